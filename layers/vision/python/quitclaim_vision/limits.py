"""How much of anything a file may hold, checked before anything is decoded (R46)."""

from typing import Final

from quitclaim.domain.pictures.refusals import WhyRefused

MOST_BYTES: Final = 200_000_000
# A hundred megapixels is the largest camera sold; each one takes up to 12 bytes while it is opened.
MOST_PIXELS: Final = 120_000_000
# Only the first is looked at; this bounds what has to be walked to count them.
MOST_FRAMES: Final = 500
# Of one core: what takes longer to decode than any camera's picture was made to. A hostile file may
# live for five seconds, and has to be told apart and cleared away in them too.
OPENING_S: Final = 4.5


class Refused(Exception):
    """The file is no asset. It ends at the verb, whose answer it becomes."""

    def __init__(self, why: WhyRefused) -> None:
        super().__init__(why)
        self.why = why


def require_bytes(count: int) -> None:
    if not count:
        raise Refused(WhyRefused.EMPTY)
    if count > MOST_BYTES:
        raise Refused(WhyRefused.TOO_MANY_BYTES)


def require_pixels(width: int, height: int) -> None:
    if width < 1 or height < 1:
        raise Refused(WhyRefused.BROKEN)
    if width * height > MOST_PIXELS:
        raise Refused(WhyRefused.TOO_MANY_PIXELS)


def require_frames(count: int) -> None:
    if count > MOST_FRAMES:
        raise Refused(WhyRefused.TOO_MANY_FRAMES)
