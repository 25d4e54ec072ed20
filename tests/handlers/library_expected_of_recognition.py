"""Who may ask what of recognition, where there are no rules yet and none is deployed (R42)."""

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
_VERSION: Final = {"version": "1"}
_MODE: Final = {"mode": "off", "version": 1}
_ROSTER: Final = {"version": 1}
_ADDED: Final = _ROSTER | {"add": [an_id("nobody")]}
_NAMED: Final = _ROSTER | {"assets": [a_hash("no asset")]}
_RUN: Final = {"run": NOBODY_YET}
_UNMATCHED: Final = _RUN | {"asset": a_hash("no asset"), "face": NOBODY_YET}
_STRANGER: Final = {"finding": "stranger"}
_SAID: Final = _STRANGER | {"asset": a_hash("no asset"), "face": NOBODY_YET}
_FACE: Final = {"asset": a_hash("no asset"), "face": NOBODY_YET, "version": 1}
_JUDGED: Final = {"judgement": "confirm", "faces": [_FACE]}
_CHOSEN: Final = {"confirm": f"{a_hash('no asset')} {NOBODY_YET} 1"}
_PERSON: Final = {"person": NOBODY_YET}
_KNOWN_BY: Final = {"version": 1, "consent": NOBODY_YET}
_REMEDY: Final = {"remedy": "false_alarm"}
_APPROVED: Final = {"document": a_hash("no document"), "version": 0}

OF_RECOGNITION: Final = {
    "view_recognition": Expected(PROGRAMMERS),
    "stop_recognition": Expected(PROGRAMMERS, 404),
    "resume_recognition": Expected(OFFICERS, 404),
    "allow_recognition": Expected(OFFICERS, 404, body={"recognition": True}),
    "preview_recognition": Expected(OFFICERS, 404, body={"recognition": False}),
    "see_recognition": Expected(OFFICERS),
    "choose_recognition": Expected(OFFICERS, 404, body={"act": "preview"}),
    "press_stop": Expected(PROGRAMMERS, 404),
    "take_stop_back": Expected(OFFICERS, 404),
    "view_experience": Expected(OFFICERS),
    "see_experience": Expected(OFFICERS),
    "list_wrong_matches": Expected(OFFICERS, 404, named=_RUN),
    "see_wrong_matches": Expected(OFFICERS, 404, named=_RUN),
    "view_assessment": Expected(OFFICERS),
    "read_assessment": Expected(OFFICERS, 404, named=_VERSION),
    "draft_assessment": Expected(OFFICERS, 422, body={}),
    "approve_assessment": Expected(OFFICERS, 422, body=_APPROVED),
    "see_assessment": Expected(OFFICERS),
    "write_assessment": Expected(OFFICERS, 422, body={"purpose": "to name"}),
    "see_assessment_version": Expected(OFFICERS, 404, named=_VERSION),
    "view_permit": Expected(PICTURES, 404, named=_COLLECTION),
    "set_recognition_mode": Expected(OFFICERS, 404, named=_COLLECTION, body=_MODE),
    "preview_recognition_off": Expected(OFFICERS, 404, named=_COLLECTION),
    "change_roster": Expected(EDITORS, 404, named=_COLLECTION, body=_ADDED),
    "attest_roster": Expected(EDITORS, 404, named=_COLLECTION, body=_NAMED),
    "ask_roster": Expected(PICTURES, 404, named=_COLLECTION),
    "ask_all_missing": Expected(PICTURES, 404, named=_COLLECTION),
    "start_run": Expected(EDITORS, 404, named=_COLLECTION),
    "list_runs": Expected(PICTURES, 404, named=_COLLECTION),
    "view_run": Expected(PICTURES, 404, named=_RUN),
    "list_left_alone": Expected(PICTURES, 404, named=_RUN),
    "list_unmatched": Expected(PICTURES, 404, named=_RUN),
    "list_uses": Expected(OFFICERS, 404, named=_RUN),
    "explain_face": Expected(EDITORS, 404, named=_UNMATCHED, body=_STRANGER),
    "answer_incident": Expected(OFFICERS, 404, named=_COLLECTION, body=_REMEDY),
    "see_runs": Expected(PICTURES, 404, named=_COLLECTION),
    "recognise_now": Expected(EDITORS, 404, named=_COLLECTION),
    "end_incident": Expected(OFFICERS, 404, named=_COLLECTION, body=_REMEDY),
    "see_run": Expected(PICTURES, 404, named=_RUN),
    "see_unmatched": Expected(PICTURES, 404, named=_RUN),
    "say_what_it_is": Expected(EDITORS, 404, named=_RUN, body=_SAID),
    "list_matches": Expected(EDITORS, 404, named=_RUN),
    "judge_matches": Expected(EDITORS, 404, named=_RUN, body=_JUDGED),
    "see_matches": Expected(EDITORS, 404, named=_RUN),
    "say_of_matches": Expected(EDITORS, 404, named=_RUN, body=_CHOSEN),
    "list_own_faces": Expected(EDITORS, 404, named=_PERSON),
    "see_own_faces": Expected(EDITORS, 404, named=_PERSON),
    "know_by_face": Expected(EDITORS, 404, named=_UNMATCHED, body=_KNOWN_BY),
    "choose_own_face": Expected(EDITORS, 404, named=_PERSON, body=_FACE | _KNOWN_BY),
    "see_permit": Expected(PICTURES, 404, named=_COLLECTION),
    "choose_recognition_mode": Expected(OFFICERS, 404, named=_COLLECTION, body=_MODE),
    "keep_roster": Expected(EDITORS, 404, named=_COLLECTION, body=_ROSTER),
    "say_attested": Expected(EDITORS, 404, named=_COLLECTION, body=_ROSTER | {"act": "pictures"}),
}
