"""Sixteen writers of one thing: exactly one wins, and every no counts exactly once."""

from functools import partial
from threading import Event
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.changes import KeyDrop, KeyMake, Purpose
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    BOB,
    a_biometric_consent,
    a_hash,
    a_linked_face,
    an_asset,
    an_id,
    some_rules,
    withdrawn,
)
from tests.contract.changes import a_change, commit, known, put, recorded
from tests.contract.racing import WRITERS, has_won, race, until_done
from tests.contract.stores import Stores

ROUNDS: Final = 5


def test_every_version_has_exactly_one_winner(stores: Stores) -> None:
    before = an_asset(a_linked_face())
    known(stores, ADA, BOB)
    put(stores, before)

    for _ in range(ROUNDS):
        version = before.version + 1
        offers = [an_asset(version=version, added_by=an_id(f"{n}")) for n in range(WRITERS)]
        results = race(*(partial(offer, stores, one, before) for one in offers))

        winners = [asset for asset, won in zip(offers, results, strict=True) if won]
        assert len(winners) == 1
        (before,) = winners
        assert stores.library.asset(before.id) == before


def offer(stores: Stores, asset: Asset, before: Asset) -> bool:
    """Until somebody's version stands: a transaction in one's way is no lost race yet."""
    while True:
        if has_won(partial(commit, stores, Write(asset, before))):
            return True
        now = stores.library.asset(asset.id)
        if now and now.version > before.version:
            return False


def test_a_new_record_has_exactly_one_maker(stores: Stores) -> None:
    offers = [an_asset(added_by=an_id(f"{number}")) for number in range(WRITERS)]

    results = race(*(partial(make, stores, one) for one in offers))

    winners = [asset for asset, won in zip(offers, results, strict=True) if won]
    assert len(winners) == 1
    assert stores.library.asset(an_asset().id) == winners[0]


def make(stores: Stores, asset: Asset) -> bool:
    while stores.library.asset(asset.id) is None:
        if has_won(partial(put, stores, asset)):
            return True
    return False


def test_every_no_counts_exactly_once(stores: Stores) -> None:
    put(stores, some_rules())

    def say_no() -> None:
        for _ in range(ROUNDS):
            # The same change again and again, as a queue would repeat it.
            until_done(partial(stores.commits.commit, a_change(makes_less=True)))

    race(*[say_no] * WRITERS)

    assert stores.library.rules().noes == ROUNDS * WRITERS
    waiting = list(every(lambda after: stores.ledger.waiting(after=after)))
    assert len(waiting) == ROUNDS * WRITERS + 1


def test_one_fact_sent_by_all_is_written_once(stores: Stores) -> None:
    """A queue that delivers twice, to two processes at once (I5)."""
    put(stores, some_rules())
    change = a_change(Write(an_asset()), makes_less=True)

    race(*[partial(until_done, partial(stores.commits.commit, change))] * WRITERS)

    assert stores.library.rules().noes == 1
    assert stores.library.asset(an_asset().id) == an_asset()


def test_one_key_of_all_that_are_offered_is_kept(stores: Stores) -> None:
    def offer_key() -> bool:
        fresh = stores.keys.fresh(ADA, purpose=Purpose.DATA)
        change = a_change(makes=(KeyMake(ADA, Purpose.DATA, fresh),))
        while not stores.keys.holders([ADA], purpose=Purpose.DATA):
            if has_won(partial(stores.commits.commit, change)):
                return True
        return False

    assert sum(race(*[offer_key] * WRITERS)) == 1


def test_of_writers_that_rely_on_each_other_one_wins(stores: Stores) -> None:
    """Half of them withdraw one consent and rely on the other; half the other way round (I1)."""
    one, other = (a_biometric_consent(id=an_id(name)) for name in ("one", "other"))
    known(stores, ADA)
    recorded(stores, one, other)

    def take_back(ended: Consent, kept: Consent) -> bool:
        write = Write(ended.after(withdrawn()), ended)
        while True:
            if has_won(partial(commit, stores, write, relies_on=kept)):
                return True
            dossier = stores.consents.dossier(ADA)
            if dossier and set(dossier.consents) != {one, other}:
                return False

    two = [partial(take_back, one, other), partial(take_back, other, one)]
    assert sum(race(*two * (WRITERS // 2))) == 1


def test_nobody_is_named_after_her_erasure(stores: Stores) -> None:
    """R36: the erasure lists her assets once; none may appear behind its back."""
    known(stores, ADA)
    is_erased = Event()

    def erase() -> frozenset[str]:
        until_done(partial(stores.commits.commit, a_change(drops=(KeyDrop(ADA, Purpose.DATA),))))
        found = stores.traces.of([ADA]).assets
        is_erased.set()
        return frozenset(found)

    def keep_linking(number: int) -> frozenset[str]:
        for done in range(50):
            if not is_erased.is_set():
                asset = an_asset(a_linked_face(), id=a_hash(f"{number} {done}"))
                has_won(partial(put, stores, asset))
        return frozenset()

    found, *_ = race(erase, *(partial(keep_linking, number) for number in range(WRITERS - 1)))

    assert stores.traces.of([ADA]).assets == found
