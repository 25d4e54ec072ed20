"""
Who may ask what of the console, route by route, written down by hand (R42).

A route that is not here fails: whoever adds one says who may ask it, and gives a request that asks.
"""

from typing import Final

from tests.builders import a_hash, an_event
from tests.handlers.expectation import (
    ADMINS,
    ALL,
    ANYBODY,
    EDITORS,
    KEEPERS,
    NOBODY_YET,
    OFFICERS,
    PICTURES,
    PROGRAMMERS,
    VIEWERS,
    Expected,
)
from tests.handlers.library_expected_of_channels import OF_CHANNELS
from tests.handlers.library_expected_of_collections import OF_COLLECTIONS
from tests.handlers.library_expected_of_evidence import OF_EVIDENCE
from tests.handlers.library_expected_of_marking import OF_MARKING
from tests.handlers.library_expected_of_people import OF_PEOPLE
from tests.handlers.library_expected_of_recognition import OF_RECOGNITION
from tests.handlers.library_expected_of_search import OF_SEARCH
from tests.handlers.library_expected_of_selections import OF_SELECTIONS
from tests.handlers.library_expected_of_takings import OF_TAKINGS
from tests.handlers.library_expected_of_worklists import OF_WORKLISTS

_COLLECTION: Final = {"collection": NOBODY_YET}
_ASSET: Final = {"asset": a_hash("no asset")}
_PASSWORD: Final = {"address": "nobody@example.org", "password": "not hers at all"}
_MEMBER: Final = {"address": "new@example.org", "name": "New", "role": "editor"}
_ADDRESS: Final = {"address": "new@example.org"}
_TOKEN: Final = {"name": "script", "scopes": ["stop_recognition"], "days": 1}
_HOOK: Final = {"address": "https://hooks.example/in", "types": ["consent.given"]}
_ENDPOINT: Final = {"endpoint": NOBODY_YET}
EXPECTED: Final = (
    {
        "ask_password": Expected(ANYBODY),
        "check_password": Expected(ANYBODY, 403, body=_PASSWORD),
        "ask_code": Expected(ANYBODY),
        "check_code": Expected(ANYBODY, 303, body={"code": "123456"}),
        "ask_own_password": Expected(ANYBODY),
        "replace_password": Expected(ANYBODY, 303, body={"password": "a new one, long enough"}),
        "show_seed": Expected(ANYBODY, 303),
        "enrol_factor": Expected(ANYBODY, 303, body={"code": "123456"}),
        "choose_looks": Expected(ANYBODY, 303, body={"language": "de"}),
        "load_file": Expected(ANYBODY, 404, named={"name": "nothing.css"}),
        "describe_api": Expected(ANYBODY),
        "see_oneself": Expected(ALL),
        "sign_out": Expected(ALL, 303),
        "list_members": Expected(ADMINS),
        "appoint_member": Expected(ADMINS, 201, body=_MEMBER),
        "change_member": Expected(
            ADMINS, 404, named={"member": NOBODY_YET}, body={"role": "viewer"}
        ),
        "dismiss_member": Expected(ADMINS, 404, named={"member": NOBODY_YET}),
        "reset_sign_in": Expected(ADMINS, 404, named={"member": NOBODY_YET}, body=_ADDRESS),
        "give_sign_in": Expected(ADMINS, 404, named={"member": NOBODY_YET}, body=_ADDRESS),
        "list_tokens": Expected(PROGRAMMERS),
        "issue_token": Expected(PROGRAMMERS, 201, body=_TOKEN),
        "revoke_token": Expected(PROGRAMMERS, 404, named={"token": NOBODY_YET}),
        "see_members": Expected(ADMINS),
        "give_place": Expected(ADMINS, body=_MEMBER),
        "see_member": Expected(ADMINS, 404, named={"member": NOBODY_YET}),
        "change_place": Expected(
            ADMINS, 404, named={"member": NOBODY_YET}, body={"role": "viewer"}
        ),
        "end_place": Expected(ADMINS, 404, named={"member": NOBODY_YET}),
        "see_tokens": Expected(PROGRAMMERS),
        "give_token": Expected(PROGRAMMERS, body=_TOKEN),
        "end_token": Expected(PROGRAMMERS, 404, named={"token": NOBODY_YET}),
        "list_hooks": Expected(ADMINS),
        "register_hook": Expected(ADMINS, 201, body=_HOOK),
        "view_hook": Expected(ADMINS, 404, named=_ENDPOINT),
        "switch_hook": Expected(ADMINS, 404, named=_ENDPOINT, body={"on": False}),
        "rotate_hook_secret": Expected(ADMINS, 404, named=_ENDPOINT),
        "remove_hook": Expected(ADMINS, 404, named=_ENDPOINT),
        "try_hook": Expected(ADMINS, 404, named=_ENDPOINT),
        "replay_delivery": Expected(ADMINS, 404, named=_ENDPOINT | {"event": an_event().id}),
        "replay_deliveries": Expected(
            ADMINS, 404, named=_ENDPOINT, body={"since": "2026-05-03T12:00:00Z"}
        ),
        "see_hooks": Expected(ADMINS),
        "add_hook": Expected(ADMINS, body=_HOOK),
        "see_hook": Expected(ADMINS, 404, named=_ENDPOINT),
        "change_hook_secret": Expected(ADMINS, 404, named=_ENDPOINT),
        "turn_hook": Expected(ADMINS, 404, named=_ENDPOINT, body={"on": "no"}),
        "probe_hook": Expected(ADMINS, 404, named=_ENDPOINT),
        "repeat_since": Expected(ADMINS, 404, named=_ENDPOINT, body={"hours": "1"}),
        "repeat_one": Expected(ADMINS, 404, named=_ENDPOINT | {"event": an_event().id}),
        "take_hook_out": Expected(ADMINS, 404, named=_ENDPOINT),
        "see_collections": Expected(VIEWERS),
        "see_collection": Expected(PICTURES, 404, named=_COLLECTION),
        "name_collection": Expected(EDITORS, 404, named=_COLLECTION, body={"name": "Fair"}),
        "describe_chosen": Expected(
            EDITORS, 404, named=_COLLECTION, body={"asset": a_hash("none")}
        ),
        "list_collections": Expected(PICTURES),
        "create_collection": Expected(EDITORS, 201, body={"name": "Fair"}),
        "list_assets": Expected(PICTURES, 404, named=_COLLECTION),
        "rename_collection": Expected(EDITORS, 404, named=_COLLECTION, body={"name": "Fair"}),
        "see_asset": Expected(PICTURES, 404, named=_ASSET),
        "describe_asset": Expected(EDITORS, 404, named=_ASSET, body={"caption": "Ann"}),
        "view_asset": Expected(PICTURES, 404, named=_ASSET),
        "describe_assets": Expected(EDITORS, 404, body={"assets": [a_hash("none")]}),
        "choose_where_to": Expected(EDITORS),
        "begin_collection": Expected(EDITORS, 303, body={"name": "Fair"}),
        "drop_pictures": Expected(EDITORS, 404, named=_COLLECTION),
        "ask_to_upload": Expected(EDITORS, 404, named=_COLLECTION, body={"name": "1", "size": 1}),
        "see_rejected": Expected(EDITORS),
        "list_rejected": Expected(EDITORS),
        "see_health": Expected(KEEPERS),
        "try_again": Expected(KEEPERS, 303, body={}),
        "view_health": Expected(KEEPERS),
        "redrive": Expected(KEEPERS),
        "see_log": Expected(OFFICERS),
        "read_log": Expected(OFFICERS),
        "take_proof": Expected(OFFICERS, 404, named={"index": "0"}),
        "prove_leaf": Expected(OFFICERS, 404, named={"index": "0"}),
        "see_uploaders": Expected(ADMINS),
        "list_uploaders": Expected(ADMINS),
    }
    | OF_PEOPLE
    | OF_EVIDENCE
    | OF_COLLECTIONS
    | OF_MARKING
    | OF_RECOGNITION
    | OF_SEARCH
    | OF_SELECTIONS
    | OF_TAKINGS
    | OF_WORKLISTS
    | OF_CHANNELS
)
