"""Selections and share links, on every store (R61)."""

from datetime import datetime

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import SelectionId, TokenHash
from quitclaim.ports.changes import KeyDrop, Purpose
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import (
    AGENCY,
    BEST,
    DAY,
    HANDED,
    LATER,
    NOON,
    SECOND,
    a_hash,
    a_selection,
    a_share_link,
    an_id,
)
from tests.contract.changes import commit, put
from tests.contract.stores import PAGE, Stores

LINK = a_share_link()
UNSEEN = a_share_link(recipient=None)
OTHER = a_share_link(id=TokenHash(a_hash("other")), until=NOON + DAY)


def test_a_selection_is_read_as_it_was_written_and_moved(stores: Stores) -> None:
    first = a_selection(a_hash("one"))
    put(stores, first)
    more = first.with_these([a_hash("two")]).renamed("The best of June")
    commit(stores, Write(first.with_these([a_hash("two")]), first))
    commit(stores, Write(more, first.with_these([a_hash("two")])))

    assert stores.selections.selection(BEST) == more
    assert stores.selections.selection(SelectionId(an_id("none"))) is None
    with pytest.raises(Conflict):
        commit(stores, Write(first.renamed("Late"), first))


def test_selections_are_listed_the_latest_first_without_those_that_are_gone(
    stores: Stores,
) -> None:
    made = [a_selection(id=an_id(str(n)), made_at=NOON + n * SECOND) for n in range(2 * PAGE + 1)]
    put(stores, *made)
    gone = made[PAGE].deleted(at=LATER)
    commit(stores, Write(gone, made[PAGE]), drops=(KeyDrop(gone.id, Purpose.TEXT),))

    listed = list(every(lambda after: stores.selections.listed(after=after)))

    assert listed == [one for one in reversed(made) if one.id != gone.id]
    assert stores.selections.selection(gone.id) == gone


def test_without_its_key_nobody_reads_what_it_was_called(stores: Stores) -> None:
    put(stores, a_selection())

    stores.keys.drop(BEST, Purpose.TEXT)

    assert stores.selections.selection(BEST) == a_selection(name=None)


def test_a_link_is_opened_without_whom_it_is_for_and_ended_for_good(stores: Stores) -> None:
    put(stores, LINK)
    assert stores.selections.share(HANDED.hash) == UNSEEN

    ended = LINK.ended(at=NOON)
    commit(stores, Write(ended, LINK))

    assert stores.selections.share(HANDED.hash) == UNSEEN.ended(at=NOON)
    assert stores.selections.shares(BEST) == (ended,)
    assert stores.selections.share(TokenHash(a_hash("none"))) is None


def test_links_of_a_selection_come_with_whom_they_are_for(stores: Stores) -> None:
    put(stores, LINK, OTHER, a_share_link(id=a_hash("x"), selection=an_id("elsewhere")))

    found = stores.selections.shares(BEST)

    assert {one.id: one for one in found} == {LINK.id: LINK, OTHER.id: OTHER}


def test_whom_a_link_was_for_goes_with_its_key(stores: Stores) -> None:
    put(stores, LINK)
    over = LINK.ended(at=NOON)
    commit(stores, Write(over, LINK))
    forgotten = over.forgotten(at=NOON)

    commit(stores, Write(forgotten, over), drops=(KeyDrop(over.id, Purpose.TEXT),))

    assert stores.selections.shares(BEST) == (forgotten,)
    assert not stores.keys.holders([over.id], purpose=Purpose.TEXT)


def test_a_key_that_is_gone_leaves_a_link_of_nobody(stores: Stores) -> None:
    put(stores, LINK)

    stores.keys.drop(LINK.id, Purpose.TEXT)

    assert stores.selections.shares(BEST) == (UNSEEN,) and UNSEEN.recipient != AGENCY


def test_those_that_ended_are_found_by_when_they_did_until_they_are_forgotten(
    stores: Stores,
) -> None:
    put(stores, LINK, OTHER)
    ended = LINK.ended(at=NOON)
    commit(stores, Write(ended, LINK))

    def found(before: datetime) -> list[str]:
        listed = every(lambda after: stores.selections.unforgotten(before, after=after))
        return [one.id for one in listed]

    assert found(NOON) == [] and found(NOON + SECOND) == [LINK.id]
    assert found(LATER) == [LINK.id, OTHER.id]
    commit(stores, Write(ended.forgotten(at=NOON), ended))
    assert found(LATER) == [OTHER.id]


def test_what_nobody_can_read_opens_nothing(stores: Stores) -> None:
    put(stores, a_selection(), LINK)

    stores.spoil(a_selection())
    stores.spoil(LINK)

    assert stores.selections.selection(BEST) is None and stores.selections.shares(BEST) == ()
    assert stores.selections.share(LINK.id) is None
    assert [(one.kind, one.id) for one in stores.reports] == [
        ("selection", BEST),
        ("share", LINK.id),
        ("share", LINK.id),
    ]
