from typing import Annotated

from pydantic import Field

from functions.library.routes.erasing_forms import PleaKey
from functions.library.routes.people_forms import WhichPerson
from quitclaim.domain.consents.objections import Outcome
from quitclaim.domain.forgetting.search_answers import SearchOutcome
from quitclaim.domain.ids import ObjectionId

LONGEST_REASON = 2000
_UUID = Field(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")
ObjectionKey = Annotated[ObjectionId, _UUID]


class WhichObjection(WhichPerson):
    objection: ObjectionKey


class SearchAnswered(WhichPerson):
    plea: PleaKey
    outcome: SearchOutcome = Field(description="What came of it when people looked for her.")


class Decided(WhichObjection):
    """By a form: without a reason it comes back."""

    outcome: Outcome
    reason: str = Field(default="", max_length=LONGEST_REASON)


class Decision(WhichObjection):
    outcome: Outcome
    reason: str = Field(
        min_length=1, max_length=LONGEST_REASON, description="Whoever objected is told it."
    )
