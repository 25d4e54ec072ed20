"""Four different verbs, none of which does another's work by the way (R38; GDPR art. 12, 17)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quitclaim.domain.checks import Word, require
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.forgetting.erasure import Ending, Erasure
from quitclaim.domain.ids import AssetId, ConsentId, FaceId, RenditionId, TemplateId, require_uuids
from quitclaim.domain.pictures.assets import Asset


class Key(Word):
    """A person's keys. The evidence key is none of these verbs': it ends with its retention."""

    DATA = "data"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """
    `assets`: what becomes of each one touched. `publications_ended`: at once;
    `publications_decided_again`: they may change or end.
    """

    is_reversible: bool
    consents_ended: frozenset[ConsentId] = frozenset()
    templates_deleted: frozenset[TemplateId] = frozenset()
    keys_deleted: frozenset[Key] = frozenset()
    assets: Mapping[AssetId, Ending] = field(default_factory=dict)
    faces_redacted: frozenset[FaceId] = frozenset()
    faces_kept: frozenset[FaceId] = frozenset()
    publications_ended: frozenset[RenditionId] = frozenset()
    publications_decided_again: frozenset[RenditionId] = frozenset()

    def __post_init__(self) -> None:
        require(
            not (self.is_reversible and (self.keys_deleted or self.templates_deleted)),
            "nothing brings back a deleted key: say that it cannot be undone",
        )

    def ended_as(self, ending: Ending) -> frozenset[AssetId]:
        return frozenset(asset for asset, became in self.assets.items() if became is ending)


@dataclass(frozen=True, slots=True, kw_only=True)
class StopRecognising:
    """Her publication consents and her links stay: only the machine forgets her."""

    dossier: Dossier
    assets: tuple[Asset, ...] = ()

    def __post_init__(self) -> None:
        require(
            len({asset.id for asset in self.assets}) == len(self.assets),
            "a picture is counted once: give each asset once",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlinkFace:
    asset: Asset
    face: FaceId
    publications: frozenset[RenditionId] = frozenset()

    def __post_init__(self) -> None:
        require(self.asset.face(self.face), "this face is not on the asset: name one that is")
        for rendition in self.publications:
            require_uuids(publication=rendition)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovePerson:
    """`assets`: all that name her; `publications`: what is out of each of them."""

    dossier: Dossier
    erasure: Erasure
    assets: tuple[Asset, ...] = ()
    publications: Mapping[AssetId, frozenset[RenditionId]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        require(
            self.dossier.id == self.erasure.person,
            "an erasure and its dossier are one person's: read the dossier of the person erased",
        )
        require(
            self.publications.keys() <= {asset.id for asset in self.assets},
            "what is out is out of a picture of hers: give that asset too",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveAsset:
    asset: Asset
    publications: frozenset[RenditionId] = frozenset()

    def __post_init__(self) -> None:
        for rendition in self.publications:
            require_uuids(publication=rendition)


Forgetting = StopRecognising | UnlinkFace | RemovePerson | RemoveAsset
