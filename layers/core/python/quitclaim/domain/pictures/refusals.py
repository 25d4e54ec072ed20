"""Why an upload is no asset, in a sentence that tells the photographer what to do (R35, R46)."""

from collections.abc import Mapping
from typing import Final

from quitclaim.domain.checks import Word


class WhyRefused(Word):
    EMPTY = "empty"
    TOO_MANY_BYTES = "too_many_bytes"
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_MANY_FRAMES = "too_many_frames"
    NO_PICTURE = "no_picture"
    RAW = "raw"
    SVG = "svg"
    PDF = "pdf"
    MOVIE = "movie"
    TOO_MANY_FACES = "too_many_faces"
    BROKEN = "broken"
    TOO_SLOW = "too_slow"
    TOO_HUNGRY = "too_hungry"
    ARCHIVED = "archived"
    BLOCKED = "blocked"
    RECOGNITION_ON = "recognition_on"


SENTENCES: Final[Mapping[WhyRefused, str]] = {
    WhyRefused.EMPTY: "The file is empty. Upload it again.",
    WhyRefused.TOO_MANY_BYTES: "The file is too large. Export it as a JPEG below 200 MB.",
    WhyRefused.TOO_MANY_PIXELS: "The picture has too many pixels. Export it below 120 megapixels.",
    WhyRefused.TOO_MANY_FRAMES: "The file has too many frames. Export the one you mean as a JPEG.",
    WhyRefused.NO_PICTURE: "This is no picture we can read. Upload JPEG, PNG, WebP, TIFF or HEIC.",
    WhyRefused.RAW: "This is a camera's raw file. Develop it and upload the JPEG or TIFF.",
    WhyRefused.SVG: "This is a drawing (SVG), not a photograph. Export it as a PNG.",
    WhyRefused.PDF: "This is a document (PDF). Upload the pictures in it as JPEG files.",
    WhyRefused.MOVIE: "This is a film. Upload the frame you mean as a JPEG.",
    WhyRefused.TOO_MANY_FACES: "More than 500 faces. Cut the picture and upload its parts.",
    WhyRefused.BROKEN: "The file is damaged or cut off. Export it again and upload that.",
    WhyRefused.TOO_SLOW: "The file took too long to open. Export it anew as a JPEG.",
    WhyRefused.TOO_HUNGRY: "The file needs too much memory to open. Export it anew as a JPEG.",
    WhyRefused.ARCHIVED: "The object is in an archive class. Upload it to the standard class.",
    WhyRefused.BLOCKED: "This picture was deleted at somebody's request and is not taken in again.",
    WhyRefused.RECOGNITION_ON: "Recognition is on in this collection. Import into another folder.",
}
