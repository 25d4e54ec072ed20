"""What a picture is looked for by (R32): everything that is said has to hold at once."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from quitclaim.domain.checks import Word, require
from quitclaim.domain.ids import (
    Channel,
    CollectionId,
    FaceId,
    PersonId,
    require_slugs,
    require_uuids,
)
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.keywords import folded
from quitclaim.domain.publishing.noted import strangers_in


class FacesSought(Word):
    UNKNOWN = "unknown"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """
    `month`: any day of it. `channel`: it may show the picture now and, where a person is named
    too, her recognisably. repr shows no keyword: it may be anybody's name.
    """

    keyword: str = ""
    collection: CollectionId | None = None
    month: date | None = None
    person: PersonId | None = None
    channel: Channel | None = None
    faces: FacesSought | None = None
    only_unreviewed: bool = False

    def __post_init__(self) -> None:
        require_uuids(collection=self.collection, person=self.person)
        if self.channel is not None:
            require_slugs(channel=self.channel)
        # DESIGN: purpose limitation (GDPR art. 5(1)(b)). A word may be a place.
        require(
            self.person is None or not (self.month or self.keyword),
            "nobody is told where somebody was when: look for a person, or for a month or a word",
        )

    def __repr__(self) -> str:
        return "Sought(…)"

    def fits(self, asset: Asset, *, people: Collection[PersonId]) -> bool:
        """All but what is only known once texts and verdicts are read; `people`: all she is."""
        return (
            (self.collection is None or self.collection in asset.memberships)
            and (self.month is None or _is_taken_in(asset, self.month))
            and (self.person is None or not asset.people.isdisjoint(people))
            and not (self.only_unreviewed and asset.is_reviewed)
            and self._fits_faces(asset)
        )

    def is_among(self, keywords: Collection[str]) -> bool:
        return not self.keyword or folded(self.keyword) in set(map(folded, keywords))

    def _fits_faces(self, asset: Asset) -> bool:
        if self.faces is FacesSought.UNKNOWN:
            return strangers_in(asset) > 0
        return self.faces is None or not asset.faces


def is_seen(people: Collection[PersonId], asset: Asset, *, unseen: Collection[FaceId]) -> bool:
    """Whether whoever these are one and the same is recognisable where these faces are not seen."""
    hers = {face.id for face in asset.faces if face.link and face.link.person in people}
    # Present without a face and not clear, she would have kept the picture inside.
    return not hers or not hers <= set(unseen)


def _is_taken_in(asset: Asset, month: date) -> bool:
    at = asset.taken_at
    return at is not None and (at.year, at.month) == (month.year, month.month)
