"""Whoever may not sign changes nothing: robots, forwarded links, old tabs, the forgotten (R12)."""

from typing import Any

import pytest

from quitclaim.domain.errors import NotFound, StoreUnavailable
from quitclaim.domain.people.capabilities import SIGN_FOR, Power, Unusable
from tests.builders import NOON, SECOND, a_hash
from tests.unit.usecases.asking import link_to
from tests.unit.usecases.forms import a_form


@pytest.mark.parametrize("typed", ["", "test", "John Doe", "Fair Society", "ada@example.org"])
def test_whoever_does_not_know_the_name_signs_nothing(typed: str) -> None:
    form = a_form()

    assert form.bars(form.filled(typed_name=typed)) == (Unusable.OTHER_NAME,)


def test_a_hurried_hand_signs() -> None:
    form = a_form()

    form.sent(form.filled(typed_name="ADA  lovlase"))

    assert form.is_signed()


def test_whoever_has_no_name_on_record_cannot_sign() -> None:
    form = a_form()
    form.fakes.world.identities.clear()

    assert form.bars() == (Unusable.OTHER_NAME,)


def test_another_document_is_not_what_was_shown() -> None:
    """R3."""
    form = a_form()

    assert form.bars(form.filled(document=a_hash("another"))) == (Unusable.OTHER_DOCUMENT,)


def test_a_link_signs_once() -> None:
    """R12: replayed, forwarded or sent from a second tab, it changes nothing."""
    form = a_form()
    form.sent()

    assert form.bars() == (Unusable.USED,)
    assert form.bars(form.filled(answers=())) == (Unusable.USED,)


def test_an_answer_lost_on_the_way_was_signed_once() -> None:
    """R51."""
    form = a_form()
    form.fakes.world.fail("commits.commit", after=True)
    with pytest.raises(StoreUnavailable):
        form.sent()

    assert form.is_signed()
    assert form.bars() == (Unusable.USED,)


def test_a_second_link_to_the_same_request_signs_nothing_twice() -> None:
    """R11: that of a reminder."""
    form = a_form()
    reminder = link_to(form.fakes, form.request, "reminder")
    form.sent()

    form.refused(lambda: form.sent(token=reminder), NotFound)


def test_a_link_runs_out_to_the_second() -> None:
    form = a_form(minted_at=NOON - SIGN_FOR)
    assert form.bars() == (Unusable.RAN_OUT,)

    form = a_form(minted_at=NOON - SIGN_FOR + SECOND)
    form.sent()

    assert form.is_signed()


@pytest.mark.parametrize("power", [Power.WITHDRAW, Power.MY_PAGE])
def test_a_link_of_another_kind_signs_nothing(power: Power) -> None:
    is_page = power is Power.MY_PAGE
    about: dict[str, Any] = {"document": None, "consents": frozenset()} if is_page else {}
    form = a_form(power=power, **about)

    assert form.bars()[0] is Unusable.NOT_TO_SIGN


def test_a_token_nobody_minted_opens_nothing() -> None:
    form = a_form()

    form.refused(lambda: form.sent(token=a_hash("guessed")), NotFound)
