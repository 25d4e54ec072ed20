"""Pictures made here, and files of them in every format; none is ever committed."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any, Final

from PIL import Image

from tests.vision.heic import heic

RED, GREEN, BLUE, WHITE = (220, 30, 40), (20, 200, 60), (30, 60, 210), (255, 255, 255)
# Each of the eight ways to hold a camera moves at least one of these corners elsewhere.
CORNERS: Final = (RED, GREEN, BLUE, WHITE)
ACROSS, DOWN = 96, 64
_FINE: Final[dict[str, dict[str, Any]]] = {
    "JPEG": {"quality": 95, "subsampling": 0},
    "WEBP": {"lossless": True},
}


def a_picture(width: int = ACROSS, height: int = DOWN) -> Image.Image:
    """Its quarters, from the top left: red, green, blue, white."""
    picture = Image.new("RGB", (width, height))
    halves = (0, width // 2, width), (0, height // 2, height)
    for nth, colour in enumerate(CORNERS):
        column, row = nth % 2, nth // 2
        box = (halves[0][column], halves[1][row], halves[0][column + 1], halves[1][row + 1])
        picture.paste(colour, box)
    return picture


def a_file(kind: str = "JPEG", picture: Image.Image | None = None, **options: Any) -> bytes:
    """A file as an ordinary program writes it."""
    picture = picture or a_picture()
    if kind == "HEIC":
        return heic(picture, **options)
    made = BytesIO()
    picture.save(made, kind, **(_FINE.get(kind, {}) | options))
    return made.getvalue()


def exif(tags: dict[int, Any] | None = None, camera: dict[int, Any] | None = None) -> bytes:
    """An EXIF block: tags of the picture, and of the camera."""
    block = Image.Exif()
    block.update(tags or {})
    block.get_ifd(0x8769).update(camera or {})
    return block.tobytes()


def quarters(pixels: Any) -> tuple[str, ...]:
    """What colour is nearest in the middle of each quarter, from the top left, row by row."""
    height, width, _ = pixels.shape
    middles = [(y * height // 4, x * width // 4) for y in (1, 3) for x in (1, 3)]
    return tuple(_name(*(int(part) for part in pixels[middle])) for middle in middles)


def _name(*colour: int) -> str:
    names = {"red": RED, "green": GREEN, "blue": BLUE, "white": WHITE}
    return min(names, key=lambda name: _distance(names[name], colour))


def _distance(one: Iterable[int], other: Iterable[int]) -> int:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True))
