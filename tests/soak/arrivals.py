"""What is uploaded while the cloud dies again and again, and what has to become of each file."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import cycle
from typing import Final

from PIL import Image

from cli.samples import FACES, files
from cli.stage import WHO
from quitclaim.domain.pictures.refusals import SENTENCES, WhyRefused

# A name that no log may ever hold.
CANARY: Final = "Ada-Lovelace-canary"
_HIGH: Final = 480
_SQUARE: Final = 8
_DIGITS: Final = 16
# Every tenth is none.
_PICTURES_BETWEEN: Final = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """`becomes`: the faces that people see, or the sentence that its uploader is told."""

    key: str
    content: bytes
    becomes: int | str


def arrivals(count: int) -> Iterator[Sent]:
    """The same ones every time; no two pictures of the same bytes or pixels."""
    names, reasons = cycle(FACES), cycle(_NO_PICTURES)
    for number in range(count):
        key = f"{WHO}/{CANARY}/{CANARY} {number:03}.jpg"
        if number % (_PICTURES_BETWEEN + 1) == _PICTURES_BETWEEN:
            why = next(reasons)
            yield Sent(key=key, content=_NO_PICTURES[why](number), becomes=SENTENCES[why])
        else:
            name = next(names)
            yield Sent(key=key, content=_numbered(name, number), becomes=FACES[name])


def _numbered(name: str, number: int) -> bytes:
    """With its number along the lower edge, in black and white squares that outlive a JPEG."""
    image = _reduced(name).copy()
    for digit in range(_DIGITS):
        left, colour = digit * _SQUARE, "white" if number >> digit & 1 else "black"
        image.paste(colour, (left, _HIGH - _SQUARE, left + _SQUARE, _HIGH))
    written = BytesIO()
    image.save(written, "JPEG", quality=90)
    return written.getvalue()


@cache
def _reduced(name: str) -> Image.Image:
    with Image.open(BytesIO(files()[name])) as image:
        return image.convert("RGB").resize((image.width * _HIGH // image.height, _HIGH))


_NO_PICTURES: Final[Mapping[WhyRefused, Callable[[int], bytes]]] = {
    WhyRefused.PDF: lambda number: b"%%PDF-1.7\n%d" % number,
    WhyRefused.EMPTY: lambda _: b"",
    WhyRefused.BROKEN: lambda number: _numbered("coffee.png", number)[:40_000],
}
