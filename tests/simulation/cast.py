"""Who and what may appear in a history. Few, so that what happens meets what happened before."""

from datetime import UTC, date, datetime, timedelta
from typing import Final

from quitclaim.domain.ids import AssetId, Channel, CollectionId, MemberId, PersonId
from tests.builders.ids import a_hash, an_id

ADA: Final = PersonId(an_id("ada"))
BEN: Final = PersonId(an_id("ben"))
MIA: Final = PersonId(an_id("mia"))
KIM: Final = PersonId(an_id("kim"))
PEOPLE: Final = (ADA, BEN, MIA, KIM)

# Ada may be on a picture herself and speak for Mia; Eva only speaks.
EVA: Final = PersonId(an_id("eva"))
GUARDIANS: Final = (ADA, EVA)

NORA: Final = MemberId(an_id("nora"))
OMAR: Final = MemberId(an_id("omar"))
MEMBERS: Final = (NORA, OMAR)

# Most pictures are in the one that comes last: whoever goes through one page only misses them.
_FIRST, _LAST = sorted(map(an_id, ("camp", "fair")))
CAMP: Final = CollectionId(_FIRST)
FAIR: Final = CollectionId(_LAST)
COLLECTIONS: Final = (FAIR, CAMP)

WEBSITE: Final = Channel("website")
INTERNAL: Final = Channel("internal")
CHANNELS: Final = (WEBSITE, INTERNAL)

PIER: Final = AssetId(a_hash("pier"))
TENT: Final = AssetId(a_hash("tent"))
ASSETS: Final = (PIER, TENT)

NOON: Final = datetime(2026, 5, 3, 12, tzinfo=UTC)
SECOND: Final = timedelta(seconds=1)
HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)

# Each birthday is one that matters within a day or two of NOON: 14, 16 or 18 years, or none.
BIRTHDAYS: Final = (
    date(2008, 5, 4),
    date(2012, 5, 4),
    date(2010, 5, 5),
    date(2016, 2, 29),
    date(1990, 1, 1),
)
COUNTRIES: Final = ("DE", "NL", "BE", None)

# In calls of any port, until a search finds what was written; each for some of the histories.
LAGS: Final = (0, 40, 0)

NAMES: Final[dict[str, str]] = {
    ADA: "Ada",
    BEN: "Ben",
    MIA: "Mia",
    KIM: "Kim",
    EVA: "Eva",
    NORA: "Nora",
    OMAR: "Omar",
    FAIR: "the fair",
    CAMP: "the camp",
    PIER: "the pier picture",
    TENT: "the tent picture",
}


def known_as(person: PersonId) -> str:
    """What is on record of her; no story uses it, and no leaf may hold it."""
    return f"secret name of {name(person)}"


def mail_of(person: PersonId) -> str:
    return f"{name(person).lower()}@example.org"


def name(known: str) -> str:
    """Give the name a story uses; whatever came up by chance goes by its first digits."""
    return NAMES.get(known, f"#{known[:4]}")
