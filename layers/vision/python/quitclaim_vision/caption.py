"""What a file says of itself: XMP before IPTC before EXIF, as newer programs keep them in step."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from quitclaim.ports.darkroom import Caption
from quitclaim_vision import exif, iptc, xmp
from quitclaim_vision.decoding import Opened
from quitclaim_vision.said import MOST_KEYWORDS, Said, first_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """`is_whole`: false where something was written that nobody can read."""

    caption: Caption
    taken_at: datetime | None
    licence_until: datetime | None
    is_whole: bool


def written_in(picture: Opened) -> Written:
    """Never fails: what cannot be read is left out, and said so."""
    read = tuple(_readable(picture))
    ends = [said.licence_until for said in read if said.licence_until]
    keywords = dict.fromkeys(word for said in read for word in said.keywords)
    return Written(
        caption=Caption(
            text=first_of(*(said.text for said in read)),
            keywords=frozenset(list(keywords)[:MOST_KEYWORDS]),
            credit=first_of(*(said.credit for said in read)),
            tags=tuple(tag for said in read for tag in said.tags),
        ),
        # The camera knew first.
        taken_at=next((said.taken_at for said in reversed(read) if said.taken_at), None),
        # Of two ends the earlier: nothing is shown that one of them forbids.
        licence_until=min(ends, default=None),
        is_whole=all(said.is_whole for said in read),
    )


def _readable(picture: Opened) -> Iterator[Said]:
    yield _attempt(lambda: xmp.said_in(picture.xmp, orientation=picture.orientation))
    yield _attempt(lambda: iptc.said_in(picture.iptc))
    yield _attempt(lambda: exif.said_in(picture.exif))


def _attempt(read: Callable[[], Said]) -> Said:
    try:
        return read()
    except Exception:  # noqa: BLE001  hostile bytes raise what they like, and a picture is left
        return Said(is_whole=False)
