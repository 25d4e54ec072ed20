"""What staff should see to is found without looking at everything (R31)."""

from dataclasses import replace

from quitclaim.domain.consents.objections import Outcome, Ruling
from quitclaim.domain.ids import AssetId, ConsentId, ObjectionId, PersonId
from quitclaim.domain.instants import Interval
from quitclaim.domain.publishing.needs import Need
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    BOB,
    DAY,
    HELD,
    NOON,
    OFFICER,
    PRESS,
    a_consent,
    a_hash,
    an_id,
    an_objection,
    expired,
)
from tests.contract.changes import commit, erase, known, put, recorded
from tests.contract.filled import a_stored_verdict
from tests.contract.stores import PAGE, Stores

ASSET = a_hash("asset")


def needing(stores: Stores, need: Need) -> list[AssetId]:
    return list(every(lambda after: stores.library.needing(need, after=after)))


def ran_out(stores: Stores) -> list[tuple[PersonId, ConsentId]]:
    return list(every(lambda after: stores.consents.ran_out(after=after)))


def objecting(stores: Stores) -> list[tuple[PersonId, ObjectionId]]:
    return list(every(lambda after: stores.consents.objecting(after=after)))


def test_a_verdict_is_found_by_everything_it_needs(stores: Stores) -> None:
    put(stores, a_stored_verdict(needs=frozenset({Need.LOOK, Need.NAME})))
    put(stores, a_stored_verdict(asset=a_hash("other"), needs=frozenset({Need.YES})))

    assert [needing(stores, need) for need in Need] == [[ASSET], [ASSET], [a_hash("other")]]
    assert stores.library.verdicts_of(ASSET)[a_stored_verdict().channel].needs == {
        Need.LOOK,
        Need.NAME,
    }


def test_what_was_done_is_needed_no_more_and_the_rest_still_is(stores: Stores) -> None:
    before = a_stored_verdict(needs=frozenset({Need.LOOK, Need.NAME}))
    put(stores, before)

    commit(
        stores, Write(replace(before, needs=frozenset({Need.NAME, Need.YES}), version=2), before)
    )

    assert [needing(stores, need) for need in Need] == [[], [ASSET], [ASSET]]


def test_two_channels_are_one_asset_until_none_needs_it(stores: Stores) -> None:
    needs = frozenset({Need.LOOK})
    website, press = a_stored_verdict(needs=needs), a_stored_verdict(channel=PRESS, needs=needs)
    put(stores, website, press)
    assert stores.library.needing(Need.LOOK).items == (ASSET,)

    commit(stores, Write(replace(website, needs=frozenset(), version=2), website))
    assert needing(stores, Need.LOOK) == [ASSET]

    commit(stores, Write(replace(press, needs=frozenset(), version=2), press))
    assert needing(stores, Need.LOOK) == []


def test_what_is_needed_comes_page_by_page_in_order(stores: Stores) -> None:
    ids = [AssetId(a_hash(f"asset {number}")) for number in range(2 * PAGE + 1)]
    for one in ids:
        put(stores, a_stored_verdict(asset=one, needs=frozenset({Need.LOOK})))

    assert needing(stores, Need.LOOK) == sorted(ids)
    assert len(stores.library.needing(Need.LOOK).items) == PAGE


def test_what_ran_out_last_comes_first_and_nothing_else_is_there(stores: Stores) -> None:
    known(stores, ADA, BOB)
    for day in (2, 0, 1, 3):
        during = Interval(HELD.starts_at, NOON + (5 - day) * DAY)
        record = a_consent(id=an_id(f"consent {day}"), during=during)
        recorded(stores, record)
        if day < 3:
            commit(stores, Write(record.after(expired()), record))

    assert ran_out(stores) == [(ADA, an_id(f"consent {day}")) for day in range(3)]


def test_an_objection_is_there_until_somebody_decided_on_it(stores: Stores) -> None:
    known(stores, ADA)
    later = an_objection(id=an_id("later"), at=NOON + DAY)
    put(stores, later, an_objection())
    assert objecting(stores) == [(ADA, an_objection().id), (ADA, an_id("later"))]

    ruling = Ruling(outcome=Outcome.DISMISSED, reason="a reason", at=NOON, by=OFFICER)
    commit(stores, Write(later.decided(ruling), later))

    assert objecting(stores) == [(ADA, an_objection().id)]


def test_of_whoever_was_forgotten_nothing_is_listed(stores: Stores) -> None:
    """I7."""
    known(stores, ADA)
    put(stores, an_objection())
    recorded(stores, a_consent())
    commit(stores, Write(a_consent().after(expired()), a_consent()))
    assert len(ran_out(stores)) == len(objecting(stores)) == 1

    erase(stores, ADA)
    stores.consents.forget(ADA)

    assert (ran_out(stores), objecting(stores)) == ([], [])
