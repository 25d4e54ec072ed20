"""Who asks to be erased is on a list until she takes it back or is erased (R36)."""

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import ADA, BOB, DAY, MUMS, NOON, an_id
from tests.builders.asking import a_plea
from tests.contract.changes import commit, erase, known, put
from tests.contract.stores import PAGE, Stores


def pleading(stores: Stores) -> list[str]:
    return [plea.id for plea in every(lambda after: stores.requests.pleading(after=after))]


def test_a_plea_comes_back_as_it_was_made(stores: Stores) -> None:
    known(stores, ADA, BOB)
    pleas = (a_plea(), a_plea(id=an_id("later"), at=NOON + DAY, by=MUMS))
    put(stores, *pleas)

    assert stores.requests.pleas(ADA) == pleas
    assert stores.requests.pleas(BOB) == ()


def test_what_is_due_first_comes_first_page_by_page(stores: Stores) -> None:
    known(stores, ADA, BOB)
    order = [3, 0, 2, 1]
    pleas = {
        n: a_plea(id=an_id(f"plea {n}"), at=NOON + n * DAY, person=(ADA, BOB)[n % 2]) for n in order
    }
    put(stores, *pleas.values())

    assert len(order) > PAGE and pleading(stores) == [pleas[n].id for n in sorted(order)]


def test_what_is_taken_back_stays_on_record_and_is_in_no_list(stores: Stores) -> None:
    known(stores, ADA)
    put(stores, a_plea())
    taken_back = a_plea().taken_back(NOON + DAY)

    commit(stores, Write(taken_back, a_plea()))

    assert stores.requests.pleas(ADA) == (taken_back,) and pleading(stores) == []
    with pytest.raises(Conflict):
        commit(stores, Write(taken_back, a_plea()))


def test_it_is_counted_and_goes_with_her(stores: Stores) -> None:
    """I7."""
    known(stores, ADA)
    put(stores, a_plea())
    assert stores.consents.remains(ADA) == 2

    erase(stores, ADA)
    assert stores.requests.pleas(ADA) == () and pleading(stores) == []
    stores.consents.forget(ADA)

    assert stores.consents.remains(ADA) == 0


def test_nobody_asks_for_whoever_was_erased(stores: Stores) -> None:
    known(stores, ADA)
    erase(stores, ADA)

    with pytest.raises(Conflict):
        put(stores, a_plea())


def test_it_silences_no_decision(stores: Stores) -> None:
    """Until it is carried out nothing is decided by it."""
    known(stores, ADA)
    put(stores, a_plea())

    dossier = stores.consents.dossier(ADA)
    assert dossier and dossier.unreadable == () and stores.reports == []


def test_whoever_has_to_answer_was_reminded_and_it_is_still_on_the_list(stores: Stores) -> None:
    """R14, art. 12(3): over exactly the version read, so that two rounds remind once."""
    known(stores, ADA)
    put(stores, a_plea())
    reminded = a_plea().reminded(NOON + DAY)

    commit(stores, Write(reminded, a_plea()))

    assert stores.requests.pleas(ADA) == (reminded,) and pleading(stores) == [reminded.id]
    with pytest.raises(Conflict):
        commit(stores, Write(a_plea().taken_back(NOON + DAY), a_plea()))
    commit(stores, Write(reminded.taken_back(NOON + DAY), reminded))
    assert pleading(stores) == []
