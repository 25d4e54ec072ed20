"""A form signs what it asked, as it stands now: not more, not too late, not for the erased."""

import pytest

from quitclaim.domain.consents.notices import Box
from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.errors import Conflict, ImpossibleValue, NotFound, RecordEnded
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from quitclaim.usecases.end_consent import CancelRequest
from quitclaim.usecases.erase_person import ErasePerson
from tests.builders import (
    ADA,
    EDITOR,
    MUMS,
    OFFICER,
    a_biometric_scope,
    a_proposal,
    a_turn,
    an_answer,
)
from tests.unit.usecases.asking import (
    AT_PRESS,
    ON_WEBSITE,
    RECOGNISED,
    asked_of,
    link_to,
    signature,
)
from tests.unit.usecases.forms import a_form
from tests.unit.usecases.stage import before_each, commit, made, meanwhile

TO_RECOGNISE = a_proposal(asked=a_biometric_scope())


def test_a_link_that_no_request_is_behind_signs_nothing() -> None:
    """Nor that of somebody else on the same record, or to some of what was asked."""
    form = a_form()
    another = asked_of(form.fakes, TO_RECOGNISE).consents[0].id
    also = link_to(form.fakes, form.request, "more", consents=form.request.consents | {another})
    mums = link_to(form.fakes, form.request, "mums", by=MUMS)

    form.refused(lambda: form.sent(token=also), NotFound)
    form.refused(lambda: form.sent(token=mums), NotFound)


def test_nobody_answers_what_the_link_does_not_ask() -> None:
    form = a_form()
    (another,) = asked_of(form.fakes, TO_RECOGNISE).consents
    both = signature(form.request, (form.record, ON_WEBSITE), (another, RECOGNISED))

    form.refused(lambda: form.sent(both), ImpossibleValue)
    form.refused(lambda: form.sent(signature(form.request, (another, RECOGNISED))), ImpossibleValue)


@pytest.mark.parametrize("box", [AT_PRESS, RECOGNISED])
def test_nobody_ticks_a_box_that_was_not_on_the_form(box: Box) -> None:
    """I4."""
    form = a_form()
    odd = signature(form.request, (form.record, box))

    form.refused(lambda: form.sent(odd), ImpossibleValue)


def test_a_record_is_answered_once() -> None:
    form = a_form()
    twice = (an_answer(ON_WEBSITE, consent=form.record.id), an_answer(consent=form.record.id))

    refusal = form.refused(lambda: form.sent(form.filled(answers=twice)), ImpossibleValue)

    assert "join what was ticked" in str(refusal)


def test_a_cancelled_record_is_not_signed() -> None:
    """R11."""
    form = a_form()
    made(CancelRequest, form.fakes)(ADA, form.record.id, member=EDITOR)

    form.refused(form.sent, NotFound)


def test_a_cancelled_request_is_not_signed() -> None:
    form = a_form()
    cancelled = form.request.after(a_turn(Progress.CANCELLED))
    commit(form.fakes, Write(cancelled, form.request))

    form.refused(form.sent, RecordEnded)


def test_whose_evidence_ended_has_a_key_for_what_she_says_now() -> None:
    """R13, R39."""
    form = a_form()
    form.fakes.keys.drop(ADA, Purpose.EVIDENCE)

    form.sent()

    assert len(form.fakes.requests.testimonies(ADA)) == 1


def test_without_a_key_for_the_evidence_there_is_no_yes() -> None:
    """R13."""
    form = a_form()

    def gone(called: str) -> None:
        if called == "commits.commit":
            form.fakes.keys.drop(ADA, Purpose.EVIDENCE)

    with before_each(form.fakes, gone):
        form.refused(form.sent, Conflict)


def test_whoever_is_erased_while_she_signs_is_not_brought_back() -> None:
    """R36."""
    form = a_form()
    erase = made(ErasePerson, form.fakes)

    with (
        meanwhile(form.fakes, "commits.commit", lambda: erase(ADA, member=OFFICER)),
        pytest.raises(NotFound),
    ):
        form.sent()

    assert form.fakes.consents.remains(ADA) == 0
    assert not form.fakes.world.letters
    assert not form.fakes.world.links
