from dataclasses import dataclass

from quitclaim.domain.pictures.regions import Region


@dataclass(frozen=True, slots=True)
class Tag:
    """A name that a program wrote beside a region: a suggestion of a tag, and no more (R34)."""

    region: Region
    name: str

    def __repr__(self) -> str:
        return "Tag(…)"
