"""Who may ask what of a collection as a whole, and of many of its pictures at once (R42)."""

from typing import Final

from tests.builders import a_hash, an_id
from tests.handlers.expectation import (
    EDITORS,
    NOBODY_YET,
    OFFICERS,
    PICTURES,
    PROGRAMMERS,
    Expected,
)

_COLLECTION: Final = {"collection": NOBODY_YET}
_ASSET: Final = {"asset": a_hash("no asset")}
_FACE: Final = _ASSET | {"face": an_id("no face")}
_SEVERAL: Final = {"assets": [{"asset": a_hash("no asset"), "version": 1}]}
_SETTING: Final = {"default": "redact"}
_KEEPING: Final = {"version": 0, "basis": "consent", "note": "a chronicle"}
_WORD: Final = {"note": "the mayor", "until": "2027-05-31"}
_PERIODS: Final = {
    "months": 24,
    "days_after_consent": None,
    "years_staff_named": None,
    "days_template_idle": 180,
}
_DAYS: Final = {"days": 90}

OF_COLLECTIONS: Final = {
    "see_collection_settings": Expected(OFFICERS, 404, named=_COLLECTION),
    "choose_collection_settings": Expected(OFFICERS, 404, named=_COLLECTION, body={"version": 1}),
    "say_collection_keeping": Expected(OFFICERS, 404, named=_COLLECTION, body=_KEEPING),
    "view_collection_settings": Expected(OFFICERS, 404, named=_COLLECTION),
    "preview_collection_settings": Expected(OFFICERS, 404, named=_COLLECTION, body=_SETTING),
    "set_collection_settings": Expected(
        OFFICERS, 404, named=_COLLECTION, body=_SETTING | {"version": 1}
    ),
    "set_collection_keeping": Expected(OFFICERS, 404, named=_COLLECTION, body=_KEEPING),
    "see_unsettled": Expected(PICTURES, 404, named=_COLLECTION),
    "list_unsettled": Expected(PICTURES, 404, named=_COLLECTION),
    "say_justified": Expected(OFFICERS, 404, named=_FACE, body=_WORD | _COLLECTION),
    "justify_keeping": Expected(OFFICERS, 404, named=_FACE, body=_WORD),
    "choose_settling": Expected(OFFICERS, 404, body=_DAYS),
    "set_settling": Expected(OFFICERS, 404, body=_DAYS),
    "see_calendar": Expected(PROGRAMMERS),
    "view_calendar": Expected(PROGRAMMERS),
    "choose_periods": Expected(OFFICERS, 404, body={"act": "set"}),
    "set_periods": Expected(OFFICERS, 404, body=_PERIODS),
    "preview_periods": Expected(OFFICERS, body=_PERIODS),
    "review_chosen": Expected(EDITORS, 404, named=_COLLECTION, body=_ASSET),
    "mark_chosen": Expected(PICTURES, 404, named=_COLLECTION, body={"unknown": "redact"}),
    "review_several": Expected(EDITORS, body=_SEVERAL | {"reviewed": True}),
    "mark_several": Expected(PICTURES, 404, body=_SEVERAL | {"unknown": "redact"}),
    "see_history": Expected(PICTURES, 404, named=_ASSET),
    "list_history": Expected(PICTURES, 404, named=_ASSET),
}
