"""What is told of a list: row by row, to programs and as a file for a spreadsheet."""

from collections.abc import Iterable
from typing import Final

from functions.library.routes.lists_forms import Told
from quitclaim.domain.checks import Word
from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.consents.list_report import spreadsheet
from quitclaim.domain.consents.lists import RowFault
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import PersonId
from quitclaim.usecases.list_states import RowPlan, RowState
from quitclaim_web.doors.asked import Shown
from quitclaim_web.pages.sentences import Sentences

_OURS: Final = (*Hindrance, *RowFault)
_WORDS: Final[dict[str, Word]] = {word.value: word for word in _OURS}


class RowTold(Shown):
    """`row`: its number in the spreadsheet. `why`: all that is against it."""

    row: int
    state: RowState
    why: tuple[str, ...]
    person: PersonId | None


class ListTold(Shown):
    """`following`: ask for the rows after this one, with the same list; None: that was all."""

    rows: tuple[RowTold, ...]
    following: int | None
    unused: tuple[str, ...]


def rows_told(plans: Iterable[RowPlan]) -> tuple[RowTold, ...]:
    return tuple(
        RowTold(row=p.row, state=p.state, why=tuple(w.value for w in p.why), person=p.person)
        for p in plans
    )


def as_said(told: Told, *, name: str) -> RowPlan:
    """What a page carried is as hostile as any form: only words of ours are said."""
    why = tuple(_WORDS[word] for word in told.why if word in _WORDS)
    return RowPlan(row=told.row, name=name, state=told.state, why=why)


def report_of(rows: Iterable[RowPlan], sentences: Sentences) -> bytes:
    """As a spreadsheet of that language reads it: only in English are cells apart by commas."""
    heading = tuple(sentences.say(f"people_list.{one}") for one in ("row", "who", "state", "why"))
    lines = (_line(row, sentences) for row in rows)
    is_english = sentences.language is Language.ENGLISH
    return spreadsheet((heading, *lines), apart="," if is_english else ";")


def _line(row: RowPlan, sentences: Sentences) -> tuple[str, ...]:
    why = " ".join(map(sentences.reason, row.why))
    return str(row.row), row.name, sentences.reason(row.state), why
