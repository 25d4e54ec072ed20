"""An erasure that crashes between two deletions is finished by the next call (R36)."""

from collections.abc import Iterator
from typing import Any

import pytest

from quitclaim.adapters import tables
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from tests import builders as a
from tests.builders import ADA, BOB, NOON
from tests.contract.tables_at_work import AtWork, at_work
from tests.fakes.calls import Crash

LINKS = tuple(a.a_capability(token=a.a_hash(f"token {n}")) for n in range(3))


@pytest.fixture
def work(dynamodb_local: Any) -> Iterator[AtWork]:
    with at_work(dynamodb_local) as made:
        for person in (ADA, BOB):
            made.on.keys.make(person, Purpose.DATA, Purpose.EVIDENCE)
        writes = (Write(a.a_person()), Write(a.a_sent_request()))
        made.commit(*writes, encloses=(*LINKS, a.a_testimony()))
        yield made


def crash_at_deletion(work: AtWork, nth: int) -> None:
    left = [nth]

    def crash(**_: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise Crash

    work.tables.dynamodb.meta.events.register("before-call.dynamodb.BatchWriteItem", crash)


@pytest.mark.parametrize("nth", [1, 2])
def test_whoever_crashed_in_it_finds_the_rest(work: AtWork, nth: int) -> None:
    crash_at_deletion(work, nth)
    with pytest.raises(Crash):
        work.on.consents.forget(ADA)
    assert work.on.consents.remains(ADA) > 0

    work.on.consents.forget(ADA)

    assert work.on.consents.remains(ADA) == 0
    assert work.rows("people") == []


def test_what_leads_to_her_links_counts_as_long_as_it_is_there(work: AtWork) -> None:
    """Person, request, signing and three links, and what leads to each of these."""
    assert work.on.consents.remains(ADA) == 9

    crash_at_deletion(work, 2)
    with pytest.raises(Crash):
        work.on.consents.forget(ADA)

    assert work.on.consents.remains(ADA) == 6


def test_the_links_of_others_are_still_led_to(work: AtWork) -> None:
    his = a.a_capability(person=BOB, token=a.a_hash("his"), used_at=None, minted_at=NOON)
    work.commit(encloses=(his,))

    work.on.consents.forget(ADA)

    assert work.on.requests.capability(his.token) == his
    assert work.sorts("people", f"T#{his.token}") == ["LINK"]
    assert work.sorts("people", tables.under_person(BOB)) == [f"{tables.LINK}{his.token}"]
