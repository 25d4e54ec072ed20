"""Saying the same again: tokens, markers, and what is not written at all."""

from collections.abc import Iterator
from typing import Any

import pytest

from quitclaim.adapters import tables
from quitclaim.domain.errors import Conflict, ImpossibleValue
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from tests import builders as a
from tests.builders import ADA, NOON
from tests.contract.changes import a_change
from tests.contract.sealing import seal
from tests.contract.tables_at_work import AtWork, at_work, transactions_of


@pytest.fixture
def work(dynamodb_local: Any) -> Iterator[AtWork]:
    with at_work(dynamodb_local) as made:
        made.on.keys.make(ADA, Purpose.DATA)
        yield made


@pytest.fixture
def sent(work: AtWork) -> list[dict[str, Any]]:
    return transactions_of(work)


def test_a_repeat_that_seals_anew_has_a_token_of_its_own(
    work: AtWork, sent: list[dict[str, Any]]
) -> None:
    """DynamoDB would refuse one token for other bytes; the marker says that it was written."""
    change = a_change(Write(a.a_child(ADA)))

    work.on.commits.commit(change)
    work.on.commits.commit(change)

    tokens = {params["ClientRequestToken"] for params in sent}
    assert len(tokens) == 2 and all(len(token) <= 36 for token in tokens)
    assert len(work.on.ledger.waiting().items) == 1


def test_the_same_request_has_the_same_token(work: AtWork, sent: list[dict[str, Any]]) -> None:
    change = a_change(Write(a.a_roster()), makes_less=True)

    work.on.commits.commit(change)
    work.another().commits.commit(change)

    assert len({params["ClientRequestToken"] for params in sent}) == 1


def test_a_marker_outlives_the_waiting_of_its_fact_by_days(work: AtWork) -> None:
    change = work.commit(Write(a.a_roster()))

    seal(work.on)

    marker = work.row("library", tables.fact_row(change.fact.id))
    assert marker and marker[tables.GONE_AFTER] == NOON.timestamp() + 7 * 24 * 3600
    assert work.sorts("library", tables.OUTBOX) == []


def test_an_unreadable_asset_is_not_written_back(work: AtWork) -> None:
    """It came back without its faces: to write it would lose them."""
    work.commit(Write(a.an_asset(a.a_face())))
    work.tables.spoil(a.an_asset())
    found = work.on.library.asset(a.an_asset().id)
    assert found

    with pytest.raises(ImpossibleValue, match="not written back"):
        work.commit(Write(a.an_asset(version=2), found))


def test_what_is_sealed_needs_its_key_first(work: AtWork) -> None:
    someone = a.a_person(a.an_id("someone"), born_on=a.a_child().born_on)

    with pytest.raises(Conflict):
        work.commit(Write(someone))

    assert work.on.consents.remains(someone.id) == 0
