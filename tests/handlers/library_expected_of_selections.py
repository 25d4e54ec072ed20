"""Who may ask what of selections, of share links and of zips (R42)."""

from typing import Final

from tests.builders import a_hash
from tests.handlers.expectation import (
    EDITORS,
    NOBODY_YET,
    OFFICERS,
    PICTURES,
    VIEWERS,
    Expected,
)

_SELECTION: Final = {"selection": NOBODY_YET}
_SHARE: Final = _SELECTION | {"share": a_hash("no share")}
_ZIP: Final = _SELECTION | {"zip": NOBODY_YET}
_CHOSEN: Final = {"asset": a_hash("none")}
_LINK: Final = {
    "channel": "website",
    "recipient": "Agency",
    "address": "desk@agency.example",
    "until": "2026-06-30",
}

OF_SELECTIONS: Final = {
    "see_selections": Expected(PICTURES),
    "begin_selection": Expected(EDITORS, 303, body={"name": "Best"}),
    "choose_selection": Expected(EDITORS, body=_CHOSEN),
    "fill_selection": Expected(EDITORS, 404, body=_CHOSEN | {"name": "Best"}),
    "see_selection": Expected(PICTURES, 404, named=_SELECTION),
    "name_selection": Expected(EDITORS, 404, named=_SELECTION, body={"name": "Best"}),
    "take_from_selection": Expected(EDITORS, 404, named=_SELECTION, body=_CHOSEN),
    "delete_selection": Expected(EDITORS, 404, named=_SELECTION),
    "make_share": Expected(EDITORS, 404, named=_SELECTION, body=_LINK),
    "end_share": Expected(PICTURES, 404, named=_SHARE),
    "forget_recipient": Expected(OFFICERS, 404, named=_SHARE),
    "list_selections": Expected(PICTURES),
    "new_selection": Expected(EDITORS, 201, body={"name": "Best"}),
    "view_selection": Expected(PICTURES, 404, named=_SELECTION),
    "change_selection": Expected(EDITORS, 404, named=_SELECTION, body={"name": "Best"}),
    "drop_selection": Expected(EDITORS, 404, named=_SELECTION),
    "list_shares": Expected(PICTURES, 404, named=_SELECTION),
    "new_share": Expected(EDITORS, 422, named=_SELECTION, body=_LINK),
    "close_share": Expected(PICTURES, 404, named=_SHARE),
    "erase_recipient": Expected(OFFICERS, 404, named=_SHARE),
    "see_zips": Expected(VIEWERS, 404, named=_SELECTION),
    "order_zip": Expected(VIEWERS, 404, named=_SELECTION, body={"channel": "website"}),
    "see_zip": Expected(VIEWERS, 404, named=_ZIP),
    "fetch_zip": Expected(VIEWERS, 404, named=_ZIP),
    "list_zips": Expected(VIEWERS, 404, named=_SELECTION),
    "new_zip": Expected(VIEWERS, 404, named=_SELECTION, body={"channel": "website"}),
    "view_zip": Expected(VIEWERS, 404, named=_ZIP),
    "take_zip": Expected(VIEWERS, 404, named=_ZIP),
}
