"""A mailed link, from opening it to what is on record (R3, R4, R12)."""

import pytest

from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.notices import Box, Language
from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.scope import PublicationScope
from quitclaim.ports.mail import Letter
from tests.builders import ADA, CONSENT, DAY, PRESS, WEBSITE
from tests.handlers.form_reading import forms_in
from tests.handlers.links import FIVE, RECOGNISED, Hall, a_hall
from tests.handlers.visitors import Visitor, boxes_on


@pytest.fixture
def ada(hall: Hall) -> Visitor:
    visitor = Visitor(hall)
    visitor.open()
    return visitor


def test_she_signs_and_what_she_ticked_is_on_record(hall: Hall, ada: Visitor) -> None:
    said = ada.sign(f"box.{CONSENT}.website", f"box.{RECOGNISED}.recognised")

    (yes,) = hall.consent(CONSENT).yeses
    assert (yes.by, yes.scope) == (HERSELF, hall.consent(CONSENT).asked)
    assert hall.consent(RECOGNISED).yeses
    assert said.status == 200 and "Thank you" in said.text
    assert {form.action for form in forms_in(said.text)} == {"/c/withdraw"}


def test_each_channel_and_the_name_are_ticked_apart() -> None:
    """R3: one control per purpose and channel; nothing is bundled."""
    hall = a_hall(channels=FIVE, names_allowed=True)
    ada = Visitor(hall)
    ada.open()

    ada.sign(f"box.{CONSENT}.press", f"box.{CONSENT}.names")

    (yes,) = hall.consent(CONSENT).yeses
    assert isinstance(yes.scope, PublicationScope)
    assert (yes.scope.channels, yes.scope.names_allowed) == (frozenset({PRESS}), True)
    assert hall.consent(RECOGNISED).ending is State.REFUSED


def test_what_was_done_is_kept_as_evidence(hall: Hall, ada: Visitor) -> None:
    """R13: the family of her browser, and never a whole address."""
    ada.headers["user-agent"] = "Mozilla/5.0 (Android 14; Mobile; rv:130.0) Firefox/130.0"
    ada.go("/c?language=fr")

    ada.sign(f"box.{CONSENT}.website", name="ada  LOVELACE")

    (testimony,) = hall.fakes.requests.testimonies(ADA)
    assert testimony.document == hall.notice.document
    assert testimony.typed_name == "ada  LOVELACE"
    around = testimony.circumstances
    assert (around.language, around.network, around.agent) == (
        Language.FRENCH,
        "203.0.113.0/24",
        "firefox",
    )
    ticked = {answer.consent: answer.ticked for answer in testimony.answers}
    assert ticked == {CONSENT: {Box(channel=WEBSITE)}, RECOGNISED: set()}


def test_a_copy_is_sent(hall: Hall, ada: Visitor) -> None:
    """R4."""
    ada.sign(f"box.{CONSENT}.website")

    (letter,) = hall.fakes.world.letters.values()
    assert letter.letter is Letter.COPY


def test_no_to_everything_ignores_what_is_ticked_and_keeps_her_reason(
    hall: Hall, ada: Visitor
) -> None:
    said = ada.sign(f"box.{CONSENT}.website", act="refuse", reason="I would rather not")

    (request,) = hall.fakes.requests.of(ADA)
    assert {hall.consent(one).ending for one in (CONSENT, RECOGNISED)} == {State.REFUSED}
    assert request.turns[-1].became is Progress.DECLINED
    assert request.turns[-1].reason == "I would rather not"
    assert said.status == 200 and "noted your no" in said.text
    assert ada.go().text == said.text, "she may look again"


def test_a_no_needs_no_reason(hall: Hall, ada: Visitor) -> None:
    """Recital 42."""
    ada.sign(act="refuse")

    (request,) = hall.fakes.requests.of(ADA)
    assert request.turns[-1].became is Progress.ANSWERED


def test_a_reason_beside_a_yes_is_not_kept(hall: Hall, ada: Visitor) -> None:
    ada.sign(f"box.{CONSENT}.website", reason="began to say no")

    assert hall.consent(CONSENT).yeses
    assert "began" not in str(hall.fakes.requests.of(ADA))


def test_nothing_is_ticked_before_she_does(ada: Visitor) -> None:
    """CJEU C-673/17 Planet49."""
    (form,) = forms_in(ada.go().text)

    assert form.boxes and form.ticked == []


def test_a_link_works_for_thirty_days_and_says_until_when(hall: Hall, ada: Visitor) -> None:
    assert "up to and including 1 June 2026" in ada.go().text
    hall.fakes.clock.step(30 * DAY)

    assert ada.open().status == 404


def test_what_was_answered_elsewhere_leaves_only_the_rest(hall: Hall) -> None:
    """A second link for the same records: each asks only what its reader has not answered."""
    ada = Visitor(hall)
    ada.open()
    ada.sign(f"box.{CONSENT}.website")

    assert boxes_on(ada.open()) == []
