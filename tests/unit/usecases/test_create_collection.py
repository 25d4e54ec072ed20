import pytest

from quitclaim.domain.errors import ImpossibleValue, StoreUnavailable
from quitclaim.domain.ids import CollectionId
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.usecases.create_collection import CreateCollection
from tests.builders import EDITOR
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.uploads import developed, ingested, put


def create(fakes: Fakes, name: str) -> CollectionId:
    use_case = CreateCollection(
        fakes.library,
        fakes.commits,
        fakes.clock,
        fakes.chance,
        fakes.catalogue,
        fakes.pseudonyms,
    )
    return use_case(name, member=EDITOR)


def test_a_new_collection_has_a_name_and_is_as_strict_as_they_come() -> None:
    fakes = fakes_of()

    fair = create(fakes, " Town fair ")

    label = fakes.catalogue.labels([fair])[fair]
    assert (label.name, label.folder) == ("Town fair", "Town fair")
    assert fakes.library.collections([fair])[fair].mode is Mode.OFF
    (fact,) = fakes.world.outbox.values()
    assert fact.by.id == EDITOR


def test_the_folder_of_a_photographer_is_the_same_collection() -> None:
    fakes = fakes_of()
    put(fakes)
    developed(fakes)
    ingested(fakes)
    before = dict(fakes.world.labels)

    fair = create(fakes, "Town fair")

    (asset,) = fakes.world.assets.values()
    assert asset.memberships == {fair}
    assert fakes.world.labels == before


def test_after_a_crash_the_next_attempt_finishes_it() -> None:
    fakes = fakes_of()
    fakes.world.fail("commits.commit")
    with pytest.raises(StoreUnavailable):
        create(fakes, "Fair")

    fair = create(fakes, "Fair")

    assert set(fakes.library.collections([fair])) == {fair}


def test_no_collection_is_without_a_name() -> None:
    fakes = fakes_of()

    with pytest.raises(ImpossibleValue):
        create(fakes, " ")

    assert not fakes.world.labels
