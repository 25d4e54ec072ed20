"""
Events on their way to others: rows whose key is all that is said, for the table's stream.

So nobody who forwards them may read a table, and nothing of a record goes with them.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.tables import OUTBOX, Key, instant_key
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.announced import Event, events_of
from quitclaim.domain.organisation.facts import EventType, Fact
from quitclaim.ports.changes import EVENTS_TOGETHER
from quitclaim.ports.paging import batches

EVENTS: Final = f"{OUTBOX}#EVENTS"
_AT: Final = "%Y-%m-%dT%H:%M:%SZ"
_TOLD: Final = re.compile(r"(?P<type>[a-z_.]+)\|(?P<subject>[^|,]+)\|(?P<version>[0-9]+)")


def event_rows(fact: Fact) -> Iterator[Key]:
    """None where nothing is announced. A key has 1,024 bytes, of which an event takes about 100."""
    for events in batches(events_of(fact), EVENTS_TOGETHER):
        told = ",".join(f"{one.type}|{one.subject}|{one.version}" for one in events)
        sort = f"{instant_key(fact.at)}#{fact.id}#{events[0].place}#{told}"
        yield to_item({"pk": EVENTS, "sk": sort})


def events_in(sort: str) -> tuple[Event, ...]:
    """What such a key says; raises ImpossibleValue where it says nothing that we know."""
    try:
        at, fact, first, told = sort.split("#", 3)
        happened = datetime.strptime(at, _AT).replace(tzinfo=UTC)
        return tuple(
            _event(one, fact=FactId(fact), place=place, at=happened)
            for place, one in enumerate(told.split(","), start=int(first))
        )
    except ValueError as error:
        raise ImpossibleValue("this is no row of events: leave it out") from error


def _event(told: str, *, fact: FactId, place: int, at: datetime) -> Event:
    found = _TOLD.fullmatch(told)
    if found is None:
        raise ImpossibleValue("this is no event")
    return Event(
        fact=fact,
        place=place,
        at=at,
        type=EventType(found["type"]),
        subject=found["subject"],
        version=int(found["version"]),
    )
