"""Who may ask what of faces, of the review and of verdicts (R42)."""

from typing import Final

from tests.builders import a_hash, an_id
from tests.handlers.expectation import EDITORS, NOBODY_YET, PICTURES, Expected

_ASSET: Final = {"asset": a_hash("no asset")}
_FACE: Final = _ASSET | {"face": an_id("no face")}
_PERSON: Final = _ASSET | {"person": NOBODY_YET}
_SEEN: Final = {"version": 1}
_JUDGED: Final = {"act": "reject", "person": NOBODY_YET}
_DRAWN: Final = {"left": "10", "top": "10", "width": "5", "height": "5"}
_BOX: Final = {"x": 1, "y": 1, "w": 1, "h": 1}

OF_MARKING: Final = {
    "see_face": Expected(PICTURES, 404, named=_FACE),
    "name_face": Expected(EDITORS, 404, named=_FACE, body=_SEEN),
    "judge_match": Expected(EDITORS, 404, named=_FACE, body=_SEEN | _JUDGED),
    "say_mark": Expected(PICTURES, 404, named=_FACE, body=_SEEN | {"mark": "none"}),
    "say_exclusion": Expected(PICTURES, 404, named=_FACE, body=_SEEN | {"excluded": "no"}),
    "say_exemption": Expected(PICTURES, 404, named=_FACE, body=_SEEN | {"act": "end"}),
    "take_box_away": Expected(EDITORS, 404, named=_FACE, body=_SEEN),
    "say_reviewed": Expected(EDITORS, 404, named=_ASSET, body=_SEEN | {"reviewed": "yes"}),
    "say_vouched": Expected(
        EDITORS, 404, named=_ASSET, body=_SEEN | {"caption": "Ann", "vouched": "yes"}
    ),
    "vouch_for_caption": Expected(
        EDITORS, 404, named=_ASSET, body=_SEEN | {"caption": "Ann", "vouched": True}
    ),
    "draw_box": Expected(EDITORS, 404, named=_ASSET, body=_SEEN | _DRAWN),
    "see_present": Expected(EDITORS, 404, named=_ASSET),
    "name_present": Expected(EDITORS, 404, named=_ASSET, body=_SEEN),
    "see_appearances": Expected(PICTURES, 404, named={"person": NOBODY_YET}),
    "list_appearances": Expected(PICTURES, 404, named={"person": NOBODY_YET}),
    "see_past": Expected(PICTURES, 404, named=_ASSET),
    "view_faces": Expected(PICTURES, 404, named=_ASSET),
    "link_face": Expected(EDITORS, 404, named=_FACE, body=_SEEN | {"person": None}),
    "confirm_match": Expected(EDITORS, 404, named=_FACE, body=_SEEN),
    "reject_match": Expected(EDITORS, 404, named=_FACE, body=_SEEN | {"person": NOBODY_YET}),
    "undo_correction": Expected(EDITORS, 404, named=_FACE, body=_SEEN),
    "mark_face": Expected(PICTURES, 404, named=_FACE, body=_SEEN | {"mark": None}),
    "exclude_face": Expected(PICTURES, 404, named=_FACE, body=_SEEN | {"excluded": True}),
    "exempt_face": Expected(PICTURES, 404, named=_FACE, body=_SEEN | {"exemption": None}),
    "draw_face": Expected(EDITORS, 404, named=_ASSET, body=_SEEN | _BOX),
    "say_crop": Expected(EDITORS, 404, named=_ASSET, body=_SEEN | {"act": "take_away"}),
    "crop_asset": Expected(EDITORS, 404, named=_ASSET, body=_SEEN | {"crop": None}),
    "undraw_face": Expected(EDITORS, 404, named=_FACE, body=_SEEN),
    "set_presence": Expected(EDITORS, 404, named=_PERSON, body=_SEEN | {"present": True}),
    "review": Expected(EDITORS, 404, named=_ASSET, body=_SEEN | {"reviewed": True}),
    "view_verdicts": Expected(PICTURES, 404, named=_ASSET),
}
