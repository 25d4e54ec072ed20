"""One of ten thousand pictures of a fair: its faces, its text, and what was decided on it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from quitclaim.domain.ids import AssetId, CollectionId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.needs import Need
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.library import Description
from tests import builders as a

_HERS: Final = 20
_LONG_AFTER: Final = a.NOON + 500 * a.DAY


def asset_of(number: int, collection: CollectionId) -> Asset:
    name = f"asset {number}"
    faces = [a.a_face(f"{name} {face}", region=a.a_region(x=3000 * face)) for face in range(3)]
    if number % _HERS == 0:
        faces[0] = replace(faces[0], link=a.a_link(a.ADA))
    content = a.a_hash(name)
    return a.an_asset(
        *faces,
        id=AssetId(a.a_hash(name)),
        content=content,
        memberships=frozenset({collection}),
        review=a.a_review(content=content) if number % 2 == 0 else None,
        taken_at=a.NOON,
    )


def verdicts_of(asset: Asset) -> Iterator[StoredVerdict]:
    """As they would be decided, until long after."""
    strangers = frozenset(face.id for face in asset.faces if face.link is None)
    everybody = frozenset(face.id for face in asset.faces)
    for channel, rule in a.some_rules().channels.items():
        is_shown = asset.is_reviewed or rule.waives_review
        yield StoredVerdict(
            asset=asset.id,
            channel=channel,
            outcome=Outcome.REDACT if is_shown else Outcome.WITHHELD,
            unclear=strangers if channel == a.WEBSITE else everybody,
            valid_until=_LONG_AFTER,
            needs=frozenset({Need.NAME} if is_shown else {Need.NAME, Need.LOOK}),
        )


def text_of(number: int) -> Description:
    keywords = frozenset({"town fair", f"stand {number % 50}"})
    name = f"IMG_{number:05}.jpg"
    return Description(caption=f"Visitors before stand {number}", keywords=keywords, file_name=name)
