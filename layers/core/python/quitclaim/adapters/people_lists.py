"""By what people are found besides their ids: a guardian of theirs, and what they ask of us."""

from typing import Any, Final

from quitclaim.adapters.dynamodb_reads import index_query
from quitclaim.adapters.tables import ASIDE, LISTED, Key, found_by, instant_key, record_row
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import PersonId

# Rows under a person that no decision reads.
PLEA: Final = f"{ASIDE}PLEA#"
_GUARDIAN: Final = f"{ASIDE}GUARDIAN#"
# The list of whoever asks to be erased.
PLEADING: Final = "pleas"
# No guardian answers for more: an institution that does sees its children one by one.
MOST_WARDS: Final = 50


def guardian_row(ward: PersonId, guardian: PersonId) -> Key:
    """What leads from a guardian to whom she answers for lies with the latter, and goes so."""
    return record_row(ward, _GUARDIAN, record=guardian)


def guarded(ward: PersonId, guardian: PersonId) -> dict[str, Any]:
    return found_by(LISTED, _wards_of(guardian), sort=ward)


def wards_query(table: str, guardian: PersonId) -> dict[str, Any]:
    return index_query(table, LISTED, partition=_wards_of(guardian))


def _wards_of(guardian: PersonId) -> str:
    return f"guardian#{guardian}"


def plea_row(plea: Plea) -> Key:
    return record_row(plea.person, PLEA, record=plea.id)


def due(plea: Plea) -> dict[str, Any]:
    """What was taken back is in no list."""
    sort = f"{instant_key(plea.due_at)}#{plea.id}"
    return found_by(LISTED, PLEADING, sort=sort) if plea.is_open else {}
