"""What the pages of a list send: the list itself, what is asked of it, and how far it went."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from functions.library.routes.asking_forms import Boxes
from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.lists import MOST_BYTES, MOST_ROWS
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.countries import COUNTRIES
from quitclaim.domain.people.person import Category, Custody
from quitclaim.usecases.list_states import RowPlan, RowState, Terms

# No longer than a row of the longest list needs for what became of it.
_A_REPORT: Final = 80 * MOST_ROWS
_TOLD: Final = re.compile(r"([1-9][0-9]{0,6}) ([a-z_]{1,20})((?: [a-z_]{1,40}){0,9})")
# A little more than is taken, so that it is said what is wrong.
_A_LIST: Final = MOST_BYTES + 20_000


class Everybody(Boxes):
    """What holds for everybody on the list."""

    category: Category = Category.PUBLIC
    country: Annotated[str, Field(max_length=2)] = ""
    language: Language = Language.DUTCH
    custody: Custody = Custody.CLAIMED

    def terms(self, rules: Rules, *, at: datetime) -> Terms:
        def proposing(dossier: Dossier) -> tuple[Proposal, ...]:
            return tuple(self.proposals(dossier, rules=rules, at=at))

        return Terms(
            category=self.category,
            country=self.country or None,
            language=self.language,
            custody=self.custody,
            rules=rules,
            proposing=proposing,
        )

    def wrong_under(self, rules: Rules, *, at: datetime) -> tuple[str, ...]:
        found = super().wrong_under(rules, at=at)
        return found if not self.country or self.country in COUNTRIES else (*found, "country")


class ListAsked(Everybody):
    """`typed` or `file`: the list. `told`: what became of the rows up to `after`."""

    takes_files: ClassVar[bool] = True

    step: Literal["preview", "edit", "ask", "report"] = "preview"
    typed: str = Field(default="", max_length=_A_LIST)
    file: str = Field(default="", max_length=_A_LIST)
    after: int = Field(default=0, ge=0)
    told: str = Field(default="", max_length=_A_REPORT)

    @property
    def text(self) -> str:
        return self.file if self.file.strip() else self.typed


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What became of one row, in words that a page carries to the next."""

    row: int
    state: RowState
    why: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join((str(self.row), self.state.value, *self.why))


def told_of(plans: Iterable[RowPlan]) -> tuple[Told, ...]:
    return tuple(
        Told(row=one.row, state=one.state, why=tuple(word.value for word in one.why))
        for one in plans
    )


def told_in(text: str) -> Iterator[Told]:
    """What our own page said before; whatever else stands there says nothing."""
    for line in text.splitlines():
        found = _TOLD.fullmatch(line.strip())
        if found and found[2] in frozenset(RowState):
            yield Told(row=int(found[1]), state=RowState(found[2]), why=tuple(found[3].split()))
