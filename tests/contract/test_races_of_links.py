"""One link, opened in many tabs at once: one of them signs (R12)."""

from functools import partial

from quitclaim.ports.changes import Purpose
from tests.builders import ADA, NOON, SECOND, a_capability, a_hash, a_testimony, an_id
from tests.contract.changes import commit, known
from tests.contract.racing import WRITERS, has_won, race
from tests.contract.stores import Stores


def sign(stores: Stores, tab: int) -> None:
    used = a_capability(used_at=NOON + tab * SECOND)
    said = a_testimony(request=an_id(f"tab {tab}"), at=NOON + tab * SECOND)
    commit(stores, encloses=(used, said))


def test_of_many_tabs_one_signs(stores: Stores) -> None:
    known(stores, ADA)
    stores.keys.make(ADA, Purpose.EVIDENCE)
    commit(stores, encloses=(a_capability(),))

    won = race(*(partial(has_won, partial(sign, stores, tab)) for tab in range(WRITERS)))

    (said,) = stores.requests.testimonies(ADA)
    link = stores.requests.capability(a_hash("token"))
    assert won.count(True) == 1
    assert link and link.used_at == said.at == NOON + won.index(True) * SECOND
