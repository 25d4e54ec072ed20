"""Who may ask what of people, of what they are asked, and of who asks them (R42)."""

from typing import Final

from tests.builders import a_hash, an_id
from tests.handlers.expectation import NOBODY_YET, OFFICERS, PICTURES, Expected

_PERSON: Final = {"person": NOBODY_YET}
_NOTICE: Final = _PERSON | {"document": a_hash("no notice")}
_REQUEST: Final = _PERSON | {"request": NOBODY_YET}
_CONSENT: Final = _PERSON | {"consent": NOBODY_YET}
_GUARDIAN: Final = _PERSON | {"guardian": an_id("no guardian")}
_ANN: Final = {"name": "Ann", "language": "en", "category": "public"}
_ORGANISATION: Final = {
    "name": "Fair Society",
    "address": "1 Fair Street",
    "contact": "privacy@fair.example",
    "website": "https://fair.example",
    "authority": "The commissioner",
    "authority_address": "https://authority.example",
    "jurisdiction": "DE",
}

OF_PEOPLE: Final = {
    "see_people": Expected(PICTURES),
    "find_people": Expected(PICTURES, body={"name": "Ann"}),
    "describe_person": Expected(PICTURES),
    "add_person": Expected(PICTURES, 303, body={"name": "Ann"}),
    "see_person": Expected(PICTURES, 404, named=_PERSON),
    "see_notice": Expected(PICTURES, 404, named=_NOTICE),
    "see_correction": Expected(PICTURES, 404, named=_PERSON),
    "correct_person": Expected(PICTURES, 404, named=_PERSON, body={"name": "Ann"}),
    "see_guardians": Expected(PICTURES, 404, named=_PERSON),
    "record_guardian": Expected(PICTURES, 404, named=_PERSON, body={"sought": "Ann"}),
    "see_asking": Expected(PICTURES, 404, named=_PERSON),
    "ask_person": Expected(PICTURES, 404, named=_PERSON, body={"channels": "website"}),
    "send_again": Expected(PICTURES, 404, named=_REQUEST, body={}),
    "take_back": Expected(PICTURES, 404, named=_REQUEST, body={}),
    "end_consent": Expected(OFFICERS, 404, named=_CONSENT, body={}),
    "see_requests": Expected(PICTURES),
    "list_people": Expected(PICTURES),
    "search_people": Expected(PICTURES, 422, body={"name": "Ann"}),
    "view_person": Expected(PICTURES, 404, named=_PERSON),
    "register_person": Expected(PICTURES, 201, body=_ANN),
    "set_guardian": Expected(PICTURES, 404, named=_GUARDIAN, body={"custody": "claimed"}),
    "list_requests": Expected(PICTURES),
    "ask_for_consent": Expected(PICTURES, 404, named=_PERSON, body={"channels": ["website"]}),
    "remind_of_request": Expected(PICTURES, 404, named=_REQUEST),
    "cancel_request": Expected(PICTURES, 404, named=_REQUEST),
    "revoke_consent": Expected(OFFICERS, 404, named=_CONSENT),
    "view_organisation": Expected(OFFICERS),
    "describe_organisation": Expected(OFFICERS, body=_ORGANISATION),
    "set_channels": Expected(OFFICERS, body={"channels": ["website"]}),
    "see_organisation": Expected(OFFICERS),
    "set_organisation": Expected(OFFICERS, 303, body=_ORGANISATION),
    "add_channels": Expected(OFFICERS, 303, body={"channels": "website"}),
}
