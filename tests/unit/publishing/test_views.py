"""R28, R31, R61: whoever is beyond the crop is not asked after; whoever is cut through is."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.consents.answers import Basis
from quitclaim.domain.organisation.finish import USUAL, Cover, Finish
from quitclaim.domain.pictures.crops import cut_off
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.publishing.looks import Look, Sight
from quitclaim.domain.publishing.needs import needs_of
from quitclaim.domain.publishing.verdict import Bar, Outcome, Verdict, verdict_on
from tests.builders import (
    ADA,
    BOB,
    NOON,
    WEBSITE,
    a_channel_rule,
    a_consent,
    a_dossier,
    a_face,
    a_linked_face,
    a_mark,
    a_person,
    a_presence,
    a_region,
    a_scene,
    an_asset,
    an_exemption,
    an_extent,
    some_rules,
)
from tests.unit.pictures.test_crops import regions
from tests.unit.pictures.test_cuts import crops

YES = a_dossier(a_consent())
LEFT_HALF = a_region(x=0, y=0, w=5_000, h=10_000)
HERS = a_linked_face(ADA, region=a_region(x=1_000, y=4_000))
STRANGER, HALF_IN = (
    a_face(name, region=a_region(x=x)) for name, x in [("far", 8_000), ("at", 4_900)]
)


def on(*faces: Any, finish: Finish = USUAL, people: Any = (YES,), **changes: Any) -> Verdict:
    rule = a_channel_rule(finish=finish)
    asset = an_asset(*faces, **({"extent": an_extent(), "crop": LEFT_HALF} | changes))
    scene = a_scene(asset=asset, people=people, rules=some_rules(channels={WEBSITE: rule}))
    return verdict_on(scene, channel=WEBSITE, at=NOON)


def test_whoever_is_beyond_the_crop_is_no_reason_to_hide_or_ask_anything() -> None:
    whole, part = (on(HERS, STRANGER, crop=crop) for crop in (None, LEFT_HALF))

    assert (whole.outcome, whole.unclear) == (Outcome.REDACT, frozenset({STRANGER.id}))
    assert (part.outcome, part.unclear) == (Outcome.CLEAR, frozenset())
    assert part.unseen == {STRANGER.id}
    assert part.faces[STRANGER.id] == Look(Sight.CUT_OFF)
    assert isinstance(part.faces[HERS.id].why, Basis)
    assert needs_of(whole) and not needs_of(part)
    assert (whole.cut.crop, part.cut.crop) == (None, LEFT_HALF)


def test_whoever_is_cut_through_counts_and_is_hidden_as_ever() -> None:
    part = on(HERS, HALF_IN)

    assert (part.outcome, part.unclear) == (Outcome.REDACT, frozenset({HALF_IN.id}))


def test_a_head_that_touches_the_crop_counts_though_its_face_is_beyond_it() -> None:
    """500 by 500 of 10,000 are 150 by 100 pixels: a head reaches 45 beside its face."""
    near, far = (a_face(region=a_region(x=x)) for x in (5_140, 5_160))

    assert on(near).outcome is Outcome.REDACT
    assert on(far).outcome is Outcome.CLEAR


def test_where_bodies_are_hidden_her_body_has_to_be_beyond_it() -> None:
    face = a_face(region=a_region(x=5_500))

    assert on(face).outcome is Outcome.CLEAR
    assert on(face, finish=Finish(cover=Cover.BODY)).unclear == {face.id}


def test_her_no_is_about_what_shows_her() -> None:
    beyond, within = (a_linked_face(ADA, region=a_region(x=x)) for x in (8_000, 1_000))
    silent = (a_dossier(),)

    assert on(beyond, people=silent).outcome is Outcome.CLEAR
    assert on(beyond, people=silent).faces[beyond.id] == Look(Sight.CUT_OFF, ADA)
    assert on(within, people=silent).outcome is Outcome.REDACT


@pytest.mark.parametrize(
    "said",
    [
        {"mark": a_mark(MarkKind.REDACT)},
        {"mark": a_mark(MarkKind.REDACT), "untaggable": True},
        {"mark": a_mark(MarkKind.BYSTANDER)},
        {"mark": a_mark(MarkKind.NOT_A_FACE)},
        {"exemption": an_exemption()},
    ],
)
def test_whatever_was_said_of_who_is_beyond_it_is_kept_and_not_asked(said: Any) -> None:
    face = a_face(region=a_region(x=8_000), **said)

    assert on(face).faces[face.id].why is Sight.CUT_OFF


def test_whoever_is_there_without_a_face_counts_wherever_she_is() -> None:
    """Nobody knows where she is: no crop leaves her out."""
    part = on(HERS, presences=(a_presence(BOB),), people=(YES, a_dossier(person=a_person(BOB))))

    assert part.bars == (Bar.NO_REGION,)


def test_a_crop_does_not_stand_in_for_a_review() -> None:
    assert Bar.NOT_REVIEWED in on(HERS, review=None).bars


@given(st.lists(regions(), max_size=5, unique=True), crops(), st.sampled_from(Cover))
def test_a_crop_takes_away_reasons_and_never_adds_one(
    places: list[Region], crop: Region, cover: Cover
) -> None:
    faces = [a_face(f"{number}", region=place) for number, place in enumerate(places)]
    finish = Finish(cover=cover)

    whole, part = (on(*faces, finish=finish, crop=one) for one in (None, crop))

    picture = an_asset(*faces, extent=an_extent(), crop=crop)
    assert part.unclear == whole.unclear - cut_off(picture, cover=cover)


def test_what_nobody_can_judge_still_names_its_crop() -> None:
    asset = an_asset(HERS, extent=an_extent(), crop=LEFT_HALF)
    scene = a_scene(asset=asset, people=(YES,), rules=some_rules(channels={}))

    assert verdict_on(scene, channel=WEBSITE, at=NOON).cut.crop == LEFT_HALF
