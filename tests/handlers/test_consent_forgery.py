"""CSRF: no other site sends our forms, and an old telephone that says nothing may."""

import pytest

from quitclaim.domain.errors import Conflict, StoreUnavailable
from quitclaim.domain.people.person import HERSELF
from tests.builders import ADA, CONSENT
from tests.handlers.form_reading import forms_in
from tests.handlers.library import SITE
from tests.handlers.links import TOKEN, Hall
from tests.handlers.visitors import FORM, Visitor

YES = f"box.{CONSENT}.website"


@pytest.fixture
def ada(hall: Hall) -> Visitor:
    visitor = Visitor(hall)
    visitor.open()
    return visitor


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 303),
        ({"origin": "null"}, 303),
        ({"origin": SITE, "sec-fetch-site": "same-origin"}, 303),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null", "sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"origin": f"{SITE}.evil.example"}, 403),
    ],
    ids=str,
)
def test_a_form_of_another_site_is_refused_and_an_old_telephone_is_not(
    ada: Visitor, headers: dict[str, str], status: int
) -> None:
    """What says nothing of where it comes from has a nonce that no other site can read."""
    (form,) = forms_in(ada.go().text)
    pairs = [*form.hidden, (YES, "yes"), ("name", "Ada Lovelace"), ("act", "sign")]

    assert ada.send("POST", "/c/sign", pairs, headers=FORM | headers).status == status


@pytest.mark.parametrize("nonce", ["", "x", "é", "n" * 43])
def test_without_its_nonce_no_form_is_taken(hall: Hall, ada: Visitor, nonce: str) -> None:
    (form,) = forms_in(ada.go().text)
    form.hidden = [(name, nonce if name == "nonce" else value) for name, value in form.hidden]
    before = hall.state()

    said = ada.submit(form, [(YES, "yes"), ("name", "Ada Lovelace"), ("act", "sign")])

    assert said.status == 409 and hall.state() == before


@pytest.mark.parametrize(
    ("error", "times"), [(Conflict("moved"), 5), (StoreUnavailable("table of people"), 1)]
)
def test_what_could_not_be_done_is_told_and_nothing_of_our_inside(
    hall: Hall, ada: Visitor, error: Exception, times: int
) -> None:
    page = ada.go()
    for nth in range(1, times + 1):
        hall.fakes.world.fail("commits.commit", nth, error=error)

    said = ada.sign(YES, at=page)

    assert said.status in (409, 503) and str(error) not in said.text
    assert 'href="/c"' in said.text and TOKEN not in said.text
    assert ada.sign(YES, at=page).status == 200
    assert hall.consent(CONSENT).yeses[0].by == HERSELF and ADA not in said.text
