"""R11, R13, R42: the privacy officer puts on record what somebody signed on paper."""

import re

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.on_paper import Mistake
from quitclaim.domain.consents.scans import ScanFormat
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.people.person import HERSELF
from tests.builders import ADA, MIA, MUM, MUMS, PRESS, SCANS, an_id
from tests.handlers.furnished import EDITOR, OFFICER, show
from tests.handlers.library import House
from tests.handlers.on_paper import ENTER, enter, furnished
from tests.handlers.peopled import GIVEN, consents_of

ENGLISH = {"accept_language": "en"}


@pytest.fixture(autouse=True)
def _furnished(house: House) -> None:
    furnished(house)


def entered(house: House) -> Consent:
    (record,) = [one for one in consents_of(house, ADA) if one.paper]
    return record


@pytest.mark.parametrize("form", list(ScanFormat))
def test_what_is_entered_is_on_record_with_its_scan(house: House, form: ScanFormat) -> None:
    said = enter(house, scan=SCANS[form], signed_on="2026-05-01", note="In the cupboard.")

    assert said.headers["Location"] == f"/people/{ADA}?done=paper_recorded"
    record = entered(house)
    assert record.paper and (record.paper.form, record.paper.note) == (form, "In the cupboard.")
    assert record.yeses[0].by == HERSELF and record.events[0].at.isoformat()[:13] == "2026-04-30T22"
    assert record.until - record.during.starts_at == house.fakes.library.rules().period


def test_her_page_says_who_recorded_it_and_when(house: House) -> None:
    enter(house, note="In the cupboard.")

    page = house.get(f"/people/{ADA}?done=paper_recorded", by=OFFICER, **ENGLISH).text

    assert re.search(r"on paper, recorded by .+ on .*3 May 2026", page)
    assert "In the cupboard." in page and "The paper is on record." in page
    assert f'href="/people/{ADA}/consents/{entered(house).id}/scan"' in page


def test_whoever_recorded_it_may_have_left(house: House) -> None:
    enter(house)
    house.fakes.world.appointments.pop(house.member(OFFICER))
    house.get("/people", by=EDITOR)

    page = house.get(f"/people/{ADA}", by=EDITOR, **ENGLISH).text

    assert "recorded by somebody who has left" in page


def test_only_an_officer_who_is_shown_forms_takes_the_scan(house: House) -> None:
    enter(house)
    scan = f"/people/{ADA}/consents/{entered(house).id}/scan"

    taken = house.get(scan, by=OFFICER)
    assert (taken.status, taken.body) == (200, SCANS[ScanFormat.PDF])
    assert taken.headers["Content-Type"] == "application/pdf"
    assert taken.headers["Content-Disposition"].startswith("attachment;")

    show(house, EDITOR, Visible.NAMES, Visible.FORMS)
    assert house.get(scan, by=EDITOR).status == 403
    page = house.get(f"/people/{ADA}", by=EDITOR, **ENGLISH).text
    assert scan not in page and "on paper" in page and ENTER not in page

    show(house, OFFICER, Visible.NAMES)
    assert house.get(scan, by=OFFICER).status == 403
    assert scan not in house.get(f"/people/{ADA}", by=OFFICER).text


def test_what_was_not_signed_on_paper_has_no_scan(house: House) -> None:
    for consent in (GIVEN, an_id("no consent")):
        assert house.get(f"/people/{ADA}/consents/{consent}/scan", by=OFFICER).status == 404


def test_a_mistake_is_put_right_on_her_page(house: House) -> None:
    enter(house)
    path = f"/people/{ADA}/consents/{entered(house).id}/mistake"
    assert f'action="{path}"' in house.get(f"/people/{ADA}", by=OFFICER).text

    said = house.post(path, {"mistake": "other_day"}, by=OFFICER)

    assert said.headers["Location"] == f"/people/{ADA}?done=paper_undone"
    record = entered(house)
    assert record.ending is State.REVOKED and record.events[-1].mistake is Mistake.OTHER_DAY
    page = house.get(said.headers["Location"], by=OFFICER, **ENGLISH).text
    assert "The day of signing or the end is another." in page and path not in page


def test_a_paper_for_a_child_names_the_guardians_who_signed(house: House) -> None:
    """R9."""
    path = f"/people/{MIA}/paper"
    form = house.get(path, by=OFFICER, **ENGLISH).text
    assert f'value="{MUM}"' in form and 'value="self"' in form

    said = enter(house, path, signers=[MUM])

    assert said.headers["Location"] == f"/people/{MIA}?done=paper_recorded"
    (record,) = [one for one in consents_of(house, MIA) if one.paper]
    assert [yes.by for yes in record.yeses] == [MUMS] and record.asked.channels == {PRESS}  # type: ignore[union-attr]


def test_nothing_on_the_form_can_be_recognised_by(house: House) -> None:
    """I4: whoever sends such a field anyway is refused."""
    assert 'name="recognition"' not in house.get(ENTER, by=OFFICER).text

    assert enter(house, recognition="yes").status == 422
    assert not [one for one in consents_of(house, ADA) if one.paper]


def test_whoever_is_not_shown_names_enters_nothing(house: House) -> None:
    show(house, OFFICER)

    assert 'name="scan"' not in house.get(ENTER, by=OFFICER).text
    assert 'name="scan"' not in enter(house).text
    assert not [one for one in consents_of(house, ADA) if one.paper]
