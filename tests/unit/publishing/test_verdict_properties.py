"""What holds for every scene (R27, R59, I2, I14)."""

from dataclasses import replace
from datetime import datetime

from hypothesis import assume, given
from hypothesis import strategies as st

from quitclaim.domain.ids import Channel
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.publishing.looks import Look
from quitclaim.domain.publishing.scene import Scene
from quitclaim.domain.publishing.verdict import Bar, Outcome, Verdict, verdict_on
from tests.builders import CAMP, FAIR, INTERNAL, PRESS, SECOND, WEBSITE
from tests.unit.scenes import AROUND_NOON, collection_rules, scenes

CHANNELS = st.sampled_from([WEBSITE, PRESS, INTERNAL])
STRICTNESS = [Outcome.CLEAR, Outcome.REDACT, Outcome.WITHHELD]


def what_is_shown(verdict: Verdict) -> tuple[object, ...]:
    """All that a rendition depends on, and why; not the period for which a basis still holds."""
    return verdict.outcome, verdict.unclear, verdict.bars, verdict.absent.keys()


@given(scenes(), CHANNELS, AROUND_NOON, st.data())
def test_no_verdict_changes_before_its_valid_until(
    scene: Scene, channel: Channel, at: datetime, data: st.DataObject
) -> None:
    """R27: whatever instant a sweep picks, the clock alone changed nothing in between."""
    verdict = verdict_on(scene, channel=channel, at=at)
    last = verdict.valid_until or at.replace(year=at.year + 30)
    assert last > at

    seconds = data.draw(st.integers(0, int((last - at) / SECOND) - 1))
    for later in (at + seconds * SECOND, last - SECOND):
        again = verdict_on(scene, channel=verdict.channel, at=later)

        assert what_is_shown(again) == what_is_shown(verdict)
        assert again.valid_until == verdict.valid_until


@given(scenes(), collection_rules(), collection_rules(CAMP), CHANNELS, AROUND_NOON)
def test_another_membership_never_makes_a_verdict_looser(
    scene: Scene, fair: CollectionRule, camp: CollectionRule, channel: Channel, at: datetime
) -> None:
    """R59: the strictest living membership decides."""
    rules = {FAIR: fair, CAMP: camp}
    alone = replace(scene.asset, memberships=frozenset({FAIR}))
    both = replace(scene.asset, memberships=frozenset({FAIR, CAMP}))

    one, two = (
        verdict_on(replace(scene, asset=asset, collections=rules), channel=channel, at=at)
        for asset in (alone, both)
    )

    assert STRICTNESS.index(two.outcome) >= STRICTNESS.index(one.outcome)
    assert two.unclear >= one.unclear
    assert set(two.bars) >= set(one.bars)


@given(scenes(), AROUND_NOON)
def test_nothing_goes_out_unreviewed(scene: Scene, at: datetime) -> None:
    """I14: on an external channel not a pixel, without a person's review of that very content."""
    assume(not scene.asset.is_reviewed)

    for channel in (WEBSITE, PRESS):
        verdict = verdict_on(scene, channel=channel, at=at)

        assert verdict.outcome is Outcome.WITHHELD
        assert Bar.NOT_REVIEWED in verdict.bars


@given(scenes(), CHANNELS, AROUND_NOON)
def test_a_verdict_speaks_of_every_face_and_shows_none_without_a_ground(
    scene: Scene, channel: Channel, at: datetime
) -> None:
    verdict = verdict_on(scene, channel=channel, at=at)

    assert verdict.faces.keys() == {face.id for face in scene.asset.faces}
    assert all(isinstance(look, Look) for look in verdict.faces.values())
    assert verdict.outcome is not Outcome.CLEAR or not (verdict.unclear or verdict.absent)
    assert (verdict.outcome is Outcome.WITHHELD) == bool(verdict.bars)


@given(scenes(), CHANNELS, AROUND_NOON)
def test_the_same_scene_gives_the_same_verdict(
    scene: Scene, channel: Channel, at: datetime
) -> None:
    """R30: replay."""
    verdict = verdict_on(scene, channel=channel, at=at)

    assert verdict_on(scene, channel=channel, at=at) == verdict


@given(scenes(), CHANNELS, AROUND_NOON)
def test_nobody_erased_is_ever_shown_by_a_link(
    scene: Scene, channel: Channel, at: datetime
) -> None:
    erased = {person: replace(known, is_erased=True) for person, known in scene.people.items()}

    verdict = verdict_on(replace(scene, people=erased), channel=channel, at=at)

    assert not any(look.person and look.is_clear for look in verdict.faces.values())
    assert verdict.absent.keys() == {presence.person for presence in scene.asset.presences}
