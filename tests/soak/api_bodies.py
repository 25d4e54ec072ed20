"""
What the house of the soak is asked so that it answers well.

A generator finds the shape of a body, and never which picture there is, or in which version.
"""

from functools import cache
from typing import Any, Final

from tests.builders import ADA, FAIR, HOOKED, MIA, WEBSITE, an_id
from tests.handlers.furnished import DANCE
from tests.handlers.library_expected import EXPECTED
from tests.handlers.on_paper import PAPER
from tests.handlers.recognised import WRITTEN, draft
from tests.soak.api_house import CROWD, DANCED, SEEN, WORDS, open_house

Body = dict[str, Any]

_SEEN: Final = {"version": SEEN}
_SEVERAL: Final = {"assets": [{"asset": CROWD, "version": SEEN}]}
_UNTIL: Final = {"until": "2026-12-31"}
_PLACE: Final = {"x": 0, "y": 0, "w": 4_000, "h": 10_000}
_PEOPLE: Final = {"people": "Name;E-mail\nAnn Smith;ann@example.org\n", "country": "DE"}
_ASKED: Final = {"channels": ["press"], "collection": FAIR, "recognition": False} | _UNTIL
LED: Final[dict[str, Body]] = {
    "appoint_member": {"channels": [WEBSITE]},
    "change_member": {"channels": [WEBSITE]},
    "vouch_for_caption": _SEEN | {"caption": WORDS},
    "draw_face": _SEEN | _PLACE,
    "link_face": _SEEN | {"person": ADA},
    "confirm_match": _SEEN | {"knows_person": True},
    "know_by_face": {"version": DANCED, "consent": an_id("biometric")},
    "reject_match": _SEEN | {"person": ADA},
    "undo_correction": _SEEN,
    "mark_face": _SEEN,
    "exclude_face": _SEEN,
    "exempt_face": _SEEN
    | {"exemption": {"channels": [WEBSITE], "basis": "crowd", "note": "passes by"} | _UNTIL},
    "undraw_face": _SEEN,
    "set_presence": _SEEN,
    "review": _SEEN,
    "crop_asset": _SEEN | {"crop": _PLACE | {"w": 5_000, "h": 5_000}},
    "search_assets": {"collection": FAIR, "channel": WEBSITE},
    "search_usable": {"channel": WEBSITE},
    "describe_assets": {"assets": [DANCE, CROWD]},
    "set_collection_settings": {"version": 1, "reason": "a fair"},
    "preview_collection_settings": {"reason": "a fair"},
    "set_collection_keeping": {"version": 0, "basis": "consent"},
    "justify_keeping": _UNTIL,
    "review_several": _SEVERAL,
    "mark_several": _SEVERAL,
    "preview_list": _PEOPLE | _ASKED,
    "ask_list": _PEOPLE | _ASKED,
    "preview_records": _PEOPLE,
    "record_list": _PEOPLE,
    "new_code": {"collection": FAIR, "channels": ["press"], "until": "2026-05-10"},
    "record_plea": {"guardian": None, "asked_at": None},
    "order_erasure": {"upheld": []},
    "decline_erasure": {"why": "basis"},
    "register_person": {"country": "DE", "born_on": "1990-05-03"},
    "set_guardian": {"custody": "claimed"},
    "ask_for_consent": _ASKED,
    "describe_organisation": EXPECTED["describe_organisation"].body or {},
    "set_channels": {"channels": ["radio"]},
    "record_paper": PAPER,
    "register_hook": {"address": HOOKED},
    "replay_deliveries": {"since": "2026-05-03T12:00:00Z"},
    "take_rendition": {"channel": WEBSITE},
    "new_selection": {"assets": [DANCE]},
    "change_selection": {"added": [CROWD], "removed": [DANCE]},
    "new_zip": {"channel": WEBSITE},
    "draft_assessment": WRITTEN,
    "approve_assessment": WRITTEN | {"version": 1},
    "change_roster": {"version": 1, "add": [MIA]},
    "attest_roster": {"version": 1, "assets": [DANCE]},
}


@cache
def _read() -> Body:
    """An approval names what was read: the same words over the same facts."""
    return {"document": draft(open_house())["document"]}


def led(operation: str) -> Body:
    """What no generator would find."""
    return LED.get(operation, {}) | (_read() if operation == "approve_assessment" else {})


def whole(operation: str) -> Body:
    """A body that is answered well."""
    return (EXPECTED[operation].body or {}) | led(operation)
