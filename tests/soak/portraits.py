"""Honest files of one person's portrait in every format, with all that programs write into them."""

from collections.abc import Mapping
from io import BytesIO
from typing import Final

from PIL import Image

from cli.samples import files
from tests.vision.hostile.forging import jpeg_with, segment
from tests.vision.pictures import a_file, exif
from tests.vision.writing import iptc, photoshop, xmp

_HIGH: Final = 320
_EXIF: Final = exif({0x0112: 6, 0x010E: "Ada", 0x013B: "Bo"}, {0x9003: "2026:05:03 12:00:00"})
_XMP: Final = xmp(text="At the fair", keywords=("fair",), region=("0.5", "0.4", "0.2", "0.3"))
_IPTC: Final = segment(0xED, photoshop(iptc({(2, 120): b"Ada at the fair"})))


def portraits() -> Mapping[str, bytes]:
    """Raises PackError while the pictures are not fetched."""
    with Image.open(BytesIO(files()["obama.jpg"])) as image:
        picture = image.convert("RGB").resize((image.width * _HIGH // image.height, _HIGH))
    small, told = picture.resize((64, 64)), {"exif": _EXIF, "xmp": _XMP}
    return {
        "a portrait in JPEG": jpeg_with(_IPTC, jpeg=a_file("JPEG", picture, **told)),
        "a portrait in JPEG, by and by": a_file("JPEG", picture, progressive=True, **told),
        "a portrait in JPEG, for print": a_file("JPEG", picture.convert("CMYK"), exif=_EXIF),
        "a portrait in PNG": a_file("PNG", picture, exif=_EXIF),
        "a portrait in PNG, of few colours": a_file("PNG", picture.quantize(32)),
        "a portrait in PNG, of 16 bits": a_file("PNG", picture.convert("I;16")),
        "a portrait in WebP": a_file("WEBP", picture, lossless=False, **told),
        "a portrait in WebP, as it was": a_file("WEBP", picture, **told),
        "a portrait in WebP, moving": a_file(
            "WEBP", picture, save_all=True, append_images=[picture.rotate(9)]
        ),
        "a portrait in TIFF": a_file("TIFF", picture, exif=_EXIF),
        "a portrait in TIFF, packed": a_file("TIFF", picture, compression="tiff_lzw"),
        "a portrait in TIFF, as JPEG": a_file("TIFF", picture, compression="jpeg"),
        "a portrait in HEIC": a_file("HEIC", small, exif=_EXIF, xmp=_XMP),
    }
