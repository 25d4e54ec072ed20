"""From a change that takes a template away to a search node without its copy (R16, R36, I1)."""

import pytest

from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.changes import KeyDrop, Purpose, TemplateDrop
from quitclaim.ports.recognising import Settle
from quitclaim.ports.touching import touched_by
from quitclaim.usecases.prune_gallery import EndGallery, PruneGallery, SettleGallery
from tests.builders import ADA, BOB, CAMP, FAIR, a_collection_rule
from tests.contract.changes import a_change
from tests.contract.enrolled import a_permit_for_herself, enrol, found, template_of
from tests.contract.on_a_node import OnANode
from tests.fakes.fake_endpoint import embedding_of
from tests.fakes.fakes import Fakes, fakes_of
from tests.fakes.records import put


@pytest.fixture
def fakes() -> Fakes:
    return fakes_of()


@pytest.mark.parametrize(
    "drop",
    [KeyDrop(ADA, Purpose.TEMPLATE), TemplateDrop(ADA, template_of(ADA))],
    ids=["key", "template"],
)
def test_a_change_that_takes_a_template_leads_to_its_copy(
    town: OnANode, fakes: Fakes, drop: KeyDrop | TemplateDrop
) -> None:
    found(town.gallery, enrol(town.gallery, ADA, BOB))
    change = a_change(drops=(drop,), makes_less=True)
    town.masters.commits.commit(change)
    assert len(town.documents()) == 2

    (touched,) = touched_by(change)
    assert touched == Touched(Reach.TEMPLATES, ADA)
    PruneGallery(town.gallery, fakes.to_recognise)(ADA)

    assert [it["_id"] for it in town.documents()] == [template_of(BOB)]
    assert town.masters.templates.of(ADA) == frozenset()
    # The node keeps an id for half a minute; whoever looks then is asked to look again.
    assert fakes.to_recognise.sent == [Settle(0)]
    assert SettleGallery(town.gallery, fakes.to_recognise)(Settle(0)) is False
    assert fakes.to_recognise.sent == [Settle(0), Settle(1)]


def test_only_a_collection_that_is_off_loses_its_galleries(town: OnANode, fakes: Fakes) -> None:
    camp = a_permit_for_herself(CAMP)
    found(town.gallery, enrol(town.gallery, ADA, BOB))
    town.gallery.nearest([embedding_of(ADA, camp)], permit=camp, limit=1)
    for rule in (a_collection_rule(FAIR, mode=Mode.OFF), a_collection_rule(CAMP)):
        put(fakes.world, rule)
    end = EndGallery(town.gallery, fakes.library)

    assert (end(FAIR), end(CAMP)) == (True, False)

    assert [it["_id"] for it in town.documents()] == [template_of(ADA)]
    assert len(town.indexes()) == 1
