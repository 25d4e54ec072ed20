"""Her pictures are shown to nobody but her, and not made at every press (R14, R48)."""

from dataclasses import replace
from datetime import timedelta

from tests.builders import BOB
from tests.handlers.my_pages import at_home, form_to
from tests.handlers.test_consent_pictures import GROUP, HERE, asked, shown
from tests.handlers.visitors import Visitor


def test_nobody_sees_pictures_of_somebody_she_does_not_speak_for() -> None:
    hall = shown()
    her = at_home(hall)
    form = form_to(her.go(HERE), "pictures")
    fields = [(name, BOB if name == "person" else value) for name, value in form.hidden]

    assert her.go(f"/c/my/pictures?person={BOB}").status == 404
    assert her.submit(replace(form, hidden=fields)).status == 404


def test_a_link_that_is_over_shows_nothing() -> None:
    hall = shown()
    her = at_home(hall)
    hall.fakes.clock.step(timedelta(minutes=9))
    her.go()
    hall.fakes.clock.step(timedelta(minutes=7))

    said = her.go(HERE)

    assert said.status == 404 and GROUP.id not in said.text


def test_without_a_visit_there_is_nothing() -> None:
    hall = shown()
    somebody = Visitor(hall)

    assert somebody.go(HERE).status == 403
    form = form_to(at_home(hall).go(HERE), "pictures")
    assert somebody.submit(form).status == 403


def test_the_form_of_another_link_is_not_taken() -> None:
    hall = shown()
    her = at_home(hall)
    form = form_to(her.go(HERE), "pictures")
    fields = [(name, "x" if name == "nonce" else value) for name, value in form.hidden]

    assert her.submit(replace(form, hidden=fields)).status == 409
    assert not [it for it in hall.fakes.world.outbox.values() if it.action == "ask_own_pictures"]


def test_asked_for_too_often_she_is_told_to_wait() -> None:
    hall = shown()
    her = at_home(hall)

    told = [asked(her).status for _ in range(11)]

    assert told[:10] == [200] * 10 and told[10] == 429
