"""Who may ask what of renditions that are taken away, and of those that are called back (R42)."""

from typing import Final

from tests.builders import a_hash
from tests.handlers.expectation import NOBODY_YET, PICTURES, VIEWERS, Expected

_ASSET: Final = {"asset": a_hash("no asset")}
_ORDER: Final = {"channel": "website"}
_RENDITION: Final = {"rendition": NOBODY_YET}
_COPY: Final = _RENDITION | {"taking": NOBODY_YET}

OF_TAKINGS: Final = {
    "see_downloads": Expected(VIEWERS, 404, named=_ASSET),
    "download_rendition": Expected(VIEWERS, 404, named=_ASSET, body=_ORDER),
    "see_takings": Expected(PICTURES, 404, named=_ASSET),
    "show_rendition": Expected(VIEWERS, 404, named=_RENDITION),
    "list_renditions": Expected(VIEWERS, 404, named=_ASSET),
    "take_rendition": Expected(VIEWERS, 404, named=_ASSET, body=_ORDER),
    "list_takings": Expected(PICTURES, 404, named=_ASSET),
    "fetch_rendition": Expected(VIEWERS, 404, named=_RENDITION),
    "see_recalls": Expected(VIEWERS),
    "say_removed": Expected(VIEWERS, 404, named=_COPY),
    "send_reminder": Expected(PICTURES, 404, named=_COPY),
    "list_recalls": Expected(VIEWERS),
    "acknowledge_recall": Expected(VIEWERS, 404, named=_COPY, body={}),
    "remind_taker": Expected(PICTURES, 404, named=_COPY),
}
