"""Readable names that become ids, and the people, places and instants every test knows."""

import hashlib
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from quitclaim.domain.ids import Channel, CollectionId, MemberId, PersonId, Purpose, Territory
from quitclaim.domain.instants import Interval


def an_id(name: str) -> Any:
    """The UUIDv4 that `name` always becomes; an id of whatever type the test wants."""
    return str(uuid.UUID(bytes=hashlib.sha256(name.encode()).digest()[:16], version=4))


def a_hash(name: str) -> Any:
    return hashlib.sha256(name.encode()).hexdigest()


# A person, another, a child and who speaks for her.
ADA: Final = PersonId(an_id("ada"))
BOB: Final = PersonId(an_id("bob"))
MIA: Final = PersonId(an_id("mia"))
MUM: Final = PersonId(an_id("mum"))
DAD: Final = PersonId(an_id("dad"))

EDITOR: Final = MemberId(an_id("editor"))
OFFICER: Final = MemberId(an_id("officer"))
UPLOADER: Final = MemberId(an_id("uploader"))

FAIR: Final = CollectionId(an_id("fair"))
CAMP: Final = CollectionId(an_id("camp"))

WEBSITE: Final = Channel("website")
PRESS: Final = Channel("press")
INTERNAL: Final = Channel("internal")
NEWS: Final = Purpose("news")
GERMANY: Final = Territory("germany")

SECOND: Final = timedelta(seconds=1)
DAY: Final = timedelta(days=1)
# Everything is said the day before, judged at noon, and holds for two years from the day before.
NOON: Final = datetime(2026, 5, 3, 12, tzinfo=UTC)
YESTERDAY: Final = NOON - DAY
LATER: Final = NOON + 729 * DAY
HELD: Final = Interval(YESTERDAY - DAY, LATER)
