"""What is asked already is not asked twice, however often somebody presses (R11)."""

from datetime import timedelta

import pytest

from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.requests import Progress
from quitclaim.ports.repeats import Repeat
from quitclaim.usecases.ask_consent import Asked
from quitclaim.usecases.ask_once import AskedAlready
from quitclaim.usecases.one_at_a_time import OneAtATime
from quitclaim.usecases.requests_desk import CancelAsking
from tests.builders import ADA, EDITOR, MIA, a_biometric_scope, a_child, a_guardian, a_proposal
from tests.builders import MUM as HER_MUM
from tests.fakes.calls import Crash
from tests.fakes.fakes import Fakes
from tests.unit.usecases.asking import ON_WEBSITE, house, sign
from tests.unit.usecases.listing import once
from tests.unit.usecases.stage import made

RECOGNITION = a_proposal(asked=a_biometric_scope())


def asked(fakes: Fakes) -> Asked:
    found = once(fakes)(ADA, a_proposal(), member=EDITOR)
    assert isinstance(found, Asked)
    return found


def test_a_second_press_finds_the_open_request() -> None:
    fakes = house()
    first = asked(fakes)

    again = once(fakes)(ADA, a_proposal(), member=EDITOR)

    assert again == AskedAlready(first.requests[0])
    assert len(fakes.world.letters) == 1


def test_more_than_is_asked_already_is_asked() -> None:
    fakes = house()
    asked(fakes)

    both = once(fakes)(ADA, a_proposal(), RECOGNITION, member=EDITOR)
    again = once(fakes)(ADA, RECOGNITION, member=EDITOR)

    assert isinstance(both, Asked) and again == AskedAlready(both.requests[0])


def test_what_two_open_requests_ask_together_leads_to_the_latest() -> None:
    fakes = house()
    asked(fakes)
    fakes.clock.step(timedelta(seconds=1))
    recognition = once(fakes)(ADA, RECOGNITION, member=EDITOR)
    assert isinstance(recognition, Asked)

    found = once(fakes)(ADA, a_proposal(), RECOGNITION, member=EDITOR)

    assert isinstance(found, AskedAlready) and found.request is not None


def test_what_was_answered_or_taken_back_may_be_asked_anew() -> None:
    fakes = house()
    first = asked(fakes)
    sign(fakes, first.requests[0], (first.consents[0], ON_WEBSITE))
    second = asked(fakes)
    made(CancelAsking, fakes)(ADA, second.requests[0].id, member=EDITOR)

    third = asked(fakes)

    ended = {one.ending for one in fakes.world.consents[ADA].values()}
    assert State.CANCELLED in ended
    assert third.requests[0].turns[-1].became is Progress.SENT


def test_of_a_child_nobody_is_asked_twice_while_a_parent_is_silent() -> None:
    mia = a_child(MIA, guardians=(a_guardian(HER_MUM),))
    fakes = house(people=(mia, HER_MUM))
    once(fakes)(MIA, a_proposal(), member=EDITOR)

    assert isinstance(once(fakes)(MIA, a_proposal(), member=EDITOR), AskedAlready)


def test_while_one_press_is_asking_another_does_nothing() -> None:
    fakes = house()
    fakes.repeats.begin(f"asking|{ADA}", fingerprint="", at=fakes.clock.now())

    assert once(fakes)(ADA, a_proposal(), member=EDITOR) == AskedAlready(None)
    assert not fakes.world.letters


def test_things_are_free_again_once_it_is_done_or_has_failed() -> None:
    fakes = house()
    one = OneAtATime(fakes.repeats, fakes.clock)

    def fails() -> None:
        raise Crash

    with pytest.raises(Crash):
        one(fails, "a", "b")

    assert one(lambda: "done", "a", "b") == "done"
    fakes.repeats.begin("b", fingerprint="", at=fakes.clock.now())
    assert one(lambda: "done", "b", "a") is None
    assert fakes.repeats.begin("a", fingerprint="", at=fakes.clock.now()) is Repeat.FRESH
