"""The proof of an erasure exists only when nothing undeclared is left (R36, I7)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.certificate import (
    Certificate,
    Count,
    Reason,
    Remainder,
    residues_of,
)
from quitclaim.domain.forgetting.stores import REGISTRY, Residue, Store
from tests.builders import ADA, DAY, NOON, SECOND, a_hash

KEEPING = {Reason.LEGAL_HOLD, Reason.EVIDENCE}
NAMING = {*KEEPING, Reason.ON_ITS_WAY, Reason.WARDS}


def some_counts(**left: int) -> tuple[Count, ...]:
    """Two found in every store, none left but in those named."""
    return tuple(Count(store=store, found=2, left=left.get(store, 0)) for store in Store)


def a_certificate(**changes: Any) -> Certificate:
    known: dict[str, Any] = {
        "person": ADA,
        "asked_at": NOON,
        "erased_at": NOON + SECOND,
        "counted_at": NOON + 2 * SECOND,
        "counts": some_counts(),
    }
    known |= {"residues": residues_of(changes.get("counts", some_counts()), at=NOON + SECOND)}
    return Certificate(**(known | changes))


def what_remains(reason: Reason, store: Store = Store.LIBRARY, count: int = 1) -> Remainder:
    return Remainder(store=store, reason=reason, count=count)


def test_a_complete_erasure_leaves_nothing_that_names_her() -> None:
    marks = what_remains(Reason.REDACTED, count=3)

    assert a_certificate().is_complete
    assert a_certificate(remainders=(marks,)).is_complete


@pytest.mark.parametrize("store", [store for store in Store if REGISTRY[store].is_read])
def test_nothing_is_certified_while_a_store_holds_something_undeclared(store: Store) -> None:
    with pytest.raises(ImpossibleValue, match=f"{store} still holds something undeclared"):
        a_certificate(counts=some_counts(**{store: 1}))


@pytest.mark.parametrize("reason", Reason)
def test_only_what_names_her_explains_what_is_left(reason: Reason) -> None:
    held = frozenset({a_hash("asset")} if reason is Reason.LEGAL_HOLD else ())
    rest = {"remainders": (what_remains(reason),), "held": held}
    left = 1 if reason in NAMING else 0

    certificate = a_certificate(counts=some_counts(library=left), **rest)

    assert reason.names_her == (reason in NAMING)
    assert certificate.is_complete == (reason not in KEEPING)
    with pytest.raises(ImpossibleValue, match="declare what remains and why"):
        a_certificate(counts=some_counts(library=1 - left), **rest)


def test_what_is_declared_is_there_in_that_store_and_in_that_number() -> None:
    evidence = (
        what_remains(Reason.EVIDENCE, Store.PEOPLE, 1),
        what_remains(Reason.EVIDENCE, Store.PEOPLE, 2),
    )

    assert not a_certificate(counts=some_counts(people=3), remainders=evidence).is_complete
    for counts in (some_counts(people=2), some_counts(people=4), some_counts(library=3)):
        with pytest.raises(ImpossibleValue, match="undeclared"):
            a_certificate(counts=counts, remainders=evidence)


def test_a_legal_hold_names_its_assets_and_nothing_else_does() -> None:
    hold = (what_remains(Reason.LEGAL_HOLD),)
    held = frozenset({a_hash("asset")})
    left = some_counts(library=1)

    assert not a_certificate(counts=left, remainders=hold, held=held).is_complete
    with pytest.raises(ImpossibleValue, match="a legal hold names its assets"):
        a_certificate(counts=left, remainders=hold)
    with pytest.raises(ImpossibleValue, match="a legal hold names its assets"):
        a_certificate(held=held)
    with pytest.raises(ImpossibleValue, match="held is no hash"):
        a_certificate(counts=left, remainders=hold, held=frozenset({"asset"}))


@pytest.mark.parametrize(
    "counts",
    [some_counts()[1:], some_counts()[::-1], (*some_counts(), some_counts()[0])],
    ids=["missing", "disordered", "twice"],
)
def test_every_store_is_counted_once_and_in_order(counts: tuple[Count, ...]) -> None:
    with pytest.raises(ImpossibleValue, match="count again"):
        a_certificate(counts=counts)


def test_an_erasure_is_asked_for_done_and_then_counted() -> None:
    same = {"asked_at": NOON, "erased_at": NOON, "counted_at": NOON}

    assert a_certificate(**same, residues=residues_of(some_counts(), at=NOON)).is_complete
    with pytest.raises(ImpossibleValue, match="check the three instants"):
        a_certificate(asked_at=NOON + 2 * SECOND)
    with pytest.raises(ImpossibleValue, match="check the three instants"):
        a_certificate(counted_at=NOON)
    with pytest.raises(ImpossibleValue, match="UTC"):
        a_certificate(asked_at=NOON.replace(tzinfo=None))


def test_backups_hold_what_was_found_until_they_end() -> None:
    counts = tuple(replace(count, found=0) for count in some_counts()[1:])

    assert residues_of(some_counts()[:2], at=NOON) == (
        Residue(store=Store.KEYS, until=NOON + timedelta(hours=24)),
    )
    assert residues_of(counts, at=NOON) == ()
    assert Residue(store=Store.PEOPLE, until=NOON + 7 * DAY) in residues_of(some_counts(), at=NOON)


def test_a_certificate_declares_every_residue() -> None:
    residues = residues_of(some_counts(), at=NOON + SECOND)
    longer = Residue(store=Store.GALLERY, until=NOON + DAY)

    assert a_certificate(residues=(*residues, longer)).residues[-1] == longer
    with pytest.raises(ImpossibleValue, match="declares its residue"):
        a_certificate(residues=residues[1:])


def test_counts_and_remainders_are_numbers_of_things() -> None:
    with pytest.raises(ImpossibleValue, match="less than no times"):
        Count(store=Store.KEYS, found=-1, left=0)
    with pytest.raises(ImpossibleValue, match="less than no times"):
        Count(store=Store.KEYS, found=0, left=-1)
    with pytest.raises(ImpossibleValue, match="leave out the row"):
        what_remains(Reason.REDACTED, count=0)
    with pytest.raises(ImpossibleValue, match="person is no id"):
        a_certificate(person="ada")
