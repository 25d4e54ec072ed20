"""What becomes of one row of a list, and what holds for all of them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Category, Custody
from quitclaim.domain.scope import PublicationScope, Scope, kind_of

Proposing = Callable[[Dossier], tuple[Proposal, ...]]


class RowState(Word):
    """What would become of a row, or became of it."""

    NEW = "new"
    KNOWN = "known"
    ASKED = "asked"
    ASKED_ALREADY = "asked_already"
    SAID_YES = "said_yes"
    SAID_NO = "said_no"
    HINDERED = "hindered"
    FAULTY = "faulty"
    BUSY = "busy"  # another press is at this very row

    @property
    def is_to_ask(self) -> bool:
        return self in (RowState.NEW, RowState.KNOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What holds for everybody on a list. `proposing`: what is asked of whom it is about."""

    category: Category
    country: str | None
    language: Language
    custody: Custody
    rules: Rules
    proposing: Proposing


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPlan:
    """`person`: who she is, where she is known; `why`: all that is against it."""

    row: int
    name: str = field(repr=False)
    state: RowState
    why: tuple[Word, ...] = ()
    person: PersonId | None = None


def answer_so_far(asked: Scope, dossier: Dossier, *, at: datetime) -> RowState | None:
    """What was last answered to a question that held all of this one; None: nothing so far."""
    questions = [
        record
        for record in dossier.consents
        if kind_of(record.asked) is kind_of(asked) and _holds(record.asked, asked)
    ]
    answered = [r for r in questions if r.yeses or (r.ending and r.ending.is_no)]
    if not answered:
        return None
    latest = max(answered, key=lambda record: record.events[-1].at)
    if latest.ending:
        return RowState.SAID_NO if latest.ending.is_no else None
    return RowState.SAID_YES if at < latest.until else None


def _holds(question: Scope, asked: Scope) -> bool:
    """A yes that was narrowed away was asked as well: its names are a choice of its own."""
    if question.collection not in (None, asked.collection):
        return False
    if isinstance(question, PublicationScope) and isinstance(asked, PublicationScope):
        return asked.channels <= question.channels
    return True
