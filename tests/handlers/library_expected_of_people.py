"""Who may ask what of people, of what they are asked, and of who asks them (R42)."""

from typing import Final

from tests.builders import a_hash, an_id
from tests.handlers.expectation import NOBODY_YET, OFFICERS, PICTURES, Expected

_PERSON: Final = {"person": NOBODY_YET}
_NOTICE: Final = _PERSON | {"document": a_hash("no notice")}
_REQUEST: Final = _PERSON | {"request": NOBODY_YET}
_CONSENT: Final = _PERSON | {"consent": NOBODY_YET}
_OBJECTION: Final = _PERSON | {"objection": an_id("no objection")}
_PLEA: Final = {"plea": an_id("no plea")}
_RULING: Final = {"outcome": "upheld", "reason": "She is right"}
_GUARDIAN: Final = _PERSON | {"guardian": an_id("no guardian")}
_TEXT: Final = {"language": "en", "asks": "both", "audience": "pupil"}
_PROVIDER: Final = {"provider": "docuseal"}
_ACCOUNT: Final = {"address": "https://api.docuseal.eu", "key": "k", "secret": "s"}
_ENVELOPE: Final = {"provider": "docuseal", "number": "7"}
_MISTAKE: Final = {"mistake": "other_day"}
_CERTIFIED: Final = {"certificate": NOBODY_YET, "language": "en"}
_PAPER: Final = {
    "signers": ["self"],
    "signed_on": "2026-05-03",
    "channels": ["press"],
    "language": "en",
    "scan": "",
}
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

_LIST: Final = {"people": "", "language": "en", "category": "public", "channels": ["press"]}
_RECORDS: Final = {"people": "", "language": "en", "category": "public"}
_CODE: Final = {"collection": NOBODY_YET, "channels": [], "until": "2026-05-04"}

OF_PEOPLE: Final = {
    "see_codes": Expected(PICTURES),
    "make_code": Expected(PICTURES, 422, body={"until": "x"}),
    "withdraw_code": Expected(PICTURES, 404, named={"code": a_hash("no code")}),
    "list_codes": Expected(PICTURES),
    "new_code": Expected(PICTURES, 422, body=_CODE),
    "end_code": Expected(PICTURES, 404, named={"code": a_hash("no code")}),
    "see_list": Expected(PICTURES),
    "ask_everybody": Expected(PICTURES, 422, body={"typed": ""}),
    "preview_list": Expected(PICTURES, 422, body=_LIST),
    "ask_list": Expected(PICTURES, 422, body=_LIST),
    "preview_records": Expected(PICTURES, 422, body=_RECORDS),
    "record_list": Expected(PICTURES, 422, body=_RECORDS),
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
    "take_link": Expected(PICTURES, 404, named=_REQUEST, body={}),
    "take_back": Expected(PICTURES, 404, named=_REQUEST, body={}),
    "end_consent": Expected(OFFICERS, 404, named=_CONSENT, body={}),
    "see_paper_form": Expected(OFFICERS, 404, named=_PERSON),
    "enter_paper": Expected(OFFICERS, 404, named=_PERSON, body={"signers": "self"}),
    "put_paper_right": Expected(OFFICERS, 404, named=_CONSENT, body=_MISTAKE),
    "view_paper_terms": Expected(OFFICERS),
    "record_paper": Expected(OFFICERS, 404, named=_PERSON, body=_PAPER),
    "undo_paper": Expected(OFFICERS, 404, named=_CONSENT, body=_MISTAKE),
    "take_certificate": Expected(OFFICERS, 404, named={"certificate": NOBODY_YET}),
    "take_completion": Expected(OFFICERS, 404, named={"certificate": NOBODY_YET}),
    "view_completion": Expected(OFFICERS, 404, named={"certificate": NOBODY_YET}),
    "take_certificate_paper": Expected(OFFICERS, 404, named=_CERTIFIED),
    "view_certificate_paper": Expected(OFFICERS, 404, named=_CERTIFIED),
    "view_certificate": Expected(OFFICERS, 404, named={"certificate": NOBODY_YET}),
    "take_scan": Expected(OFFICERS, 404, named=_CONSENT),
    "view_scan": Expected(OFFICERS, 404, named=_CONSENT),
    "take_sealed": Expected(OFFICERS, 404, named=_REQUEST),
    "view_sealed": Expected(OFFICERS, 404, named=_REQUEST),
    "take_timestamp": Expected(OFFICERS, 404, named=_REQUEST),
    "view_timestamp": Expected(OFFICERS, 404, named=_REQUEST),
    "see_requests": Expected(PICTURES),
    "see_templates": Expected(PICTURES),
    "see_template": Expected(PICTURES, named=_TEXT),
    "list_templates": Expected(PICTURES),
    "view_template": Expected(PICTURES, named=_TEXT),
    "see_pleas": Expected(OFFICERS),
    "see_erasure": Expected(OFFICERS, 404, named=_PERSON),
    "enter_plea": Expected(OFFICERS, 404, named=_PERSON, body={"heard": "in_person"}),
    "give_order": Expected(OFFICERS, 404, named=_PERSON, body={"act": "order"}),
    "see_order": Expected(OFFICERS, 404, named=_PLEA),
    "say_approved": Expected(OFFICERS, 404, named=_PLEA, body={}),
    "say_declined": Expected(OFFICERS, 404, named=_PLEA, body={"why": "basis"}),
    "say_recalled": Expected(OFFICERS, 404, named=_PLEA, body={}),
    "preview_erasure": Expected(OFFICERS, 404, named=_PERSON),
    "record_plea": Expected(OFFICERS, 404, named=_PERSON, body={"heard": "by_letter"}),
    "order_erasure": Expected(OFFICERS, 404, named=_PERSON, body={}),
    "list_erasures": Expected(OFFICERS),
    "view_erasure": Expected(OFFICERS, 404, named=_PLEA),
    "approve_erasure": Expected(OFFICERS, 404, named=_PLEA),
    "decline_erasure": Expected(OFFICERS, 404, named=_PLEA, body={"why": "basis"}),
    "recall_erasure": Expected(OFFICERS, 404, named=_PLEA),
    "choose_erasing": Expected(OFFICERS, 404, body={"two": "on"}),
    "set_erasing": Expected(OFFICERS, 404, body={"two": True}),
    "rule_on_objection": Expected(OFFICERS, 404, named=_OBJECTION, body=_RULING),
    "list_pleas": Expected(OFFICERS),
    "view_rights": Expected(OFFICERS, 404, named=_PERSON),
    "decide_objection": Expected(OFFICERS, 404, named=_OBJECTION, body=_RULING),
    "list_people": Expected(PICTURES),
    "search_people": Expected(PICTURES, 422, body={"name": "Ann"}),
    "view_person": Expected(PICTURES, 404, named=_PERSON),
    "register_person": Expected(PICTURES, 201, body=_ANN),
    "set_guardian": Expected(PICTURES, 404, named=_GUARDIAN, body={"custody": "claimed"}),
    "list_requests": Expected(PICTURES),
    "ask_for_consent": Expected(PICTURES, 404, named=_PERSON, body={"channels": ["website"]}),
    "remind_of_request": Expected(PICTURES, 404, named=_REQUEST),
    "hand_over_link": Expected(PICTURES, 404, named=_REQUEST),
    "cancel_request": Expected(PICTURES, 404, named=_REQUEST),
    "revoke_consent": Expected(OFFICERS, 404, named=_CONSENT),
    "view_organisation": Expected(OFFICERS),
    "describe_organisation": Expected(OFFICERS, body=_ORGANISATION),
    "set_channels": Expected(OFFICERS, body={"channels": ["website"]}),
    "see_organisation": Expected(OFFICERS),
    "set_organisation": Expected(OFFICERS, 303, body=_ORGANISATION),
    "add_channels": Expected(OFFICERS, 303, body={"channels": "website"}),
    "see_providers": Expected(OFFICERS),
    "attach_provider": Expected(OFFICERS, 303, named=_PROVIDER, body=_ACCOUNT),
    "detach_provider": Expected(OFFICERS, 303, named=_PROVIDER, body={}),
    "list_providers": Expected(OFFICERS),
    "set_provider": Expected(OFFICERS, named=_PROVIDER, body=_ACCOUNT),
    "remove_provider": Expected(OFFICERS, 204, named=_PROVIDER),
    "say_envelope": Expected(OFFICERS, 404, named=_REQUEST, body=_ENVELOPE),
    "name_envelope": Expected(OFFICERS, 404, named=_REQUEST, body=_ENVELOPE | {"number": 7}),
}
