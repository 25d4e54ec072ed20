"""Was this allowed on that day? The same versions give the same answer (R30)."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given as example
from hypothesis import strategies as st

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.objections import Outcome
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.publishing.replay import Replayed, replay
from quitclaim.domain.publishing.scene import Scene
from quitclaim.domain.publishing.verdict import Verdict, verdict_on
from tests.builders import (
    ADA,
    BOB,
    DAY,
    NOON,
    SECOND,
    WEBSITE,
    a_basis,
    a_consent,
    a_dossier,
    a_linked_face,
    a_person,
    a_ruling,
    a_scene,
    an_asset,
    an_id,
    an_objection,
    given,
    some_people,
    some_rules,
    withdrawn,
)

THEN = a_dossier(a_consent(given()))


HERS = a_linked_face(ADA)


def a_scene_of(*people: Dossier, **changes: Any) -> Scene:
    faces = (a_linked_face(dossier.id) for dossier in people)
    return a_scene(*faces, people=people, **changes)


def decided(scene: Scene) -> Verdict:
    return verdict_on(scene, channel=WEBSITE, at=NOON)


STORED = decided(a_scene_of(THEN))


def test_a_decision_is_the_same_whatever_was_said_since() -> None:
    since = a_dossier(
        a_consent(given(), withdrawn(NOON + SECOND)),
        a_consent(id=an_id("since")),
        objections=(an_objection(at=NOON - DAY),),
        bases=(a_basis(),),
    )

    found = replay(STORED, a_scene_of(since), erasures={})

    assert found == Replayed(STORED, STORED)
    assert Replayed(STORED, STORED).is_same


def test_a_ruling_made_since_is_left_out() -> None:
    objected = a_dossier(a_consent(), objections=(an_objection(),))
    ruled = replace(objected, objections=(an_objection(ruling=a_ruling(Outcome.DISMISSED)),))

    found = replay(decided(a_scene_of(objected)), a_scene_of(ruled), erasures={})

    assert isinstance(found, Replayed)
    assert found.is_same


def test_a_decision_that_the_rules_would_not_make_is_shown_beside_theirs() -> None:
    wrong = replace(STORED, valid_until=None)

    found = replay(wrong, a_scene_of(THEN), erasures={})

    assert found == Replayed(wrong, STORED)
    assert not Replayed(wrong, STORED).is_same


@pytest.mark.parametrize(
    "changes",
    [
        {"rules": some_rules(version=2)},
        {"rules": some_rules(noes=1)},
        {"asset": an_asset(HERS, version=2)},
    ],
    ids=["rules", "noes", "asset"],
)
def test_the_asset_and_the_rules_are_those_of_the_stamp(changes: Any) -> None:
    with pytest.raises(ImpossibleValue, match="versions of the stamp"):
        replay(STORED, a_scene_of(THEN, **changes), erasures={})


def test_the_people_are_those_whose_records_were_read() -> None:
    more = a_scene(HERS, people=(THEN, a_dossier(person=a_person(BOB))))

    with pytest.raises(ImpossibleValue, match="give these and no others"):
        replay(STORED, more, erasures={})
    with pytest.raises(ImpossibleValue, match="read the person's dossier whole"):
        replay(STORED, a_scene_of(a_dossier()), erasures={})
    with pytest.raises(ImpossibleValue, match="read that version"):
        replay(STORED, a_scene_of(replace(THEN, person=a_person(version=2))), erasures={})


@example(st.integers(0, 3), st.booleans())
def test_every_decision_is_replayed_from_the_records_as_they_are_today(
    later: int,
    is_given: bool,  # noqa: FBT001
) -> None:
    said = (given(), withdrawn(NOON - SECOND))[: 1 if is_given else 2]
    then = a_dossier(a_consent(*said))
    now = replace(
        then,
        consents=(
            *(c if c.ending else c.after(withdrawn(NOON)) for c in then.consents),
            *(a_consent(id=an_id(f"later {number}")) for number in range(later)),
        ),
    )
    scene = a_scene_of(then)

    found = replay(decided(scene), replace(scene, people=some_people(now)), erasures={})

    assert isinstance(found, Replayed)
    assert found.is_same
