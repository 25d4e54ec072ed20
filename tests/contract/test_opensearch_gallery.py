"""What a search node lacks is copied there again or said, and never guessed at."""

from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest

from quitclaim.domain.errors import NotFound, StoreUnavailable
from quitclaim.domain.ids import PersonId
from quitclaim.ports.changes import Purpose
from quitclaim_vision.adapters.opensearch_documents import Copy
from tests.builders import ADA, BOB, NOON, an_id
from tests.contract.enrolled import (
    a_face_by,
    a_large_permit,
    a_permit,
    enrol,
    found,
    template_of,
)
from tests.contract.on_a_node import OnANode
from tests.fakes.fake_endpoint import embedding_of

BOTH = [template_of(ADA), template_of(BOB)]


def test_an_index_that_went_is_made_anew(town: OnANode) -> None:
    permit = enrol(town.gallery, ADA, BOB)
    assert found(town.gallery, permit) == BOTH

    for index in town.indexes():
        town.behind.indices.delete(index=index)

    assert found(town.gallery, permit) == BOTH


def test_a_document_that_went_is_copied_again(town: OnANode) -> None:
    permit = enrol(town.gallery, ADA, BOB)
    assert found(town.gallery, permit) == BOTH
    (index,) = town.indexes()

    town.behind.delete(index=index, id=template_of(ADA), params={"refresh": "true"})

    assert found(town.gallery, permit) == BOTH


def test_a_document_that_is_not_of_its_master_is_noticed(town: OnANode) -> None:
    permit = enrol(town.gallery, ADA, BOB)
    found(town.gallery, permit)
    (index,) = town.indexes()
    (kept,) = [it["_source"] for it in town.documents() if it["_id"] == template_of(ADA)]
    other = kept | {"embedding": [1.0] * 8}

    town.behind.index(index=index, id=template_of(ADA), body=other, params={"refresh": "true"})

    with pytest.raises(StoreUnavailable):
        found(town.gallery, permit)


@pytest.mark.parametrize(("part", "status"), [("_bulk", 429), ("_search", 503), ("settings", 429)])
def test_where_the_node_is_busy_nobody_is_guessed_at(town: OnANode, part: str, status: int) -> None:
    permit = a_permit(ADA, BOB)
    for person in (ADA, BOB):
        face = embedding_of(person, permit)
        town.masters.templates.keep(template_of(person), face, person=person, permit=permit)
    town.relay.broken[part] = status

    with pytest.raises(StoreUnavailable):
        found(town.gallery, permit)

    town.relay.broken.clear()
    assert found(town.gallery, permit) == BOTH


def test_whoever_asks_while_others_make_the_index_is_answered_too(town: OnANode) -> None:
    """Two pictures of a run, in two functions: neither waits for its message to come back."""
    permit = enrol(town.gallery, ADA, BOB)

    with ThreadPoolExecutor(6) as at_once:
        answers = list(at_once.map(lambda _: found(town.gallery, permit), range(6)))

    assert answers == [BOTH] * 6


def test_a_late_document_makes_no_index(town: OnANode) -> None:
    """Made by a document, it would be of another kind, and searched like any other."""
    found(town.gallery, enrol(town.gallery, ADA))
    (index,) = town.indexes()
    town.copies.drop(index)

    face = b"\0\0\0\0"
    copy = Copy(template=template_of(BOB), sealing="m", owner="o", until=NOON, face=face)
    with pytest.raises(NotFound):
        town.copies.put(index, [copy])

    assert town.indexes() == []


def test_both_galleries_give_the_same_answers_on_the_same_data(town: OnANode) -> None:
    chance, sealed = Random(8), town.masters.sealed()
    people = [PersonId(an_id(f"person {number}")) for number in range(40)]
    everybody = a_large_permit(people)
    for person in people:
        town.masters.keys.make(person, Purpose.DATA, Purpose.TEMPLATE)
        face = a_face_by(chance, everybody)
        town.masters.templates.keep(template_of(person), face, person=person, permit=everybody)

    for _ in range(12):
        permit = a_large_permit(chance.sample(people, chance.randint(1, 40)))
        probe, limit = a_face_by(chance, permit), chance.randint(1, 9)

        (matches,) = town.gallery.nearest([probe], permit=permit, limit=limit)

        assert (matches,) == sealed.nearest([probe], permit=permit, limit=limit)
        assert len(matches) == min(limit, len(permit.gallery))
        assert {match.template for match in matches} <= permit.gallery.keys()
