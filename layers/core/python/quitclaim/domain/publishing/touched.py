"""Whose verdicts a change may have moved: found when it is written, looked at right after."""

from dataclasses import dataclass

from quitclaim.domain.checks import Word, require
from quitclaim.domain.ids import require_hashes, require_uuids


class Reach(Word):
    """
    One asset; every asset that shows a person; every one in a collection; all there are. And a
    rendition that was recalled, which touches whoever took it; a zip that somebody has to pack;
    the templates of a person, of which something went; the pictures that somebody asked for of
    herself; the archive that she asked for.
    """

    ASSET = "asset"
    RENDITION = "rendition"
    PERSON = "person"
    COLLECTION = "collection"
    EVERYTHING = "everything"
    ZIP = "zip"
    TEMPLATES = "templates"
    OWN_PICTURES = "own_pictures"
    ARCHIVES = "archives"


@dataclass(frozen=True, slots=True)
class Touched:
    """`id`: of the one asset, person or collection; empty where it is everything."""

    reach: Reach
    id: str = ""

    def __post_init__(self) -> None:
        match self.reach:
            case Reach.ASSET:
                require_hashes(asset=self.id)
            case Reach.EVERYTHING:
                require(not self.id, "everything has no id: leave it out")
            case _:
                require_uuids(id=self.id)


EVERYTHING = Touched(Reach.EVERYTHING)
