"""What an erasure leaves of an asset that shows the person (R36, R38; GDPR art. 17)."""

from dataclasses import dataclass, replace
from datetime import datetime

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.checks import Word, require
from quitclaim.domain.ids import PersonId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.pictures.assets import Asset, Face, Fate
from quitclaim.domain.pictures.marks import Mark, MarkKind, Stay


class Ending(Word):
    """What became of an asset."""

    UNTOUCHED = "untouched"  # nothing of hers was in it
    CHANGED = "changed"  # identity-free marks took her place
    DELETED = "deleted"  # it showed only her
    HELD = "held"  # a legal hold keeps it until it ends: art. 17(3)(e)


@dataclass(frozen=True, slots=True)
class Aftermath:
    """The asset as it has to be written, and why it is so."""

    asset: Asset
    ending: Ending

    def __post_init__(self) -> None:
        require(
            self.ending is not Ending.DELETED or self.asset.fate is Fate.DELETED,
            "an asset that went is written as gone: mark it as deleted",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """
    Whose, when, and which bases the privacy officer upheld against it (art. 17(3)).

    `aliases`: everybody found to be her; assets may name her by any of them.
    """

    person: PersonId
    at: datetime
    aliases: frozenset[PersonId] = frozenset()
    upheld: tuple[RecordedBasis, ...] = ()

    def __post_init__(self) -> None:
        require_uuids(person=self.person)
        for alias in self.aliases:
            require_uuids(alias=alias)
        require_instants(at=self.at)
        require(
            all(basis.person in self.names for basis in self.upheld),
            "only a basis of hers can be upheld: leave out other people's",
        )

    @property
    def names(self) -> frozenset[PersonId]:
        return self.aliases | {self.person}


def fate_of(asset: Asset, erasure: Erasure) -> Aftermath:
    """What becomes of one asset. Her key is gone already, so a held one shows nobody either."""
    her = erasure.names
    if not asset.named & her:
        return Aftermath(asset, Ending.UNTOUCHED)
    if asset.on_hold:
        return Aftermath(asset, Ending.HELD)
    if asset.fate is Fate.DELETED or _shows_only(asset, her):
        return removed(asset)
    presences = tuple(known for known in asset.presences if known.person not in her)
    was_present = presences != asset.presences
    mark = _mark_left(asset, erasure)
    changed = replace(
        asset,
        faces=tuple(_forgotten(face, her, mark=mark) for face in asset.faces),
        presences=presences,
        # Nothing can redact whom nobody drew a box around.
        fate=asset.fate or (Fate.WITHHELD if was_present else None),
        version=asset.version + 1,
    )
    return Aftermath(changed, Ending.CHANGED)


def removed(asset: Asset) -> Aftermath:
    """An asset that goes, with everything said of it; what a hold keeps goes when that ends."""
    if asset.on_hold:
        return Aftermath(asset, Ending.HELD)
    emptied = replace(
        asset,
        faces=(),
        memberships=frozenset(),
        presences=(),
        review=None,
        fate=Fate.DELETED,
        version=asset.version + 1,
    )
    return Aftermath(emptied, Ending.DELETED)


def _shows_only(asset: Asset, her: frozenset[PersonId]) -> bool:
    """Any other face counts as somebody else: marked, unknown, or said to be none."""
    return asset.people <= her and all(_is_hers(face, her) for face in asset.faces)


def _is_hers(face: Face, her: frozenset[PersonId]) -> bool:
    return face.link is not None and face.link.person in her


def _forgotten(face: Face, her: frozenset[PersonId], *, mark: Mark) -> Face:
    rejected = face.rejected - her
    if _is_hers(face, her):
        was_redacted = face.mark is not None and face.mark.kind is MarkKind.REDACT
        return Face(
            id=face.id,
            region=face.region,
            origin=face.origin,
            mark=face.mark if was_redacted else mark,
            rejected=rejected,
            excluded=face.excluded,
            untaggable=True,
        )
    suggestion = face.suggestion
    if suggestion and suggestion.person in her:
        suggestion = None
    if rejected != face.rejected and face.link is None:
        # "Not her" would name her for ever; "not to be tagged" names nobody.
        return replace(face, rejected=rejected, suggestion=None, untaggable=True)
    return replace(face, rejected=rejected, suggestion=suggestion)


def _mark_left(asset: Asset, erasure: Erasure) -> Mark:
    here = {None, *asset.memberships}
    stays = tuple(
        Stay(scope=replace(basis.scope, names_allowed=False), until=basis.during.until)
        for basis in erasure.upheld
        if basis.holds(erasure.at) and basis.scope.collection in here
    )
    return Mark(kind=MarkKind.KEEP if stays else MarkKind.REDACT, stays=stays)
