"""Every store that may hold something of a person, and the order of erasure (R36, I7)."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.stores import (
    REGISTRY,
    Holding,
    Residue,
    Step,
    Store,
    TraceId,
    plan_erasure,
)
from tests.builders import NOON

TRACES = st.dictionaries(
    st.sampled_from(Store), st.frozensets(st.text("ab", min_size=1).map(TraceId), max_size=4)
)


def test_the_key_goes_first_and_what_points_to_traces_goes_after_them() -> None:
    assert tuple(Store) == (
        Store.KEYS,
        Store.GALLERY,
        Store.SELFIES,
        Store.PICTURES,
        Store.ORIGINALS,
        Store.INBOX,
        Store.LIBRARY,
        Store.OUTBOX,
        Store.HOOKS,
        Store.LOG,
        Store.PEOPLE,
    )


def test_every_store_says_what_it_holds_and_how_long_backups_hold_it() -> None:
    week, day = timedelta(days=7), timedelta(hours=24)

    assert {store: holding.residue for store, holding in REGISTRY.items()} == {
        Store.KEYS: day,
        Store.GALLERY: None,
        Store.SELFIES: None,
        Store.PICTURES: None,
        Store.ORIGINALS: week,
        Store.INBOX: week,
        Store.LIBRARY: week,
        Store.OUTBOX: week,
        Store.HOOKS: week,
        Store.LOG: week,
        Store.PEOPLE: week,
    }


@given(TRACES)
def test_a_plan_has_each_trace_once_in_the_order_of_the_stores(
    traces: dict[Store, frozenset[TraceId]],
) -> None:
    plan = plan_erasure(traces)

    assert {(step.store, step.trace) for step in plan} == {
        (store, trace) for store, found in traces.items() for trace in found
    }
    assert len(plan) == sum(len(found) for found in traces.values())
    order = list(Store)
    assert [(order.index(step.store), step.trace) for step in plan] == sorted(
        (order.index(step.store), step.trace) for step in plan
    )


def test_a_plan_is_the_same_every_time_it_is_printed() -> None:
    traces = {
        Store.PEOPLE: frozenset({TraceId("a")}),
        Store.KEYS: frozenset({TraceId("c"), TraceId("b")}),
    }

    assert plan_erasure(traces) == (
        Step(store=Store.KEYS, trace=TraceId("b")),
        Step(store=Store.KEYS, trace=TraceId("c")),
        Step(store=Store.PEOPLE, trace=TraceId("a")),
    )


def test_a_store_a_step_and_a_residue_say_something() -> None:
    with pytest.raises(ImpossibleValue, match="holds is empty"):
        Holding(holds=" ", residue=None)
    with pytest.raises(ImpossibleValue, match="give None where nothing is left"):
        Holding(holds="keys", residue=timedelta(0))
    with pytest.raises(ImpossibleValue, match="trace is empty"):
        Step(store=Store.KEYS, trace=TraceId(""))
    with pytest.raises(ImpossibleValue, match="UTC"):
        Residue(store=Store.KEYS, until=NOON.replace(tzinfo=None))

    assert Holding(holds="keys", residue=timedelta(seconds=1)).residue == timedelta(seconds=1)
