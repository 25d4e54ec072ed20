"""A picture whose header was read and whose pixels were not, whatever its format."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pi_heif
from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim_vision import png, tiff, webp
from quitclaim_vision.formats import Format
from quitclaim_vision.limits import MOST_PIXELS, Refused, require_frames, require_pixels

# Pillow's own guard, behind ours, which asks before Pillow sees anything.
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
# What lies beside the picture is never looked at, and one core is what a verb gets.
pi_heif.options.THUMBNAILS = pi_heif.options.DEPTH_IMAGES = pi_heif.options.AUX_IMAGES = False
pi_heif.options.DECODE_THREADS = 1

_SRGB_PRIMARIES = 1  # ITU-T H.273: those of BT.709, which sRGB shares
_IPTC_IN_PHOTOSHOP, _XMP_IN_TIFF, _IPTC_IN_TIFF = 0x0404, 700, 33723


@dataclass(frozen=True, slots=True, kw_only=True)
class Raster:
    """
    `image` decodes when it is loaded; `exif`, `xmp`, `iptc`, `icc` are as the file has them.

    `turns_itself`: loading it turns it upright, as the containers of TIFF and HEIC ask.
    """

    image: Image.Image
    exif: bytes = b""
    xmp: bytes = b""
    iptc: bytes = b""
    icc: bytes = b""
    frames: int = 1
    is_srgb: bool = False
    is_whole: bool = True
    turns_itself: bool = False


def raster_of(content: bytes, kind: Format) -> Raster:
    """Refuses by what the header says, before anything is decoded."""
    with decoding():
        raster = _READERS[kind](content)
    require_pixels(*raster.image.size)
    require_frames(raster.frames)
    return raster


@contextmanager
def decoding() -> Iterator[None]:
    """Where a decoder is at work on hostile bytes: whatever it raises is what the file is."""
    try:
        with warnings.catch_warnings(action="ignore"):
            yield
    except Refused:
        raise
    except MemoryError as error:
        raise Refused(WhyRefused.TOO_HUNGRY) from error
    except Exception as error:
        raise Refused(WhyRefused.BROKEN) from error


def _jpeg(content: bytes) -> Raster:
    image = JpegImageFile(BytesIO(content))
    photoshop = image.info.get("photoshop", {})
    return _raster(image, iptc=_bytes(photoshop.get(_IPTC_IN_PHOTOSHOP)))


def _png(content: bytes) -> Raster:
    parts = png.parts_of(content)
    return Raster(
        image=PngImageFile(BytesIO(parts.pixels)),
        exif=parts.exif,
        xmp=parts.xmp,
        icc=parts.icc,
        frames=parts.frames,
        is_srgb=parts.is_srgb,
        is_whole=parts.is_whole,
    )


def _webp(content: bytes) -> Raster:
    # Its decoder takes the memory for a whole frame as soon as it is made.
    require_pixels(*webp.size_of(content))
    frames = webp.frames_in(content)
    require_frames(frames)
    # Without a profile a WebP is sRGB by its specification.
    return _raster(WebPImageFile(BytesIO(content)), frames=frames, is_srgb=True)


def _tiff(content: bytes) -> Raster:
    frames = sum(1 for _ in tiff.pages(content))
    require_frames(frames)
    image = TiffImageFile(BytesIO(content))
    return _raster(
        image,
        # A TIFF is what EXIF is written in, if its addresses are short.
        exif=b"" if tiff.is_big(content) else content,
        xmp=_bytes(image.tag_v2.get(_XMP_IN_TIFF)),
        iptc=_bytes(image.tag_v2.get(_IPTC_IN_TIFF)),
        frames=frames,
        turns_itself=True,
    )


def _heic(content: bytes) -> Raster:
    # As written: for its own purposes the plugin of Pillow rewrites what it hands out.
    held = pi_heif.open_heif(content).info
    image = pi_heif.HeifImageFile(BytesIO(content))
    return _raster(
        image,
        exif=_bytes(held.get("exif")),
        xmp=_bytes(held.get("xmp")),
        frames=image.n_frames,
        is_srgb=held.get("nclx_profile", {}).get("color_primaries") == _SRGB_PRIMARIES,
        turns_itself=True,
    )


def _raster(image: Image.Image, **known: Any) -> Raster:
    held = {"exif": "exif", "xmp": "xmp", "icc": "icc_profile"}
    found = {name: _bytes(image.info.get(key)) for name, key in held.items()}
    return Raster(image=image, **(found | known))


def _bytes(held: object) -> bytes:
    """Pillow hands out what a file has, in whatever type the file gave it."""
    return held if isinstance(held, bytes) else b""


_READERS = {
    Format.JPEG: _jpeg,
    Format.PNG: _png,
    Format.WEBP: _webp,
    Format.TIFF: _tiff,
    Format.HEIC: _heic,
}
