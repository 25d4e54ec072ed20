"""What a change drops by itself, and who is told (I1, I5)."""

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.tagging import unlinked
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.changes import Change, KeyDrop, Purpose
from quitclaim.ports.touching import touched_by
from quitclaim.ports.writes import Write
from tests.builders import ADA
from tests.unit.usecases.knowing import hers, in_store, known

HERS = hers().id


def test_whoever_copied_it_is_told_and_her_leaf_knows_whom_it_is_about() -> None:
    fakes = known()
    before = in_store(fakes)
    after = unlinked(before, HERS)
    fact = next(iter(fakes.world.outbox.values()))
    said = Change(fact=fact, writes=(Write(after, before),))

    assert Touched(Reach.TEMPLATES, ADA) in touched_by(said)
    assert ADA in said.about
    assert said.items > Change(fact=fact).items


def test_what_a_change_drops_by_itself_is_dropped_once() -> None:
    fakes = known()
    before = in_store(fakes)
    fact = next(iter(fakes.world.outbox.values()))
    key = KeyDrop(ADA, Purpose.TEMPLATE)

    plain = Change(fact=fact, writes=(Write(unlinked(before, HERS), before),), drops=(key,))

    assert len(plain.dropped) == 2
    assert Change(fact=fact, writes=plain.writes, drops=plain.dropped).dropped == plain.dropped
    assert EventType.FACE_OFFERED in {one.type for one in fact.announced}
