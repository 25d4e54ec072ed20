"""What an erasure found is written down before it goes, and no crash takes it away (R36, I7)."""

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.forgetting.found import Found, counts_of, most_of
from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.forgetting.stores import Store
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, NOON
from tests.builders.erasing import an_order
from tests.fakes.fakes import Fakes
from tests.unit.usecases.erasures import full
from tests.unit.usecases.ordering import PLEA, carry_out, ordered, the_order
from tests.unit.usecases.stage import crashed, raced, watched


def carried_out(fakes: Fakes) -> Certificate:
    known = list[Certificate]()
    assert carry_out(fakes, certify=lambda it, **_: known.append(it)) is OrderState.CARRIED_OUT
    return known[-1]


def found_by(certificate: Certificate) -> dict[Store, int]:
    return {count.store: count.found for count in certificate.counts if count.found}


def test_wherever_it_crashed_the_certificate_says_what_was_there_first() -> None:
    whole = found_by(carried_out(ordered(full())))
    assert whole[Store.KEYS] and whole[Store.PEOPLE] and whole[Store.LIBRARY]

    for at in (
        "suppression.forget",
        "erasure_list.add",
        "library.renditions_of",
        "gallery.forget",
        "traces.forget",
        "ledger.forget",
        "consents.forget",
        "witness.sightings",
    ):
        fakes = ordered(full())
        crashed(lambda fakes=fakes: carry_out(fakes), fakes, at=at)  # type: ignore[misc]

        found = found_by(carried_out(fakes))

        assert all(found[store] >= count for store, count in whole.items()), at


def test_it_is_written_down_before_anything_goes() -> None:
    fakes = ordered(full())
    crashed(lambda: carry_out(fakes), fakes, at="suppression.forget")

    order = the_order(fakes)
    assert fakes.world.has_key(ADA, Purpose.DATA)
    assert counts_of(order.found)[Store.KEYS] >= 1


def test_a_later_attempt_that_finds_no_more_writes_nothing() -> None:
    fakes = ordered(full())
    crashed(lambda: carry_out(fakes), fakes, at="ledger.forget")
    before = the_order(fakes)
    crashed(lambda: carry_out(fakes), fakes, at="ledger.forget")

    assert the_order(fakes) == before


def test_who_loses_a_race_writes_it_down_all_the_same() -> None:
    fakes = ordered(full())
    with watched(fakes):
        raced(fakes, 2)

    assert found_by(carried_out(fakes))[Store.KEYS]


def test_once_its_certificate_says_so_the_order_need_not() -> None:
    fakes = ordered(full())
    carried_out(fakes)

    assert the_order(fakes).found == () and the_order(fakes).id == PLEA


def test_of_two_attempts_whichever_found_more_counts_store_by_store() -> None:
    first = most_of((), {Store.LIBRARY: 3, Store.LOG: 1, Store.KEYS: 0})

    assert most_of(first, {Store.LIBRARY: 1, Store.LOG: 2}) == (
        Found(Store.LIBRARY, 3),
        Found(Store.LOG, 2),
    )
    assert counts_of(first)[Store.KEYS] == 0 and set(counts_of(())) == set(Store)


def test_nothing_is_found_less_than_once_and_nothing_new_moves_no_order() -> None:
    begun = an_order().begun(NOON).noted({Store.LOG: 2})

    assert begun.noted({Store.LOG: 1}) is begun and begun.noted({Store.LOG: 3}) is not begun
    with pytest.raises(ImpossibleValue):
        Found(Store.LOG, 0)
