"""Somebody's own page: everything she said, taken back with one press (R5, R14)."""

import json

import pytest

from quitclaim.domain.consents.events import State
from quitclaim.domain.scope import PublicationScope
from quitclaim.ports.mail import Letter
from tests.builders import CONSENT, WEBSITE
from tests.handlers.links import FIVE, RECOGNISED, Hall, a_hall
from tests.handlers.my_pages import at_home, form_to, has_form
from tests.handlers.visitors import Visitor, boxes_on


@pytest.fixture
def hall() -> Hall:
    return a_hall(channels=FIVE, names_allowed=True)


@pytest.fixture
def ada(hall: Hall) -> Visitor:
    """She has said yes to everything, and opened her page."""
    visitor = Visitor(hall)
    visitor.sign(*boxes_on(visitor.open()))
    return at_home(hall)


def test_it_shows_what_she_said_with_since_until_and_the_text(ada: Visitor) -> None:
    said = ada.go()

    assert said.status == 200 and "Your page" in said.text and "Ada Lovelace" in said.text
    for words in ("You said yes.", "Said on", "This ends by itself after", "Summer fair"):
        assert words in said.text
    assert said.text.count("/c/my/texts/") == said.text.count("/c/my/receipts/") == 2


def test_all_of_it_is_taken_back_with_one_press(hall: Hall, ada: Visitor) -> None:
    """R5: no name to type, and it binds with the answer."""
    noes = hall.fakes.world.noes

    said = ada.submit(form_to(ada.go(), "withdraw"))

    assert {hall.consent(one).ending for one in (CONSENT, RECOGNISED)} == {State.WITHDRAWN}
    assert hall.fakes.world.noes > noes and "counts from now on" in said.text
    assert Letter.WITHDRAWN in {one.letter for one in hall.fakes.world.letters.values()}
    assert not has_form(said, "withdraw")


def test_one_of_it_is_taken_back_and_twice_is_once(hall: Hall, ada: Visitor) -> None:
    form = form_to(ada.go(), "withdraw", nth=1)

    said = [ada.submit(form) for _ in range(2)]

    gone = [hall.consent(one).ending for one in (CONSENT, RECOGNISED)]
    assert sorted(map(str, gone)) == ["None", "withdrawn"] and said[0].text == said[1].text


def test_some_of_it_is_taken_back_and_the_rest_stays(hall: Hall, ada: Visitor) -> None:
    ada.submit(form_to(ada.go(), "narrow"), [("keep.website", "yes")])

    scope = hall.consent(CONSENT).events[-1].scope
    assert isinstance(scope, PublicationScope) and scope.channels == {WEBSITE}
    said = ada.go()
    assert "You said yes to a part." in said.text
    before = hall.state()
    assert (
        "Nothing has changed"
        in ada.submit(
            form_to(ada.go(), "withdraw", nth=0), [("consent", "f" * 8 + CONSENT[8:])]
        ).text
    )
    assert hall.state() == before


@pytest.mark.parametrize(("kept", "told"), [((), "Taken back"), (("website", "names"), "Changed")])
def test_what_is_kept_decides_what_it_is_called(
    hall: Hall, ada: Visitor, kept: tuple[str, ...], told: str
) -> None:
    said = ada.submit(form_to(ada.go(), "narrow"), [(f"keep.{one}", "yes") for one in kept])

    assert told in said.text and hall.consent(CONSENT).events


def test_to_keep_all_changes_nothing(hall: Hall, ada: Visitor) -> None:
    form = form_to(ada.go(), "narrow")
    before = hall.state()

    said = ada.submit(form, [(box, "yes") for box in form.boxes])

    assert hall.state() == before and "Nothing has changed" in said.text


def test_she_takes_each_receipt_along(hall: Hall, ada: Visitor) -> None:
    """R2, R14: what she gets by mail, whenever she wants it."""
    before = hall.state()

    said = ada.send("GET", f"/c/my/receipts/{CONSENT}")

    receipt = json.loads(said.body)
    assert receipt["@type"] == "dpv:ConsentReceipt"
    assert receipt["dpv:hasRecordOfActivity"]["dct:identifier"] == CONSENT
    assert said.headers["Content-Type"].startswith("application/ld+json")
    assert "attachment" in said.headers["Content-Disposition"] and hall.state() == before


def test_she_reads_again_what_she_was_shown(hall: Hall, ada: Visitor) -> None:
    """R3."""
    said = ada.go(f"/c/my/texts/{hall.notice.document}")

    assert said.status == 200 and "The text you were shown" in said.text
    assert ada.go(f"/c/my/texts/{'0' * 64}").status == 404
