"""R44, R45: an officer says which envelope asks what we asked."""

from dataclasses import replace

import pytest

from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.organisation.members import Visible
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, NOON, a_testimony, a_turn, an_account, an_envelope, an_id
from tests.fakes import records
from tests.handlers.furnished import EDITOR, OFFICER, show
from tests.handlers.library import House
from tests.handlers.peopled import ASKED, REFUSED, REQUEST, paper_of, people, sent

ENGLISH = {"accept_language": "en"}
ENVELOPE = f"/people/{ADA}/requests/{REQUEST}/envelope"


def test_an_envelope_stands_at_its_request(house: House) -> None:
    people(house)
    house.fakes.accounts.attach(an_account(), at=NOON)
    page = house.get(f"/people/{ADA}", by=OFFICER, **ENGLISH).text
    assert f'action="{ENVELOPE}"' in page

    said = house.post(ENVELOPE, {"provider": "docuseal", "number": " 1042 "}, by=OFFICER)

    assert said.headers["Location"] == f"/people/{ADA}?done=envelope_named"
    request = house.fakes.requests.request(ADA, REQUEST)
    assert request and request.envelope == an_envelope(1042)
    after = house.get(f"/people/{ADA}", by=OFFICER, **ENGLISH).text
    assert "At the signing service" in after and "DocuSeal 1042" in after
    assert "DocuSeal 1042" in house.get("/requests", by=EDITOR, **ENGLISH).text


def test_an_editor_is_not_offered_it(house: House) -> None:
    people(house)
    house.fakes.accounts.attach(an_account(), at=NOON)

    assert ENVELOPE not in house.get(f"/people/{ADA}", by=EDITOR).text


def test_nobody_is_offered_it_before_a_service_is_attached(house: House) -> None:
    people(house)

    assert ENVELOPE not in house.get(f"/people/{ADA}", by=OFFICER).text


@pytest.mark.parametrize(
    ("form", "refused"),
    [
        ({"provider": "docuseal", "number": ""}, "no_number"),
        ({"provider": "docuseal", "number": "0"}, "no_number"),
        ({"provider": "docuseal", "number": "7a"}, "no_number"),
        ({"provider": "docuseal", "number": "²"}, "no_number"),
        ({"provider": "docuseal", "number": "9" * 400}, "no_number"),
        ({"provider": "documenso", "number": "7"}, "no_provider"),
    ],
)
def test_what_cannot_be_is_told_on_her_page(
    house: House, form: dict[str, str], refused: str
) -> None:
    people(house)
    house.fakes.accounts.attach(an_account(), at=NOON)

    said = house.post(ENVELOPE, form, by=OFFICER)

    assert said.headers["Location"] == f"/people/{ADA}?refused={refused}"
    assert house.get(said.headers["Location"], by=OFFICER).status == 200


def test_what_is_over_and_what_asks_to_recognise_takes_no_envelope(house: House) -> None:
    people(house)
    house.fakes.accounts.attach(an_account(), at=NOON)
    answered = f"/people/{ADA}/requests/{an_id('answered')}/envelope"
    form = {"provider": "docuseal", "number": "7"}

    assert "refused=over" in house.post(answered, form, by=OFFICER).headers["Location"]

    both = frozenset({ASKED, REFUSED})
    asked = replace(sent(ASKED, paper_of(house), id=an_id("both")), consents=both)
    records.put(house.fakes.world, asked)
    there = house.post(f"/people/{ADA}/requests/{asked.id}/envelope", form, by=OFFICER)
    assert there.headers["Location"] == f"/people/{ADA}?refused=asks_recognition"


def test_a_program_names_an_envelope_too(house: House) -> None:
    people(house)
    house.fakes.accounts.attach(an_account(), at=NOON)
    body = {"provider": "docuseal", "number": 1042}

    said = house.call("PUT", f"/api{ENVELOPE}", body, by=OFFICER)

    (request,) = [one for one in said.json["requests"] if one["request"] == REQUEST]
    assert request["envelope"] == {"provider": "docuseal", "number": 1042}
    assert request["progress"] == "at_provider"


def test_why_an_envelope_says_nothing_stands_beside_it(house: House) -> None:
    people(house)
    turn = a_turn(Progress.AT_PROVIDER, reason="other_signer", envelope=an_envelope())
    records.put(house.fakes.world, sent(ASKED, paper_of(house), turn, id=REQUEST))

    for path in (f"/people/{ADA}", "/requests"):
        page = house.get(path, by=OFFICER, **ENGLISH).text
        assert "This envelope was not for the address that is on record here." in page


def test_the_evidence_says_where_it_was_signed(house: House) -> None:
    """R13."""
    people(house)
    show(house, OFFICER, Visible.NAMES, Visible.FORMS)
    world = house.fakes.world
    signed = a_testimony(request=an_id("answered"), envelope=an_envelope(1042))
    world.testimonies[ADA][signed.request] = (world.keys[ADA, Purpose.EVIDENCE], signed)

    page = house.get(f"/people/{ADA}", by=OFFICER, **ENGLISH).text

    assert "signed at" in page and "DocuSeal 1042" in page
