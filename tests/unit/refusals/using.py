"""What came of a run and what is kept about it; facts, renditions."""

from quitclaim.domain.forgetting.idling import UsesCounted
from quitclaim.domain.organisation.facts import Announcement, EventType, Fact
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.feeds import Movement
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.publishing.verdict import Outcome
from tests.builders import NOON, WEBSITE, a_hash, an_id
from tests.unit.refusals.cases import (
    AT_LEAST_A_WORD,
    LOCAL,
    NOT_A_HASH,
    NOT_AN_ID,
    ONLY_HASHES,
    ONLY_SLUGS,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

ASSET, FACE, RUN = a_hash("asset"), an_id("face"), an_id("run")
GIVEN = Announcement(EventType.CONSENT_GIVEN, an_id("consent"), 2)
SEALED = Announcement(EventType.CONSENT_GIVEN, an_id("consent"), 3)

REFUSALS: Refusals = {
    UsesCounted: (
        built(UsesCounted, at=NOON, days={NOON.date(): 1}),
        [({"at": LOCAL}, ONLY_UTC), ({"days": {NOON.date(): 0}}, "where there is one")],
    ),
    Announcement: (
        built(Announcement, type=EventType.CONSENT_GIVEN, subject=an_id("consent"), version=0),
        [({"subject": " "}, AT_LEAST_A_WORD), ({"version": -1}, "counts from 0")],
    ),
    Fact: (
        built(Fact, id=an_id("fact"), at=NOON, by=HERSELF, action="withdraw", announced=(GIVEN,)),
        [
            ({"id": NOT_AN_ID}, ONLY_UUIDS),
            ({"at": LOCAL}, ONLY_UTC),
            ({"action": "Withdraw Consent"}, ONLY_SLUGS),
            ({"announced": (GIVEN, SEALED)}, "leave out the double"),
        ],
    ),
    Rendition: (
        built(
            Rendition,
            id=an_id("rendition"),
            asset=ASSET,
            content=a_hash("content"),
            channel=WEBSITE,
            outcome=Outcome.REDACT,
            redacted=frozenset({FACE}),
            stamp=Stamp(asset=1, rules=1, noes=0),
            valid_until=None,
            decided_at=NOON,
        ),
        [
            ({"id": NOT_AN_ID}, ONLY_UUIDS),
            ({"asset": NOT_A_HASH}, ONLY_HASHES),
            ({"content": NOT_A_HASH}, ONLY_HASHES),
            ({"channel": "Web"}, ONLY_SLUGS),
            ({"valid_until": LOCAL}, ONLY_UTC),
            ({"decided_at": LOCAL}, ONLY_UTC),
            ({"recalled_at": LOCAL}, ONLY_UTC),
            ({"published_at": LOCAL}, ONLY_UTC),
            ({"version": 0}, "counts from 1"),
            ({"outcome": Outcome.WITHHELD, "redacted": frozenset()}, "recall the one that is out"),
            ({"redacted": frozenset()}, "names the faces it hides"),
            ({"outcome": Outcome.CLEAR}, "a clear one hides none"),
        ],
    ),
    Movement: (
        built(Movement, rendition=an_id("rendition"), at=NOON, is_out=True),
        [({"rendition": NOT_AN_ID}, ONLY_UUIDS), ({"at": LOCAL}, ONLY_UTC)],
    ),
}
