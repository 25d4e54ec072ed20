"""Contact sheets: every page at a glance, one sheet for each width and theme."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image

_COLOURS: Final = 160
_SCALES: Final = {"desk": 0.36, "phone": 0.5}
_ACROSS: Final = {"desk": 4, "phone": 12}
_GAP: Final = 12
_GREY: Final = (128, 128, 128)


@dataclass(frozen=True, slots=True)
class Shot:
    """`kind`: desk or phone."""

    name: str
    kind: str
    theme: str
    image: Image.Image

    def __str__(self) -> str:
        return f"{self.name}-{self.kind}-{self.theme}"


def write_sheets(shots: Iterable[Shot], *, into: Path) -> None:
    sheets: dict[tuple[str, str], list[Shot]] = {}
    for shot in shots:
        sheets.setdefault((shot.kind, shot.theme), []).append(shot)
    for (kind, theme), several in sheets.items():
        small(_sheet(several, kind), colours=_COLOURS // 2).save(
            into / f"sheet-{kind}-{theme}.png", optimize=True
        )


def small(image: Image.Image, *, colours: int = _COLOURS) -> Image.Image:
    """With few colours: pages have few, and pictures in them are there to be recognised."""
    return image.quantize(colours, dither=Image.Dither.NONE)


def _sheet(shots: list[Shot], kind: str) -> Image.Image:
    tiles = [
        shot.image.resize(_scaled(shot.image, kind), Image.Resampling.LANCZOS) for shot in shots
    ]
    across = min(_ACROSS[kind], len(tiles))
    width, height = tiles[0].width + _GAP, tiles[0].height + _GAP
    sheet = Image.new(
        "RGB", (across * width + _GAP, -(-len(tiles) // across) * height + _GAP), _GREY
    )
    for number, tile in enumerate(tiles):
        place = (_GAP + number % across * width, _GAP + number // across * height)
        sheet.paste(tile, place)
    return sheet


def _scaled(image: Image.Image, kind: str) -> tuple[int, int]:
    return round(image.width * _SCALES[kind]), round(image.height * _SCALES[kind])
