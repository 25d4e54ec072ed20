"""A decision that rested on somebody who was erased since (R30; GDPR art. 17)."""

from dataclasses import replace
from typing import Any

import pytest

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.publishing.replay import (
    EvidenceErased,
    Forgotten,
    Replayed,
    Unreplayable,
    replay,
)
from quitclaim.domain.publishing.scene import Scene
from quitclaim.domain.publishing.verdict import Verdict, verdict_on
from tests.builders import (
    ADA,
    BOB,
    DAY,
    NOON,
    SECOND,
    WEBSITE,
    a_consent,
    a_dossier,
    a_linked_face,
    a_person,
    a_scene,
    given,
)

THEN = a_dossier(a_consent(given()))


FORGOTTEN = Forgotten(NOON + DAY, 7)


def a_scene_of(*people: Dossier, **changes: Any) -> Scene:
    faces = (a_linked_face(dossier.id) for dossier in people)
    return a_scene(*faces, people=people, **changes)


def decided(scene: Scene) -> Verdict:
    return verdict_on(scene, channel=WEBSITE, at=NOON)


STORED = decided(a_scene_of(THEN))


def test_of_whoever_was_erased_since_only_the_versions_are_left() -> None:
    gone = a_scene_of(a_dossier(is_erased=True))

    found = replay(STORED, gone, erasures={ADA: FORGOTTEN})

    versions = {ADA: 1, a_consent().id: 2}
    erased = EvidenceErased(person=ADA, on=NOON + DAY, leaf=7, versions=versions)
    assert found == Unreplayable((erased,))


def test_everybody_erased_is_named() -> None:
    bob = a_dossier(person=a_person(BOB))
    stored = decided(a_scene_of(THEN, bob))
    gone = a_scene_of(*(replace(one, is_erased=True, consents=()) for one in (THEN, bob)))

    found = replay(stored, gone, erasures=dict.fromkeys((ADA, BOB), FORGOTTEN))

    assert isinstance(found, Unreplayable)
    assert [erased.person for erased in found.erased] == sorted([ADA, BOB])


@pytest.mark.parametrize("erased_at", [NOON - SECOND, NOON])
def test_whoever_was_erased_by_then_was_erased_for_that_decision(erased_at: Any) -> None:
    gone = a_scene_of(a_dossier(is_erased=True))

    found = replay(decided(gone), gone, erasures={ADA: Forgotten(erased_at, 0)})

    assert isinstance(found, Replayed)
    assert found.is_same


def test_an_erasure_has_a_leaf_in_the_log() -> None:
    with pytest.raises(ImpossibleValue, match="give when, and which"):
        replay(STORED, a_scene_of(a_dossier(is_erased=True)), erasures={})
    with pytest.raises(ImpossibleValue, match="leaves count from 0"):
        Forgotten(NOON, -1)
    with pytest.raises(ImpossibleValue, match="UTC"):
        Forgotten(NOON.replace(tzinfo=None), 0)


def test_an_answer_names_ids_and_instants() -> None:
    with pytest.raises(ImpossibleValue, match="person is no id"):
        EvidenceErased(person="ada", on=NOON, leaf=0, versions={})  # type: ignore[arg-type]
    with pytest.raises(ImpossibleValue, match="UTC"):
        EvidenceErased(person=ADA, on=NOON.replace(tzinfo=None), leaf=0, versions={})
    with pytest.raises(ImpossibleValue, match="erased is empty"):
        Unreplayable(())
