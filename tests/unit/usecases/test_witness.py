"""No certificate comes into being while a witness sees what nothing explains (R36, I7)."""

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.sightings import counted
from quitclaim.domain.forgetting.stores import REGISTRY, Store
from quitclaim.ports.consents import Identity
from tests.builders import ADA, BOB
from tests.fakes.fakes import Fakes
from tests.fakes.leftovers import ADDRESS, EXPLAINED, PLANTED
from tests.fakes.witness_stores import NOBODYS, STORES
from tests.fakes.world import World
from tests.unit.usecases.erasures import ALIASES, OTHER, erase, full
from tests.unit.usecases.stage import meanwhile

READ = {store for store, holding in REGISTRY.items() if holding.is_read}
IDENTITY = Identity(name="Ada", mail=ADDRESS, language=Language.ENGLISH)


def erased_but_for(fakes: Fakes, store: Store) -> None:
    """Between the last step of the eraser and the first look of the witness."""
    with meanwhile(fakes, "witness.sightings", lambda: PLANTED[store](fakes.world, OTHER)):
        erase(fakes)


@pytest.mark.parametrize("store", sorted(READ - EXPLAINED))
def test_a_leftover_in_any_store_is_found(store: Store) -> None:
    fakes = full()
    fakes.consents.name(ADA, IDENTITY)

    with pytest.raises(ImpossibleValue, match=f"{store} still holds something undeclared"):
        erased_but_for(fakes, store)


def test_what_is_left_is_taken_by_the_next_call_if_a_pointer_still_leads_to_it() -> None:
    fakes = full()
    left = fakes.world.rosters.copy()

    with (
        meanwhile(fakes, "witness.sightings", lambda: fakes.world.rosters.update(left)),
        pytest.raises(ImpossibleValue, match="library still holds"),
    ):
        erase(fakes)

    assert erase(fakes).is_complete


def test_every_part_of_the_world_is_a_store_or_says_why_it_is_none() -> None:
    parts = set(vars(World()))

    assert parts == STORES.keys() | NOBODYS
    assert not STORES.keys() & NOBODYS
    assert {*STORES.values(), Store.PICTURES, Store.ORIGINALS} == READ


def test_of_somebody_else_nothing_counts() -> None:
    fakes = full()
    hers, his = (fakes.witness.clues(people, addresses=[]) for people in (ALIASES, [BOB]))

    assert not hers.records & his.records
    assert not hers.templates & his.templates
    erase(fakes)
    assert counted(fakes.witness.sightings(his, held=()))[Store.PEOPLE] > 0


def test_where_letters_reached_her_is_known_before_her_key_goes() -> None:
    fakes = full()
    fakes.consents.name(ADA, IDENTITY)
    fakes.world.suppressed[ADDRESS] = None
    bounced = dict(fakes.world.suppressed)

    with (
        meanwhile(fakes, "witness.sightings", lambda: fakes.world.suppressed.update(bounced)),
        pytest.raises(ImpossibleValue, match="suppression still holds"),
    ):
        erase(fakes)


def test_the_mail_service_forgets_where_letters_reached_her() -> None:
    fakes = full()
    fakes.consents.name(ADA, IDENTITY)
    fakes.world.suppressed[ADDRESS] = None

    erase(fakes)

    assert ADDRESS not in fakes.world.suppressed
