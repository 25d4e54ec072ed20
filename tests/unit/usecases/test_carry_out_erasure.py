"""What was ordered is carried out, however often it is begun and broken off (R36, I7)."""

from typing import Any

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.ids import CertificateId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.changes import Purpose
from tests.builders import DAY, NOON, a_basis
from tests.unit.usecases.erasures import SHARED, full, left_of, state, traces
from tests.unit.usecases.ordering import PLEA, carry_out, ordered, the_order
from tests.unit.usecases.stage import announced, watched


def test_it_ends_with_nothing_of_her_and_says_that_it_was_carried_out_and_when() -> None:
    fakes = ordered(full())

    assert carry_out(fakes) is OrderState.CARRIED_OUT

    order = the_order(fakes)
    assert traces(fakes) == {}
    assert (order.person, order.ended_at) == (None, fakes.clock.now())
    assert not fakes.world.has_key(PLEA, Purpose.TEXT)
    assert announced(fakes)[-1] == [(EventType.ERASURE_CARRIED_OUT, PLEA, order.version)]


def test_whoever_certifies_has_it_before_it_is_said_to_be_done_with_when_she_asked() -> None:
    fakes, known = ordered(full()), list[tuple[Certificate, OrderState]]()

    carry_out(fakes, certify=lambda it, **_: known.append((it, the_order(fakes).state)))

    ((certificate, was),) = known
    assert certificate.is_complete and certificate.asked_at == NOON - 3 * DAY
    assert was is OrderState.BEGUN


def test_what_was_upheld_against_it_is_upheld() -> None:
    fakes = ordered(full(), upheld={a_basis().id})

    carry_out(fakes)

    kept = [face for face in left_of(fakes, SHARED).faces if face.untaggable]
    assert kept and all(face.mark and face.mark.stays for face in kept)


def test_a_message_that_comes_twice_changes_nothing() -> None:
    fakes = ordered(full())
    carry_out(fakes)
    before, facts = state(fakes.world), len(fakes.world.outbox)

    assert carry_out(fakes) is OrderState.CARRIED_OUT
    assert (state(fakes.world), len(fakes.world.outbox)) == (before, facts)


def test_wherever_it_breaks_off_the_next_message_finishes_it() -> None:
    whole = ordered(full())
    with watched(whole) as calls:
        carry_out(whole)
    for broken_after in range(0, len(calls), 7):
        fakes = ordered(full())
        left = iter(range(broken_after))

        def dies(_: str, left: Any = left) -> None:
            if next(left, None) is None:
                raise StoreUnavailable

        usual, fakes.world.called = fakes.world.called, dies
        with pytest.raises(StoreUnavailable):
            carry_out(fakes)
        fakes.world.called = usual

        assert carry_out(fakes) is OrderState.CARRIED_OUT
        assert traces(fakes) == {} and the_order(fakes).person is None


def test_where_writing_the_proof_fails_it_is_asked_again() -> None:
    fakes = ordered(full())

    def fails(_: Certificate, *, under: CertificateId) -> None:
        assert under == the_order(fakes).certificate
        raise StoreUnavailable

    with pytest.raises(StoreUnavailable):
        carry_out(fakes, certify=fails)
    assert the_order(fakes).state is OrderState.BEGUN

    assert carry_out(fakes) is OrderState.CARRIED_OUT
