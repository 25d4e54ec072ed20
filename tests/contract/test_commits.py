"""One change is written whole, once, and only over exactly what was read (I5)."""

from typing import Final

import pytest

from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.errors import Conflict
from quitclaim.ports.changes import Purpose
from quitclaim.ports.paging import every
from quitclaim.ports.records import Record
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    BOB,
    FAIR,
    NOON,
    a_basis,
    a_collection_rule,
    a_consent,
    a_person,
    a_request,
    a_roster,
    a_ruling,
    a_sent_request,
    a_turn,
    an_asset,
    an_objection,
    some_rules,
)
from tests.contract.changes import commit, known, put
from tests.contract.filled import a_rendition
from tests.contract.stores import Stores

# Each kind of record as it begins, and one version on.
STEPS: Final[dict[str, tuple[Record, Record]]] = {
    "person": (a_person(BOB), a_person(BOB, country="DE", version=2)),
    "consent": (a_request(), a_consent()),
    "objection": (an_objection(), an_objection(ruling=a_ruling())),
    "basis": (a_basis(), a_basis().ended(NOON)),
    "request": (a_sent_request(), a_sent_request(a_turn(Progress.CANCELLED))),
    "asset": (an_asset(), an_asset(on_hold=True, version=2)),
    "collection": (a_collection_rule(), a_collection_rule(sensitive=True, version=2)),
    "roster": (a_roster(), a_roster(ADA, version=2)),
    "rendition": (a_rendition(), a_rendition(recalled_at=NOON, version=2)),
    "rules": (some_rules(), some_rules(stopped=True, version=2)),
}
EVERY_KIND = pytest.mark.parametrize("kind", STEPS)


@EVERY_KIND
def test_a_new_record_is_written_once(stores: Stores, kind: str) -> None:
    first, _ = STEPS[kind]
    known(stores, ADA)
    stores.keys.make(BOB, Purpose.DATA)
    put(stores, first)

    with pytest.raises(Conflict):
        put(stores, first)


@EVERY_KIND
def test_a_version_is_replaced_once(stores: Stores, kind: str) -> None:
    first, second = STEPS[kind]
    known(stores, ADA)
    stores.keys.make(BOB, Purpose.DATA)
    put(stores, first)
    commit(stores, Write(second, first))

    with pytest.raises(Conflict):
        commit(stores, Write(second, first))


@EVERY_KIND
def test_what_is_not_there_is_not_replaced(stores: Stores, kind: str) -> None:
    first, second = STEPS[kind]
    known(stores, ADA)
    stores.keys.make(BOB, Purpose.DATA)

    with pytest.raises(Conflict):
        commit(stores, Write(second, first))


@pytest.mark.parametrize("poisoned", STEPS)
def test_one_write_that_fails_takes_all_with_it(stores: Stores, poisoned: str) -> None:
    known(stores, ADA)
    stores.keys.make(BOB, Purpose.DATA)
    first, second = STEPS[poisoned]
    others = [begun for kind, (begun, _) in STEPS.items() if kind not in (poisoned, "rendition")]
    waiting = len(tuple(every(lambda after: stores.ledger.waiting(after=after))))

    with pytest.raises(Conflict):
        commit(stores, *map(Write, others), Write(second, first), makes_less=True)

    dossier = stores.consents.dossier(ADA)
    assert dossier
    assert (dossier.consents, dossier.objections, dossier.bases) == ((), (), ())
    assert stores.requests.of(ADA) == ()
    assert stores.consents.dossier(BOB) is None
    assert stores.library.asset(an_asset().id) is None
    assert (stores.library.roster(FAIR), stores.library.collections([FAIR])) == (None, {})
    assert stores.library.assets_in(FAIR).items == ()
    assert len(tuple(every(lambda after: stores.ledger.waiting(after=after)))) == waiting
    put(stores, some_rules())
    assert stores.library.rules().noes == 0


def test_an_old_version_is_not_written_over(stores: Stores) -> None:
    first = an_asset()
    second = an_asset(on_hold=True, version=2)
    third = an_asset(version=3)
    put(stores, first)
    commit(stores, Write(second, first))
    commit(stores, Write(third, second))

    with pytest.raises(Conflict):
        commit(stores, Write(second, first))

    assert stores.library.asset(first.id) == third
