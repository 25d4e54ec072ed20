import pytest

from quitclaim.domain.errors import ImpossibleValue, NotFound
from quitclaim.domain.ids import CollectionId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.ports.catalogue import Label
from quitclaim.usecases.rename_collection import RenameCollection
from tests.builders import EDITOR, NOON, an_id
from tests.builders.rules import a_collection_rule
from tests.fakes.fakes import Fakes, fakes_of

FAIR = CollectionId(an_id("fair"))


@pytest.fixture
def fakes() -> Fakes:
    fakes = fakes_of()
    fakes.world.collections[FAIR] = a_collection_rule(FAIR)
    fakes.catalogue.label(FAIR, Label(name="DCIM_0042", folder="DCIM_0042", opened_at=NOON))
    return fakes


def rename(fakes: Fakes, name: str, collection: CollectionId = FAIR) -> None:
    use_case = RenameCollection(
        fakes.library, fakes.commits, fakes.clock, fakes.chance, fakes.catalogue
    )
    use_case(collection, name, member=EDITOR)


def test_a_folder_gets_a_name_that_people_know(fakes: Fakes) -> None:
    rename(fakes, " Town fair ")

    assert fakes.catalogue.labels([FAIR]) == {
        FAIR: Label(name="Town fair", folder="DCIM_0042", opened_at=NOON)
    }
    (fact,) = fakes.world.outbox.values()
    assert fact.announced == (Announcement(EventType.RULES_CHANGED, FAIR, 1),)


def test_the_same_name_again_leaves_no_trace(fakes: Fakes) -> None:
    rename(fakes, "DCIM_0042")

    assert not fakes.world.outbox


def test_nobody_names_what_is_not_there(fakes: Fakes) -> None:
    with pytest.raises(NotFound):
        rename(fakes, "Camp", CollectionId(an_id("camp")))

    fakes.world.labels.clear()
    with pytest.raises(NotFound):
        rename(fakes, "Fair")


def test_no_collection_is_left_without_a_name(fakes: Fakes) -> None:
    with pytest.raises(ImpossibleValue):
        rename(fakes, "  ")

    assert not fakes.world.outbox
