from datetime import datetime
from typing import Any

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.ids import MemberId, PersonId
from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.likenesses import Likeness
from quitclaim.domain.pictures.links import Confirmation, Link, Suggestion
from quitclaim.domain.pictures.marks import Exemption, Mark, MarkKind, Stay
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.pictures.reviews import Presence, Review
from tests.builders.ids import (
    ADA,
    EDITOR,
    FAIR,
    HELD,
    NOON,
    OFFICER,
    UPLOADER,
    WEBSITE,
    YESTERDAY,
    a_hash,
    an_id,
)
from tests.builders.scopes import a_scope


def a_region(**changes: Any) -> Region:
    return Region(**({"x": 1_000, "y": 1_000, "w": 500, "h": 500} | changes))


def an_extent(**changes: Any) -> Extent:
    return Extent(**({"width": 3_000, "height": 2_000} | changes))


def a_confirmation(member: MemberId = EDITOR, **changes: Any) -> Confirmation:
    known: dict[str, Any] = {"at": YESTERDAY, "knows_person": True}
    return Confirmation(member=member, **(known | changes))


def a_suggestion(person: PersonId = ADA, **changes: Any) -> Suggestion:
    return Suggestion(person=person, **({"run": an_id("run"), "distance": 0.5} | changes))


def a_link(person: PersonId = ADA, **changes: Any) -> Link:
    """Marked by hand: confirmed by the one member who made it."""
    return Link(person=person, **({"confirmations": (a_confirmation(),)} | changes))


def a_likeness(**changes: Any) -> Likeness:
    """Asked for, and not looked at yet."""
    known: dict[str, Any] = {"consent": an_id("consent"), "asked_by": EDITOR, "asked_at": NOON}
    return Likeness(**(known | changes))


def a_match(person: PersonId = ADA, **changes: Any) -> Link:
    """Suggested by a run and confirmed by one member."""
    return a_link(person, **({"suggested": a_suggestion(person)} | changes))


def a_mark(kind: MarkKind = MarkKind.REDACT, **changes: Any) -> Mark:
    return Mark(kind=kind, **changes)


def a_keep(until: datetime | None = None, **scope: Any) -> Mark:
    """Left by an erasure against which one basis was upheld."""
    return a_mark(MarkKind.KEEP, stays=(Stay(scope=a_scope(**scope), until=until),))


def an_exemption(**changes: Any) -> Exemption:
    known: dict[str, Any] = {
        "channels": frozenset({WEBSITE}),
        "during": HELD,
        "basis": LegalBasis.CROWD,
        "note": "a passer-by in front of the town hall",
        "by": OFFICER,
    }
    return Exemption(**(known | changes))


def a_face(name: str = "face", **changes: Any) -> Face:
    """Found, and nothing said of it yet; the id is `an_id(name)`."""
    return Face(id=an_id(name), **({"region": a_region()} | changes))


def a_linked_face(person: PersonId = ADA, **changes: Any) -> Face:
    """Marked by hand as this person; the id is `an_id(f"face of {person}")`."""
    return a_face(f"face of {person}", **({"link": a_link(person)} | changes))


def a_presence(person: PersonId = ADA, by: MemberId = EDITOR) -> Presence:
    return Presence(person, by)


def a_review(**changes: Any) -> Review:
    return Review(**({"content": a_hash("content"), "by": EDITOR, "at": YESTERDAY} | changes))


def an_asset(*faces: Face, **changes: Any) -> Asset:
    """Reviewed, in the collection FAIR, with exactly these faces."""
    known: dict[str, Any] = {
        "id": a_hash("asset"),
        "content": a_hash("content"),
        "faces": faces,
        "memberships": frozenset({FAIR}),
        "review": a_review(),
        "added_at": YESTERDAY,
        "added_by": UPLOADER,
    }
    return Asset(**(known | changes))
