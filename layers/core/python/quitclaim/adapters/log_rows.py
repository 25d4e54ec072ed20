"""Where the log lies in the library table: what waits, the head, and the leaves with their keys."""

from collections.abc import Iterable
from typing import Any, Final

from quitclaim.adapters.codec import SHAPE, encoded
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.tables import OUTBOX, STATE, Key, instant_key
from quitclaim.domain.ids import FactId, PersonId
from quitclaim.domain.organisation.facts import Fact

LEAF: Final = "LEAF#"
LOG: Final = "LOG"
NUMBER: Final = "NUMBER#"
# So many leaves share a partition as share a file: they are read together.
_TOGETHER: Final = 256


def waiting_row(fact: Fact) -> Key:
    """Sorted by time, so that the oldest are sealed first however many wait."""
    return to_item({"pk": OUTBOX, "sk": f"{instant_key(fact.at)}#{fact.id}"})


def head_row() -> Key:
    return to_item({"pk": LOG, "sk": "HEAD"})


def leaf_row(index: int) -> Key:
    number, place = divmod(index, _TOGETHER)
    return to_item({"pk": f"{LEAF}{number:09}", "sk": f"{place:03}"})


def number_of(partition: str, sort: str) -> int:
    """Of the leaf that lies there."""
    return int(partition.removeprefix(LEAF)) * _TOGETHER + int(sort)


def number_row(fact: FactId) -> Key:
    """Beside the leaves: which of them this fact has, where somebody will ask."""
    return to_item({"pk": f"{NUMBER}{fact}", "sk": STATE})


def staff_key_row(year: int) -> Key:
    return to_item({"pk": f"STAFF#{year}", "sk": STATE})


def fact_attributes(fact: Fact, about: Iterable[PersonId]) -> dict[str, Any]:
    """While it waits, and later beside its leaf; whom it is about is known only when it happens."""
    return to_item({"shape": SHAPE, "body": encoded(fact), "about": sorted(about)})
