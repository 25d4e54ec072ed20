"""The verb detect: from one decode everything that is to be known of a picture (R34, R46)."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from hashlib import sha256

from quitclaim.domain.ids import ContentHash
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.ports.darkroom import Found, Negative, Note
from quitclaim_vision.caption import written_in
from quitclaim_vision.decoding import opened
from quitclaim_vision.finding import Seen, found_in
from quitclaim_vision.limits import Refused
from quitclaim_vision.thumbnails import thumbnail_of
from quitclaim_vision.upright import Box, Pixels


@dataclass(frozen=True, slots=True)
class Developed:
    negative: Negative
    thumbnail: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Darkroom:
    """
    `faces` and `sharpness` look at a whole upright picture, boxes count in its pixels.

    `opening`: what bounds the time in which strangers' bytes are decoded.
    """

    faces: Callable[[Pixels], Sequence[Seen]]
    sharpness: Callable[[Pixels, Box], float]
    opening: Callable[[], AbstractContextManager[None]] = nullcontext

    def detect(self, content: bytes) -> Developed | WhyRefused:
        try:
            with self.opening():
                picture = opened(content)
                written = written_in(picture)
        except Refused as refused:
            return refused.why
        unreadable = frozenset() if written.is_whole else {Note.METADATA_UNREADABLE}
        negative = Negative(
            width=picture.width,
            height=picture.height,
            pixels=pixel_hash(picture.upright),
            faces=self._found(picture.upright),
            caption=written.caption,
            taken_at=written.taken_at,
            licence_until=written.licence_until,
            notes=picture.notes | unreadable,
        )
        return Developed(negative, thumbnail_of(picture.upright))

    def _found(self, upright: Pixels) -> tuple[Found, ...]:
        seen = found_in(upright, self.faces(upright), sharpness=self.sharpness)
        return tuple(found for _, found in seen)


def pixel_hash(upright: Pixels) -> ContentHash:
    """Of the size and of every pixel: the same picture under other bytes has the same one."""
    height, width, _ = upright.shape
    digest = sha256(f"{width}x{height}\n".encode())
    digest.update(upright.data)
    return ContentHash(digest.hexdigest())
