"""Whoever may not be asked is asked nothing, and a broken asking asks nobody (R2, R6-R11)."""

from datetime import date

import pytest

from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.errors import Conflict, ImpossibleValue, NotAllowed, NotFound
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import Category
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.ask_consent import AskConsent
from tests.builders import (
    ADA,
    DAY,
    EDITOR,
    NOON,
    a_biometric_scope,
    a_person,
    a_proposal,
    some_rules,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.asking import ask, house
from tests.unit.usecases.stage import crashed, made, meanwhile

TO_SHOW = a_proposal()
OVER = a_proposal(asked=a_biometric_scope(), during=Interval(NOON - DAY, NOON))


def nobody_was_asked(fakes: Fakes) -> bool:
    world = fakes.world
    records = (world.consents[ADA], world.requests[ADA], world.letters, world.outbox)
    return not any(records)


def refused(fakes: Fakes) -> tuple[str, ...]:
    with pytest.raises(NotAllowed) as refusal:
        ask(fakes, OVER, TO_SHOW)
    return refusal.value.reasons


def test_a_refusal_to_ask_lists_all_that_hinders_any_of_it_once_and_keeps_nothing() -> None:
    died = date(2026, 5, 1)
    fakes = house(people=(a_person(category=Category.EMPLOYEE, died_on=died),))

    assert refused(fakes) == (
        Hindrance.DIED,
        Hindrance.CATEGORY_NOT_FREE,
        Hindrance.NO_ALTERNATIVE,
        Hindrance.OVER_ALREADY,
    )
    assert nobody_was_asked(fakes) and not fakes.world.papers


def test_nobody_is_asked_by_whoever_has_not_said_who_it_is() -> None:
    """R2, GDPR art. 13: said with everything else that hinders."""
    fakes = house(some_rules(controller=None))

    assert refused(fakes) == (Hindrance.NO_CONTROLLER, Hindrance.OVER_ALREADY)
    assert nobody_was_asked(fakes) and not fakes.world.papers


def test_whoever_asks_asks_for_something() -> None:
    fakes = house()

    with pytest.raises(ImpossibleValue, match="proposals is empty"):
        made(AskConsent, fakes)(ADA, member=EDITOR)
    with pytest.raises(ImpossibleValue, match="one purpose group per record"):
        ask(fakes, TO_SHOW, TO_SHOW)
    assert nobody_was_asked(fakes) and not fakes.world.papers


def test_nobody_we_know_is_asked_nothing() -> None:
    with pytest.raises(NotFound):
        ask(house(people=()), TO_SHOW)


def test_whoever_is_erased_meanwhile_gets_no_request_and_no_letter() -> None:
    """R36: a request signed while the erasure runs would bring her back."""
    fakes = house()

    with (
        meanwhile(fakes, "commits.commit", lambda: fakes.keys.drop(ADA, Purpose.DATA)),
        pytest.raises(Conflict),
    ):
        ask(fakes, TO_SHOW)

    assert nobody_was_asked(fakes)


def test_a_crash_leaves_nobody_was_asked_that_nobody_was_shown() -> None:
    fakes = house()

    crashed(lambda: ask(fakes, TO_SHOW), fakes, at="commits.commit")

    assert nobody_was_asked(fakes)
    (kept,) = fakes.world.papers
    (record,) = ask(fakes, TO_SHOW).consents
    assert record.notice.document == kept
