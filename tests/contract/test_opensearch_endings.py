"""Copies go with what they are copies of: a permit, a shoot, a rotation, a person (R36)."""

from collections.abc import Collection, Mapping
from dataclasses import replace

import pytest

from quitclaim.adapters.dynamodb_templates import DynamoTemplates
from quitclaim.domain.errors import Conflict, StoreUnavailable
from quitclaim.domain.ids import PersonId, TemplateId
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.domain.recognition.permit import Permit
from quitclaim.ports.changes import KeyDrop, Purpose, TemplateDrop
from quitclaim.ports.templates import Master
from tests.builders import ADA, BOB, CAMP, FAIR, SECOND
from tests.contract.changes import a_change
from tests.contract.dynamodb import GALLERY
from tests.contract.enrolled import a_permit_for_herself, enrol, found, template_of
from tests.contract.on_a_node import OnANode
from tests.contract.stores_of_galleries import Masters
from tests.fakes.fake_endpoint import embedding_of


def test_what_has_run_out_is_copied_under_the_next_permit_or_goes(town: OnANode) -> None:
    permit = enrol(town.gallery, ADA, BOB)
    found(town.gallery, permit)

    town.masters.clock.step(permit.until - town.masters.clock.now() + SECOND)
    town.gallery.settle()

    assert town.documents() == []


@pytest.mark.parametrize(
    "drop",
    [KeyDrop(ADA, Purpose.TEMPLATE), TemplateDrop(ADA, template_of(ADA))],
    ids=["key", "template"],
)
def test_after_a_no_the_clock_takes_what_nobody_was_told_of(
    town: OnANode, drop: KeyDrop | TemplateDrop
) -> None:
    found(town.gallery, enrol(town.gallery, ADA, BOB))
    town.masters.commits.commit(a_change(drops=(drop,), makes_less=True))

    town.gallery.settle()

    assert [it["_id"] for it in town.documents()] == [template_of(BOB)]


def test_a_shoot_that_is_over_takes_its_index_and_no_other(town: OnANode) -> None:
    elsewhere = a_permit_for_herself(CAMP)
    found(town.gallery, enrol(town.gallery, ADA, BOB))
    (matches,) = town.gallery.nearest([embedding_of(ADA, elsewhere)], permit=elsewhere, limit=1)
    assert matches
    assert len(town.indexes()) == 2

    town.gallery.end(FAIR)

    assert len(town.indexes()) == 1
    assert [it["_id"] for it in town.documents()] == [template_of(ADA)]


def test_a_new_rotation_gives_the_same_answers_and_leaves_no_old_index(town: OnANode) -> None:
    permit = enrol(town.gallery, ADA, BOB)
    before = town.gallery.nearest([embedding_of(ADA, permit)], permit=permit, limit=9)
    old, rotation = town.indexes(), town.masters.rotations.current()

    town.gallery.renew()

    after = town.gallery.nearest([embedding_of(ADA, permit)], permit=permit, limit=9)
    assert after == before
    assert set(town.indexes()).isdisjoint(old) and len(town.indexes()) == 1
    assert town.masters.rotations.current().secret != rotation.secret


def test_to_prune_takes_the_copies_of_what_ended(town: OnANode) -> None:
    permit = enrol(town.gallery, ADA, BOB)
    found(town.gallery, permit)

    town.masters.keys.drop(ADA, Purpose.TEMPLATE)
    town.gallery.prune(ADA)

    assert [it["_id"] for it in town.documents()] == [template_of(BOB)]


def test_whoever_is_forgotten_is_in_no_gallery(town: OnANode) -> None:
    elsewhere = a_permit_for_herself(CAMP)
    found(town.gallery, enrol(town.gallery, ADA, BOB))
    town.gallery.nearest([embedding_of(ADA, elsewhere)], permit=elsewhere, limit=1)

    town.gallery.forget(ADA)

    assert [it["_id"] for it in town.documents()] == [template_of(BOB)]


@pytest.mark.parametrize("part", ["_delete_by_query", "_forcemerge"])
def test_nobody_is_called_forgotten_whom_the_node_did_not_let_go(town: OnANode, part: str) -> None:
    found(town.gallery, enrol(town.gallery, ADA, BOB))
    town.relay.broken[part] = 429

    with pytest.raises(StoreUnavailable):
        town.gallery.forget(ADA)

    town.relay.broken.clear()
    town.gallery.forget(ADA)
    assert [it["_id"] for it in town.documents()] == [template_of(BOB)]


def test_whoever_is_forgotten_while_her_copy_is_on_its_way_is_taken_away(town: OnANode) -> None:
    permit = enrol(town.gallery, ADA, BOB)
    racing = replace(town.gallery, templates=_Forgetting(town.masters, ADA))

    with pytest.raises(Conflict):
        found(racing, permit)

    assert [it["_id"] for it in town.documents()] == [template_of(BOB)]


class _Forgetting(DynamoTemplates):
    """Somebody is forgotten by another process as soon as her template was opened here."""

    def __init__(self, masters: Masters, person: PersonId) -> None:
        super().__init__(
            masters.dynamodb, gallery_table=GALLERY, keys=masters.keys, clock=masters.clock
        )
        self._forgotten = person

    def opened(
        self, masters: Collection[Master], *, permit: Permit
    ) -> Mapping[TemplateId, Embedding]:
        opened = super().opened(masters, permit=permit)
        self.forget(self._forgotten)
        return opened
