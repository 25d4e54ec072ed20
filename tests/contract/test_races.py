"""Sixteen writers at once on the real server: nothing is published against a no (I2, I3)."""

from functools import partial
from threading import Event, Lock
from typing import Final
from uuid import uuid4

import pytest

from quitclaim.domain.assets import Asset
from quitclaim.domain.consent import Consent
from quitclaim.domain.ids import PersonId, RenditionId
from quitclaim.domain.renditions import Rendition, rendition_of
from quitclaim.domain.scene import Scene
from quitclaim.domain.verdict import Verdict, verdict_on
from quitclaim.ports.writes import Write
from tests.builders import (
    FAIR,
    NOON,
    WEBSITE,
    a_collection_rule,
    a_consent,
    a_hash,
    a_linked_face,
    an_asset,
    an_id,
    some_rules,
    withdrawn,
)
from tests.contract.changes import commit, known, put, recorded
from tests.contract.racing import WRITERS, has_won, race, until_done
from tests.contract.stores import Stores

PEOPLE: Final = [PersonId(an_id(f"person {number}")) for number in range(8)]


def consent_of(person: PersonId) -> Consent:
    return a_consent(id=an_id(f"consent of {person}"), person=person)


def picture_of(person: PersonId) -> Asset:
    return an_asset(a_linked_face(person), id=a_hash(f"picture of {person}"))


@pytest.fixture
def town(stores: Stores) -> Stores:
    """Everybody said yes, and everybody is in one picture."""
    put(stores, some_rules(), a_collection_rule())
    known(stores, *PEOPLE)
    for person in PEOPLE:
        recorded(stores, consent_of(person))
        put(stores, picture_of(person))
    return stores


def verdict_now(stores: Stores, person: PersonId) -> Verdict:
    """The rules first: whatever is read after them is at least as new as the counter."""
    rules = stores.library.rules()
    asset = stores.library.asset(picture_of(person).id)
    assert asset
    collections = stores.library.collections([FAIR])
    people = stores.consents.dossiers([person])
    scene = Scene(asset=asset, rules=rules, collections=collections, people=people)
    return verdict_on(scene, channel=WEBSITE, at=NOON)


def publish(stores: Stores, person: PersonId) -> Verdict:
    """Try once; a lost race publishes nothing."""
    verdict = verdict_now(stores, person)
    if verdict.is_publishable and not verdict.unclear:
        under = RenditionId(str(uuid4()))
        rendition = rendition_of(verdict, asset=picture_of(person).id, under=under)
        has_won(partial(put, stores, rendition, unless_moved=verdict.stamp))
    return verdict


def withdraw(stores: Stores, person: PersonId) -> None:
    given = consent_of(person)
    write = Write(given.after(withdrawn()), given)
    until_done(partial(commit, stores, write, makes_less=True))


def keep_publishing(stores: Stores, is_over: Event) -> None:
    while not is_over.is_set():
        for person in PEOPLE:
            publish(stores, person)


def out_of(stores: Stores, person: PersonId) -> tuple[Rendition, ...]:
    return stores.library.renditions_of(picture_of(person).id)


def test_no_rendition_is_committed_after_a_withdrawal(town: Stores) -> None:
    """One after the other withdraws, so that each knows her own number of the no-counter."""
    is_over, counted = Event(), dict[PersonId, int]()

    def withdraw_in_turn() -> None:
        for person in PEOPLE:
            withdraw(town, person)
            counted[person] = town.library.rules().noes
        is_over.set()

    publishers = [partial(keep_publishing, town, is_over) for _ in range(WRITERS - 1)]
    race(withdraw_in_turn, *publishers)

    assert [counted[person] for person in PEOPLE] == list(range(1, len(PEOPLE) + 1))
    assert any(out_of(town, person) for person in PEOPLE), "nobody published: no race was run"
    for person in PEOPLE:
        assert all(row.stamp.noes < counted[person] for row in out_of(town, person))


def test_whoever_withdraws_is_shown_no_more_from_then_on(town: Stores) -> None:
    """Half of the writers withdraw, all at once; each looks again as soon as it is acknowledged."""
    left, lock, is_over = set(PEOPLE), Lock(), Event()

    def withdraw_and_look(person: PersonId) -> bool:
        withdraw(town, person)
        verdict = publish(town, person)
        with lock:
            left.discard(person)
            if not left:
                is_over.set()
        return bool(verdict.unclear)

    def publish_until_over() -> bool:
        keep_publishing(town, is_over)
        return True

    withdrawals = (partial(withdraw_and_look, person) for person in PEOPLE)
    publishers = [publish_until_over] * (WRITERS - len(PEOPLE))
    is_refused = race(*withdrawals, *publishers)

    assert all(is_refused)
    newest = town.library.rules().noes
    assert newest == len(PEOPLE)
    for person in PEOPLE:
        fresh = verdict_now(town, person)
        assert all(row.stamp.noes < newest or row.serves(fresh) for row in out_of(town, person))
        assert fresh.unclear


def test_publishers_do_not_stop_each_other(town: Stores) -> None:
    race(*(partial(until_published, town, PEOPLE[0]) for _ in range(WRITERS)))

    rows = out_of(town, PEOPLE[0])
    assert len(rows) == WRITERS
    assert {row.stamp.noes for row in rows} == {0}


def until_published(stores: Stores, person: PersonId) -> None:
    verdict = verdict_now(stores, person)
    rendition = rendition_of(verdict, asset=picture_of(person).id, under=RenditionId(str(uuid4())))
    until_done(partial(put, stores, rendition, unless_moved=verdict.stamp))
