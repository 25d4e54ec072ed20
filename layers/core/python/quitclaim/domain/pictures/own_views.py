"""What somebody sees of a picture she is in: herself, and of everybody else nothing (R14)."""

import hashlib
import json
from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Final

from quitclaim.domain.checks import Word, require
from quitclaim.domain.ids import PersonId
from quitclaim.domain.pictures.assets import MOST_FACES, Asset, Face
from quitclaim.domain.pictures.cuts import ALL, Cut
from quitclaim.domain.pictures.regions import Region, around

# So long a picture lies that was made for her; it is made anew whenever she asks.
KEPT_FOR: Final = timedelta(days=3)
_NAMED_BY: Final = 32


class Unshown(Word):
    """Why nothing of a picture is shown to her who is in it: she is told that it is there."""

    UNREADABLE = "unreadable"
    # Somebody else may be in it whom nobody marked, and nothing says where she herself is.
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnView:
    """`hidden`: everybody else; `cut`: what is left of the picture beside that."""

    hidden: tuple[Region, ...]
    cut: Cut

    def __post_init__(self) -> None:
        require(
            len(self.hidden) <= MOST_FACES,
            f"of a picture at most {MOST_FACES} faces are hidden: cut it into parts",
        )

    @property
    def name(self) -> str:
        """Another one as soon as anything else is to be hidden or cut: it says nothing of what."""
        said = json.dumps(asdict(self), sort_keys=True).encode()
        return hashlib.sha256(said).hexdigest()[:_NAMED_BY]


def own_view(asset: Asset, *, names: Collection[PersonId]) -> OwnView | Unshown:
    """
    `names`: all that she is known by. Whoever else is in it is hidden, known or not.

    The whole picture is shown where a person has said that everybody in it is marked, and everybody
    is by a face; else head and shoulders of hers alone.
    """
    if asset.unreadable:
        return Unshown.UNREADABLE
    hers = tuple(face for face in asset.faces if _is_hers(face, names))
    hidden = tuple(face.region for face in asset.faces if face not in hers)
    others = {one.person for one in asset.presences} - set(names)
    if asset.is_reviewed and not others:
        return OwnView(hidden=hidden, cut=ALL)
    if not hers or asset.extent is None:
        return Unshown.UNCHECKED
    return OwnView(hidden=hidden, cut=Cut(crop=around(hers[0].region), of=asset.extent))


def _is_hers(face: Face, names: Collection[PersonId]) -> bool:
    return face.link is not None and face.link.person in names
