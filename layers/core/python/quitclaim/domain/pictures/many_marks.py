"""One word about every face of a picture that nobody said anything of, and taking it back (R57)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.corrections import Hindrance, require_living
from quitclaim.domain.pictures.marks import Mark


def is_unknown(face: Face) -> bool:
    """Nobody said who or what it is, and no run guesses at anybody."""
    said = (face.mark, face.link, face.exemption, face.suggestion)
    return all(one is None for one in said) and not face.untaggable


def unknown_marked(asset: Asset, mark: Mark) -> Asset:
    """In one version, as it is one word: the very same asset where nobody is unknown."""
    require_living(asset)
    marked = (replace(face, mark=mark) if is_unknown(face) else face for face in asset.faces)
    return _with(asset, marked)


def marks_taken_back(asset: Asset, before: Asset | None) -> Asset:
    """`before`: the version that the marks were made on; None where its evidence was erased."""
    require_living(asset)
    if before is None:
        raise NotAllowed(Hindrance.NOTHING_TO_UNDO)
    return _with(asset, _as_before(asset, {face.id: face for face in before.faces}))


def _as_before(asset: Asset, earlier: dict[str, Face]) -> Iterator[Face]:
    for face in asset.faces:
        was = earlier.get(face.id)
        # What an erasure left stays: it is nobody's mark to take back.
        is_ours = was is not None and is_unknown(was) and not face.untaggable
        yield replace(face, mark=None) if is_ours else face


def _with(asset: Asset, faces: Iterable[Face]) -> Asset:
    changed = tuple(faces)
    if changed == asset.faces:
        return asset
    return replace(asset, faces=changed, version=asset.version + 1)
