"""How a rendition is made: what hides a face, how much goes with it, how large, in what shape."""

from dataclasses import dataclass
from typing import Final

from quitclaim.domain.checks import Word, require


class Manner(Word):
    """
    What is seen in place of a face. They differ in looks alone.

    In none of them one pixel follows from a pixel that is hidden, so there is nothing to undo.
    """

    SOLID = "solid"
    MOSAIC = "mosaic"
    BLUR = "blur"


class Cover(Word):
    """How much goes with a face; hair and clothes identify too (GDPR recital 26)."""

    HEAD = "head"
    BODY = "body"


class Frame(Word):
    """The shape of a channel's pictures, width to height."""

    NONE = "none"
    SQUARE = "square"
    FOUR_TO_FIVE = "four_to_five"
    SIXTEEN_TO_NINE = "sixteen_to_nine"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish:
    """`longest`: pixels of the longer side, at most; None keeps the size of the original."""

    manner: Manner = Manner.MOSAIC
    cover: Cover = Cover.HEAD
    longest: int | None = None
    frame: Frame = Frame.NONE

    def __post_init__(self) -> None:
        require(
            self.longest is None or self.longest >= 1,
            "a picture has at least one pixel: give a longest side from 1",
        )

    def as_seen(self, *, hides: bool) -> "Finish":
        """What of it shows: where nothing is hidden, nobody sees how it would have been."""
        return self if hides else Finish(longest=self.longest, frame=self.frame)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """Of a picture, in pixels."""

    width: int
    height: int

    def __post_init__(self) -> None:
        require(
            self.width >= 1 and self.height >= 1,
            "a picture has at least one pixel: give both sides from 1",
        )


# docs/redaction.md has what was measured; ADR 0036 why this one.
USUAL: Final = Finish()
