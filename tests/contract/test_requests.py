"""What was asked of whom, and what became of it (R11)."""

from datetime import timedelta

import pytest

from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.errors import Conflict
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    BOB,
    DAY,
    MIA,
    MUMS,
    NOON,
    SECOND,
    a_hash,
    a_person,
    a_sent_request,
    a_turn,
    an_id,
)
from tests.contract.changes import commit, erase, known, put
from tests.contract.stores import PAGE, Stores


def asked(name: str, after: timedelta = timedelta(0), **changes: object) -> Request:
    return a_sent_request(id=an_id(name), turns=(a_turn(at=NOON + after),), **changes)


def listed(stores: Stores) -> list[Request]:
    return list(every(lambda after: stores.requests.listed(after=after)))


def test_what_she_was_asked_comes_oldest_first(stores: Stores) -> None:
    known(stores, ADA, BOB)
    order = [asked("second", DAY), asked("first"), asked("third", 2 * DAY, to=MUMS)]
    put(stores, *order, asked("his", person=BOB))

    assert stores.requests.of(ADA) == (order[1], order[0], order[2])
    assert stores.requests.of(BOB) == (asked("his", person=BOB),)
    assert stores.requests.of(MIA) == ()


def test_a_request_is_found_under_its_person_only(stores: Stores) -> None:
    known(stores, ADA, BOB)
    put(stores, a_sent_request())

    assert stores.requests.request(ADA, an_id("request")) == a_sent_request()
    assert stores.requests.request(BOB, an_id("request")) is None
    assert stores.requests.request(ADA, an_id("another")) is None


def test_a_request_of_somebody_merged_stays_under_her_own_id(stores: Stores) -> None:
    known(stores, ADA, BOB)
    put(stores, a_sent_request())
    commit(stores, Write(a_person(ADA, merged_into=BOB, version=2), a_person(ADA)))

    assert stores.requests.of(ADA) == (a_sent_request(),)
    assert stores.requests.of(BOB) == ()


def test_whatever_moved_last_is_listed_first(stores: Stores) -> None:
    known(stores, ADA, BOB)
    old = asked("old")
    put(stores, old, asked("middle", DAY, person=BOB), asked("new", 2 * DAY))
    reminded = old.after(a_turn(at=NOON + 3 * DAY))

    commit(stores, Write(reminded, old))

    others = [asked("new", 2 * DAY), asked("middle", DAY, person=BOB)]
    assert listed(stores) == [reminded, *others]


def test_the_list_goes_on_page_by_page(stores: Stores) -> None:
    known(stores, ADA)
    requests = [asked(f"request {n}", n * SECOND) for n in range(2 * PAGE + 1)]
    put(stores, *requests)

    assert len(stores.requests.listed().items) == PAGE
    assert listed(stores) == requests[::-1]


def test_a_request_moves_on_once(stores: Stores) -> None:
    known(stores, ADA)
    sent = a_sent_request()
    put(stores, sent)
    commit(stores, Write(sent.after(a_turn(Progress.CANCELLED)), sent))

    with pytest.raises(Conflict):
        commit(stores, Write(sent.after(a_turn(Progress.ANSWERED)), sent))

    (found,) = stores.requests.of(ADA)
    assert found.turns[-1].became is Progress.CANCELLED


def test_of_somebody_erased_there_is_nothing(stores: Stores) -> None:
    known(stores, ADA, BOB)
    put(stores, a_sent_request(), asked("his", DAY, person=BOB))

    erase(stores, ADA)

    assert stores.requests.of(ADA) == ()
    assert stores.requests.request(ADA, an_id("request")) is None
    assert listed(stores) == [asked("his", DAY, person=BOB)]
    assert stores.reports == []


def test_what_was_forgotten_is_listed_no_more(stores: Stores) -> None:
    known(stores, ADA)
    put(stores, asked("one"), asked("other", document=a_hash("another")))
    assert stores.consents.remains(ADA) == 3

    stores.consents.forget(ADA)

    assert listed(stores) == []
    assert stores.consents.remains(ADA) == 0


def test_a_request_nobody_can_read_is_reported_and_left_out(stores: Stores) -> None:
    known(stores, ADA)
    put(stores, asked("one"), asked("other", DAY))

    stores.spoil(asked("one"))

    assert stores.requests.of(ADA) == (asked("other", DAY),)
    assert stores.requests.request(ADA, an_id("one")) is None
    assert listed(stores) == [asked("other", DAY)]
    assert {(report.kind, report.id) for report in stores.reports} == {("request", an_id("one"))}
    dossier = stores.consents.dossier(ADA)
    assert dossier and dossier.unreadable == ()
