"""Records with every field filled, so that a field which is not stored is missed."""

from datetime import timedelta
from typing import Any, Final

from quitclaim.domain.bases import Latitude, LegalBasis, OrganisationKind
from quitclaim.domain.organisation.calendar import USUAL_CLASS, Calendar
from quitclaim.domain.organisation.finish import Cover, Extent, Finish, Frame, Manner
from quitclaim.domain.organisation.memberships import CollectionRule, Default, Mode
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Category
from quitclaim.domain.pictures.assets import Asset, Face, Fate, Origin
from quitclaim.domain.pictures.cuts import Cut, Point
from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.pictures.reviews import Vouch
from quitclaim.domain.publishing.imprint import ModelRelease
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.domain.recognition.rosters import Attestation, Roster
from tests import builders as a
from tests.builders import ADA, BOB, CAMP, DAY, FAIR, LATER, MIA, NOON, PRESS, WEBSITE

BOTH: Final = frozenset({WEBSITE, PRESS})


def a_rendition(**changes: Any) -> Rendition:
    """Of the asset as first written, under the first rules, before anybody said no."""
    known: dict[str, Any] = {
        "id": a.an_id("rendition"),
        "asset": a.a_hash("asset"),
        "content": a.a_hash("content"),
        "channel": WEBSITE,
        "outcome": Outcome.CLEAR,
        "redacted": frozenset(),
        "stamp": Stamp(asset=1, rules=1, noes=0),
        "valid_until": None,
        "decided_at": NOON,
    }
    return Rendition(**(known | changes))


def a_stored_verdict(**changes: Any) -> StoredVerdict:
    known: dict[str, Any] = {
        "asset": a.a_hash("asset"),
        "channel": WEBSITE,
        "outcome": Outcome.CLEAR,
        "unclear": frozenset(),
        "valid_until": None,
    }
    return StoredVerdict(**(known | changes))


def the_faces() -> tuple[Face, ...]:
    """One a kind of thing that can be said of a face."""
    flags = frozenset({Flag.CHILD, Flag.BLURRED})
    suggested = a.a_suggestion(distance=0.1 + 0.2, flags=flags)
    confirmations = (a.a_confirmation(), a.a_confirmation(a.OFFICER, knows_person=False))
    return (
        a.a_face("drawn", origin=Origin.DRAWN, mark=a.a_mark(MarkKind.BYSTANDER)),
        a.a_face("kept", mark=a.a_keep(LATER), untaggable=True),
        a.a_face("linked", link=a.a_link(ADA, suggested=suggested, confirmations=confirmations)),
        a.a_face("exempt", exemption=a.an_exemption(channels=BOTH), excluded=True),
        a.a_face("guessed", suggestion=a.a_suggestion(BOB), rejected=frozenset({ADA, MIA})),
    )


def a_full_asset() -> Asset:
    """It names ADA, BOB and MIA: their keys have to be there first."""
    return a.an_asset(
        *the_faces(),
        memberships=frozenset({FAIR, CAMP}),
        presences=(a.a_presence(MIA),),
        vouch=Vouch(a.EDITOR, NOON),
        fate=Fate.BLOCKED,
        pixels=a.a_hash("pixels"),
        licence_until=LATER,
        taken_at=NOON - 30 * DAY,
        on_hold=True,
        extent=a.an_extent(),
        crop=a.a_region(),
    )


def a_full_rule() -> CollectionRule:
    return CollectionRule(
        collection=FAIR,
        mode=Mode.ROSTER,
        default=Default.CROWD,
        reason="a town fair",
        sensitive=True,
        redaction=True,
        suspended=True,
    )


def a_full_rendition() -> Rendition:
    return a_rendition(
        outcome=Outcome.REDACT,
        redacted=frozenset({a.an_id("drawn"), a.an_id("kept")}),
        valid_until=LATER,
        recalled_at=NOON,
        finish=Finish(manner=Manner.SOLID, cover=Cover.BODY, longest=1_600, frame=Frame.SQUARE),
        cut=Cut(crop=a.a_region(), middle=Point(x=1, y=2), of=a.an_extent()),
        extent=Extent(width=1_600, height=900),
        release=ModelRelease.LIMITED,
        published_at=NOON - DAY,
    )


def full_rules() -> Rules:
    return a.some_rules(
        latitude=Latitude(
            organisation=OrganisationKind.MEDIA, surviving=frozenset({LegalBasis.JOURNALISM})
        ),
        channels={WEBSITE: a.a_channel_rule(finish=Finish(cover=Cover.BODY, longest=800))},
        zone="Europe/Amsterdam",
        stopped=True,
        minors_biometrics=True,
        free_for={Category.EMPLOYEE: "a works council agreed", Category.PUPIL: "asked apart"},
        assessment=a.an_assessment(target_rate=1e-7, miss_rate=0.1 + 0.2),
        told_doubted=1,
        told_outdated=1,
        period=timedelta(days=100, seconds=1),
        settle_within=timedelta(days=90),
        two_to_erase=True,
        calendar=Calendar(
            classes={USUAL_CLASS: timedelta(days=720)},
            after_consent=timedelta(days=60),
            idle_template=timedelta(days=90),
            evidence=timedelta(days=1000),
            staff_names=timedelta(days=730),
        ),
    )


def a_full_roster() -> Roster:
    return a.a_roster(ADA, BOB, MIA)


def attestations() -> tuple[Attestation, ...]:
    """By two members about the same pictures in the same second, and by one about what comes."""
    return (
        a.an_attestation(),
        a.an_attestation(by=a.OFFICER),
        a.an_attestation(subject=a.some_arrivals(), roster_version=2),
    )
