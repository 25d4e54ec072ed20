"""Who may ask what of channels: how pictures are made for them, and what is out there (R42)."""

from typing import Final

from tests.handlers.expectation import NOBODY_YET, OFFICERS, VIEWERS, Expected

_CHANNEL: Final = {"channel": "radio"}

OF_CHANNELS: Final = {
    "see_channel": Expected(OFFICERS, 404, named=_CHANNEL),
    "make_for_channel": Expected(OFFICERS, 404, named=_CHANNEL, body={"longest": "800"}),
    "set_channel": Expected(OFFICERS, 404, named=_CHANNEL, body={"longest": 800}),
    "read_feed": Expected(VIEWERS, 404, named=_CHANNEL),
    "fetch_from_feed": Expected(VIEWERS, 404, named=_CHANNEL | {"rendition": NOBODY_YET}),
}
