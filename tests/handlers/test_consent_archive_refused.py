"""What is kept of somebody is packed for nobody but her, and not at every press (R40, R48)."""

from dataclasses import replace

from quitclaim.ports.changes import Purpose
from tests.builders import ADA, BOB
from tests.handlers.my_pages import at_home, form_to
from tests.handlers.test_consent_archive import FILE, HERE, a_hall_with_her, asked, made
from tests.handlers.visitors import Visitor


def test_nobody_asks_for_somebody_she_does_not_speak_for() -> None:
    her = at_home(a_hall_with_her())

    for path in (HERE, FILE):
        assert her.send("GET", path.replace(ADA, BOB)).status == 404


def test_without_a_visit_or_with_the_form_of_another_link_there_is_nothing() -> None:
    hall = a_hall_with_her()
    somebody = Visitor(hall)
    form = form_to(at_home(hall).go(HERE), "archive")

    assert [somebody.send("GET", path).status for path in (HERE, FILE)] == [403, 403]
    assert somebody.submit(form).status == 403
    fields = [(name, "x" if name == "nonce" else value) for name, value in form.hidden]
    assert at_home(hall).submit(replace(form, hidden=fields)).status == 409
    assert hall.fakes.archives.everybodys() == ()


def test_a_link_that_is_over_shows_nothing() -> None:
    hall = a_hall_with_her()
    her = at_home(hall)
    hall.fakes.keys.drop(ADA, Purpose.DATA)

    said = her.go(HERE)

    assert said.status == 404 and "archive-" not in said.text


def test_asked_for_too_often_she_is_told_to_wait() -> None:
    hall = a_hall_with_her()
    her = at_home(hall)
    for _ in range(3):
        assert asked(her).status == 200
        made(hall)

    assert asked(her).status == 429
