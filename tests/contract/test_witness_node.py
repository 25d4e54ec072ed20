"""What lies of somebody on a real search node is counted document by document (R36)."""

from functools import partial

from quitclaim.domain.forgetting.clues import Clues
from quitclaim.domain.forgetting.stores import Store
from quitclaim_vision.adapters.owners import owner_of
from quitclaim_vision.adapters.witness_node import SearchNodeWitness
from tests.builders import ADA, BOB, FAIR
from tests.contract.enrolled import enrol, found, template_of
from tests.contract.on_a_node import OnANode

# Whose templates are not known any more: a copy says by itself whose it is.
ONLY_HERSELF = Clues(people=frozenset({ADA}))
BY_TEMPLATE = Clues(people=frozenset({ADA}), templates=frozenset({template_of(ADA)}))


def witness(town: OnANode, *, knows_owners: bool = True) -> SearchNodeWitness:
    (index,) = town.indexes()
    prefix = index.partition("-")[0]
    rotation = town.masters.rotations.current()
    known_as = partial(owner_of, rotation=rotation) if knows_owners else lambda _: None
    return SearchNodeWitness(town.behind, known_as, prefix)


def copied(town: OnANode) -> None:
    permit = enrol(town.gallery, ADA, BOB)
    found(town.gallery, permit)


def test_a_copy_is_found_by_whose_it_is_and_by_its_template(town: OnANode) -> None:
    copied(town)

    by_owner = [*witness(town).seen(ONLY_HERSELF)]
    by_template = [*witness(town, knows_owners=False).seen(BY_TEMPLATE)]

    assert [one.store for one in by_owner] == [Store.SEARCH_NODE]
    assert by_owner == by_template
    assert [*witness(town, knows_owners=False).seen(ONLY_HERSELF)] == []


def test_after_the_gallery_forgot_her_nothing_is_left_and_of_him_everything(town: OnANode) -> None:
    copied(town)
    looking = witness(town)

    town.gallery.forget(ADA)

    assert [*looking.seen(BY_TEMPLATE)] == []
    assert len([*looking.seen(Clues(people=frozenset({BOB})))]) == 1


def test_an_index_that_the_gallery_no_longer_knows_is_read_as_well(town: OnANode) -> None:
    copied(town)
    looking = witness(town)
    (index,) = town.indexes()
    hidden = f"{looking.prefix}-lost"
    body = {"settings": {"index.hidden": True, "number_of_shards": 1}}
    town.behind.indices.create(index=hidden, body=body)
    town.behind.index(index=hidden, id="1", body={"of": ADA.replace("-", "")})

    town.gallery.end(FAIR)

    assert index not in town.indexes()
    assert [one.place for one in looking.seen(ONLY_HERSELF)] == [f"{hidden} 1"]
