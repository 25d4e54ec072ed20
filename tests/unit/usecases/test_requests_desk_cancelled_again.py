"""R11, I1: what was answered is not cancelled; what was cancelled is not cancelled again."""

from dataclasses import replace

import pytest

from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.errors import ImpossibleValue, NotFound, RecordEnded
from quitclaim.domain.ids import PersonId
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.requests_desk import CancelAsking
from tests.builders import (
    ADA,
    DADS,
    EDITOR,
    LATER,
    MIA,
    MUMS,
    a_biometric_consent,
    a_consent,
    a_sent_request,
    a_turn,
    an_id,
    given,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import (
    BOTH,
    TO_RECOGNISE,
    TO_SHOW,
    mailed,
    of_mia,
)
from tests.unit.usecases.stage import announced, made, meanwhile, raced

REQUEST = a_sent_request(consents=BOTH)
TO_MUM = a_sent_request(person=MIA, to=MUMS, id=an_id("to mum"))
HER_FACE = a_biometric_consent(template=an_id("template"))
ANEW = replace(TO_RECOGNISE, id=an_id("anew"), template=an_id("another template"))
TO_CANCEL = a_sent_request(consents=frozenset({ANEW.id}))


def cancel(
    fakes: Fakes, request: Request = REQUEST, *, person: PersonId = ADA
) -> tuple[Request, ...]:
    return made(CancelAsking, fakes)(person, request.id, member=EDITOR)


def test_where_all_have_a_yes_there_is_nothing_to_take_back() -> None:
    fakes = mailed(of_mia(a_consent(given(by=DADS))), TO_MUM, about=MIA)

    with pytest.raises(ImpossibleValue, match="revoke that instead"):
        cancel(fakes, TO_MUM, person=MIA)

    assert announced(fakes) == []


def test_to_cancel_twice_is_to_cancel_once() -> None:
    fakes = mailed(TO_SHOW, TO_RECOGNISE, REQUEST)

    once, twice = (cancel(fakes) for _ in range(2))

    assert once == twice
    assert len(announced(fakes)) == 1


@pytest.mark.parametrize("became", [Progress.ANSWERED, Progress.DECLINED])
def test_an_answer_is_not_taken_back_with_its_request(became: Progress) -> None:
    with pytest.raises(RecordEnded):
        cancel(mailed(TO_SHOW, a_sent_request(a_turn(became))))


def test_nothing_known_is_not_cancelled() -> None:
    unknown, erased = mailed(TO_SHOW), mailed(TO_SHOW, REQUEST)
    erased.keys.drop(ADA, Purpose.DATA)

    for fakes in (unknown, erased):
        with pytest.raises(NotFound):
            cancel(fakes)


def test_a_lost_race_is_tried_again() -> None:
    fakes = mailed(TO_SHOW, TO_RECOGNISE, REQUEST)
    raced(fakes, 2)

    assert len(cancel(fakes)) == 1


def test_the_template_key_of_an_older_yes_stays() -> None:
    fakes = mailed(HER_FACE, ANEW, TO_CANCEL)
    fakes.keys.make(ADA, Purpose.TEMPLATE)

    cancel(fakes, TO_CANCEL)

    assert fakes.world.has_key(ADA, Purpose.TEMPLATE)


def test_the_key_goes_if_that_yes_ends_in_the_same_moment() -> None:
    """I1: each of the two would have left it to the other."""
    fakes = mailed(HER_FACE, ANEW, TO_CANCEL)
    fakes.keys.make(ADA, Purpose.TEMPLATE)

    def ends() -> None:
        fakes.clock.at = LATER

    with meanwhile(fakes, "consents.dossier", ends, nth=2):
        cancel(fakes, TO_CANCEL)

    assert not fakes.world.has_key(ADA, Purpose.TEMPLATE)
