"""What is no whole renewal supersedes nothing (R7)."""

from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.answer_request import GiveConsent, RefuseConsent
from quitclaim.usecases.end_consent import CancelRequest
from quitclaim.usecases.withdraw_consent import NarrowConsent
from tests.builders import (
    ADA,
    DADS,
    EDITOR,
    MIA,
    MUMS,
    a_child,
    a_consent,
    a_request,
    a_scope,
    an_id,
    given,
    withdrawn,
)
from tests.unit.usecases.answers import may_be_shown
from tests.unit.usecases.stage import announced, made, of, staged

OLD = a_consent(id=an_id("old"))
NEW = a_request(id=an_id("new"), supersedes=OLD.id)
MIAS = a_consent(given(by=MUMS), given(by=DADS), id=an_id("old"), person=MIA)


def test_refusing_a_renewal_is_a_no_to_what_was_given_before() -> None:
    fakes = staged(OLD, NEW)

    made(RefuseConsent, fakes)(ADA, NEW.id, speaker=HERSELF)

    assert of(fakes, OLD) == OLD
    assert not may_be_shown(fakes)


def test_leaving_a_renewal_unanswered_or_taking_it_back_lets_the_old_one_run() -> None:
    fakes = staged(OLD, NEW)
    assert may_be_shown(fakes)

    made(CancelRequest, fakes)(ADA, NEW.id, member=EDITOR)

    assert may_be_shown(fakes)


def test_what_has_ended_already_is_not_superseded() -> None:
    fakes = staged(a_consent(given(), withdrawn(), id=OLD.id), NEW)
    before = of(fakes, OLD)

    made(GiveConsent, fakes)(ADA, NEW.id, speaker=HERSELF, scope=a_scope())

    assert of(fakes, OLD) == before
    assert len(announced(fakes)[0]) == 1


def test_what_was_never_answered_is_not_superseded() -> None:
    fakes = staged(a_request(id=OLD.id), NEW)

    made(GiveConsent, fakes)(ADA, NEW.id, speaker=HERSELF, scope=a_scope())

    assert of(fakes, OLD).ending is None


def test_narrowing_a_renewal_that_waits_for_a_voice_supersedes_nothing() -> None:
    named = a_scope(names_allowed=True)
    asked = a_request(id=an_id("named"), supersedes=OLD.id, person=MIA, asked=named)
    fakes = staged(MIAS, asked, people=(a_child(),))
    made(GiveConsent, fakes)(MIA, asked.id, speaker=MUMS, scope=named)

    made(NarrowConsent, fakes)(MIA, asked.id, speaker=MUMS, scope=a_scope())

    assert of(fakes, MIAS) == MIAS
