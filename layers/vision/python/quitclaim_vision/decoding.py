"""
Bytes of a stranger to an upright picture in sRGB, and what else the file holds, unread.

The pixels are decoded once. Whoever wants a small picture only says so by `longest`, and whoever
needs no more than some pixels by `at_least`: a JPEG is then decoded at a fraction of its size. What
needs every pixel, as the hash of a picture does, takes the whole one and shrinks from that.
"""

from dataclasses import dataclass
from typing import Final

from PIL import Image

from quitclaim.ports.darkroom import Note
from quitclaim_vision import exif
from quitclaim_vision.colour import flattened, in_srgb
from quitclaim_vision.formats import format_of
from quitclaim_vision.limits import require_bytes, require_pixels
from quitclaim_vision.raster import Raster, decoding, raster_of
from quitclaim_vision.upright import ON_ITS_SIDE, Pixels, pixels_of, turned

# How much finer than asked a picture is before the last, good filter: less shows.
_FINER: Final = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """
    `upright`: the picture, scaled where asked. `width`, `height`: of the whole upright picture.

    `orientation`: how the pixels were stored, which boxes in the metadata count in.
    """

    upright: Pixels
    width: int
    height: int
    exif: bytes
    xmp: bytes
    iptc: bytes
    orientation: int
    notes: frozenset[Note]

    @property
    def times(self) -> float:
        """How many pixels of the whole picture are one of these, either way."""
        held: int = max(self.upright.shape[:2])
        return max(self.width, self.height) / held


def opened(content: bytes, *, longest: int | None = None, at_least: int | None = None) -> Opened:
    """
    Raises Refused. `longest`: of the sides wanted, at most; None wants every pixel.

    `at_least`: of the longer side; the smallest copy that costs less than the whole, or the whole.
    """
    require_bytes(len(content))
    raster = raster_of(content, format_of(content))
    shot, notes = _shot(raster)
    width, height = raster.image.size
    with decoding():
        image, has_colours = _developed(raster, longest=longest, at_least=at_least)
    if not raster.turns_itself:
        image = turned(image, shot.orientation)
        if shot.orientation in ON_ITS_SIDE:
            width, height = height, width
    if image is not raster.image:
        # The memory of a large picture as it was stored is needed for the upright one.
        raster.image.close()
    upright = pixels_of(image)
    if longest is at_least is None:
        height, width, _ = upright.shape
    if not (has_colours or shot.is_srgb or raster.is_srgb):
        notes |= {Note.NO_COLOUR_PROFILE}
    return Opened(
        upright=upright,
        width=width,
        height=height,
        exif=raster.exif,
        xmp=raster.xmp,
        iptc=raster.iptc,
        orientation=shot.orientation,
        notes=notes,
    )


def _shot(raster: Raster) -> tuple[exif.Shot, frozenset[Note]]:
    notes = set()
    if raster.frames > 1:
        notes.add(Note.FIRST_FRAME_ONLY)
    shot = exif.shot_in(raster.exif)
    if not (shot.is_whole and raster.is_whole):
        notes.add(Note.METADATA_UNREADABLE)
    return shot, frozenset(notes)


def _developed(
    raster: Raster, *, longest: int | None, at_least: int | None
) -> tuple[Image.Image, bool]:
    image = raster.image
    if about := longest or at_least:
        image.draft(None, _within(image, about))
    image.load()
    # Some containers say one size and hold another.
    require_pixels(*image.size)
    plain = flattened(image)
    if longest and max(plain.size) > longest:
        plain = plain.resize(_within(plain, longest), reducing_gap=_FINER)
    return in_srgb(plain, icc=raster.icc)


def _within(image: Image.Image, longest: int) -> tuple[int, int]:
    scale = min(1.0, longest / max(image.size))
    return max(1, round(image.width * scale)), max(1, round(image.height * scale))
