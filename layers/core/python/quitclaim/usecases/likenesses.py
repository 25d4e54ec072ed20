"""By which faces somebody is known, or was to be: found among the pictures that show her."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from quitclaim.domain.ids import PersonId, TemplateId
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.likenesses import Likeness
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.library import Library


@dataclass(frozen=True, slots=True)
class Likenesses:
    library: Library
    catalogue: Catalogue

    def __call__(self, person: PersonId) -> Iterator[Asset]:
        """Every asset that shows her, a page at a time: whoever has found enough stops."""
        after = None
        while True:
            page = self.library.assets_of(person, after=after)
            yield from self.catalogue.assets(page.items).values()
            after = page.following
            if after is None:
                return


def likeness_of(face: Face, person: PersonId) -> Likeness | None:
    return face.link.likeness if face.link and face.link.person == person else None


def with_likeness(face: Face, likeness: Likeness | None) -> Face:
    return replace(face, link=replace(face.link, likeness=likeness)) if face.link else face


def with_faces(asset: Asset, faces: tuple[Face, ...]) -> Asset:
    """One version further, or the very same."""
    if faces == asset.faces:
        return asset
    return replace(asset, faces=faces, version=asset.version + 1)


def without_templates(asset: Asset, gone: Collection[TemplateId], *, of: PersonId) -> Asset:
    """No face of it says any more that one of these was made of it."""
    return with_faces(asset, tuple(_without(face, gone, of=of) for face in asset.faces))


def _without(face: Face, gone: Collection[TemplateId], *, of: PersonId) -> Face:
    likeness = likeness_of(face, of)
    return with_likeness(face, None) if likeness and likeness.template in gone else face
