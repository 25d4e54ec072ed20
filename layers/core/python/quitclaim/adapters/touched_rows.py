"""
What is to be looked at again: rows whose key is all that is said, as those of events are.

They never leave the house: of a consent they say whose it is, so that nobody has to read it.
"""

from collections.abc import Iterator
from typing import Final

from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.tables import OUTBOX, Key, instant_key
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.changes import TOUCHED_TOGETHER, Change
from quitclaim.ports.paging import batches
from quitclaim.ports.touching import touched_by

TOUCHED: Final = f"{OUTBOX}#TOUCHED"


def touched_rows(change: Change) -> Iterator[Key]:
    """None where nothing is touched. A key has 1,024 bytes, of which each takes at most 71."""
    fact = change.fact
    for place, few in enumerate(batches(touched_by(change), TOUCHED_TOGETHER)):
        told = ",".join(f"{one.reach}:{one.id}" for one in few)
        sort = f"{instant_key(fact.at)}#{fact.id}#{place}#{told}"
        yield to_item({"pk": TOUCHED, "sk": sort})


def touched_in(sort: str) -> tuple[Touched, ...]:
    """What such a key says; raises ImpossibleValue where it says nothing that we know."""
    try:
        _, _, _, told = sort.split("#")
        return tuple(_touched(one) for one in told.split(","))
    except ValueError as error:
        raise ImpossibleValue("this is no row of what was touched: leave it out") from error


def _touched(told: str) -> Touched:
    reach, id_ = told.split(":")
    return Touched(Reach(reach), id_)
