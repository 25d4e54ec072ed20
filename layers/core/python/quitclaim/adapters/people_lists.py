"""By what people are found besides their ids: a guardian of theirs, and what they ask of us."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from quitclaim.adapters.dynamodb_reads import index_query, page_under
from quitclaim.adapters.tables import (
    ASIDE,
    ENDINGS,
    KNOWN,
    LISTED,
    Key,
    found_by,
    instant_key,
    record_row,
)
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import PersonId
from quitclaim.ports.paging import Cursor, Page

# Rows under a person that no decision reads.
PLEA: Final = f"{ASIDE}PLEA#"
_GUARDIAN: Final = f"{ASIDE}GUARDIAN#"
# The list of whoever asks to be erased.
PLEADING: Final = "pleas"
# The lists of yeses that nobody waited for to run out, and of objections nobody decided on.
_RAN_OUT: Final = "ran_out"
_OBJECTING: Final = "objections"
# No guardian answers for more: an institution that does sees its children one by one.
MOST_WARDS: Final = 50


@dataclass(frozen=True, slots=True)
class PeopleLists:
    """What an index holds: whose it is, and her record's id where it is a record of hers."""

    client: Any
    page_size: int

    def page(self, query: dict[str, Any], after: Cursor | None) -> Page[tuple[PersonId, str]]:
        items, following = page_under(self.client, query, after=after, size=self.page_size)
        places = ((item["pk"]["S"], item["sk"]["S"]) for item in items)
        found = ((whose.partition("#")[2], row.partition("#")[2]) for whose, row in places)
        return Page(tuple((PersonId(her), record) for her, record in found), following)


def guardian_row(ward: PersonId, guardian: PersonId) -> Key:
    """What leads from a guardian to whom she answers for lies with the latter, and goes so."""
    return record_row(ward, _GUARDIAN, record=guardian)


def guarded(ward: PersonId, guardian: PersonId) -> dict[str, Any]:
    return found_by(LISTED, _wards_of(guardian), sort=ward)


def wards_query(table: str, guardian: PersonId) -> dict[str, Any]:
    return index_query(table, LISTED, partition=_wards_of(guardian))


def known_query(table: str) -> dict[str, Any]:
    return index_query(table, LISTED, partition=KNOWN)


def ending_query(table: str, at: datetime) -> dict[str, Any]:
    # At its end it has ended, so that instant itself is included: "~" sorts after all ids.
    return index_query(table, LISTED, partition=ENDINGS, below=f"{instant_key(at)}#~")


def ran_out_query(table: str) -> dict[str, Any]:
    return index_query(table, LISTED, partition=_RAN_OUT) | {"ScanIndexForward": False}


def objecting_query(table: str) -> dict[str, Any]:
    return index_query(table, LISTED, partition=_OBJECTING)


def _wards_of(guardian: PersonId) -> str:
    return f"guardian#{guardian}"


def plea_row(plea: Plea) -> Key:
    return record_row(plea.person, PLEA, record=plea.id)


def due(plea: Plea) -> dict[str, Any]:
    """What was taken back is in no list."""
    sort = f"{instant_key(plea.due_at)}#{plea.id}"
    return found_by(LISTED, PLEADING, sort=sort) if plea.is_open else {}


def to_see_to(record: Consent | Objection) -> dict[str, Any]:
    """Only what was given can run out; what has ended otherwise, or was decided, is in no list."""
    match record:
        case Consent() if record.yeses and not record.ending:
            return found_by(LISTED, ENDINGS, sort=_by_time(record.until, record))
        case Consent() if record.yeses and record.ending is State.EXPIRED:
            return found_by(LISTED, _RAN_OUT, sort=_by_time(record.until, record))
        case Objection() if record.ruling is None:
            return found_by(LISTED, _OBJECTING, sort=_by_time(record.at, record))
        case _:
            return {}


def _by_time(at: datetime, record: Consent | Objection) -> str:
    return f"{instant_key(at)}#{record.person}#{record.id}"
