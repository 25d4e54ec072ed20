"""Each face on one channel, the first rule that applies (DECISIONS, Verdict)."""

from typing import Any

import pytest

from quitclaim.domain.organisation.memberships import Default
from quitclaim.domain.pictures.assets import Face
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.publishing.looks import Look, Question, Sight, look_at
from tests.builders import (
    ADA,
    CAMP,
    FAIR,
    NOON,
    OFFICER,
    PRESS,
    SECOND,
    WEBSITE,
    a_channel_rule,
    a_collection_rule,
    a_confirmation,
    a_consent,
    a_dossier,
    a_face,
    a_keep,
    a_link,
    a_mark,
    a_match,
    a_scene,
    an_assessment,
    an_asset,
    an_exemption,
    some_rules,
)

ON_THE_FAIR = {FAIR: a_collection_rule(default=Default.CROWD, reason="a town fair")}
ON_PRESS = an_exemption(channels=frozenset({PRESS}))
CONFIRMED_TWICE = (a_confirmation(), a_confirmation(OFFICER, knows_person=False))
ONE_CONFIRMS = some_rules(assessment=an_assessment(confirmations=1))


def look(face: Face, **changes: Any) -> Look:
    """How the face looks on the website at NOON, where ADA said yes to it."""
    scene = a_scene(face, people=(a_dossier(a_consent()),), **changes)
    return look_at(face, Question(scene, a_channel_rule(), NOON))


@pytest.mark.parametrize(
    ("said", "sight"),
    [
        ({"mark": a_mark(MarkKind.NOT_A_FACE)}, Sight.NOT_A_FACE),
        ({"mark": a_mark(MarkKind.REDACT)}, Sight.MARKED_REDACT),
        ({"mark": a_keep()}, Sight.KEPT),
        ({"mark": a_keep(NOON + SECOND)}, Sight.KEPT),
        ({"mark": a_keep(NOON)}, Sight.KEPT_ELSEWHERE),
        ({"mark": a_mark(MarkKind.BYSTANDER)}, Sight.BYSTANDER),
        ({}, Sight.UNKNOWN),
        ({"exemption": an_exemption()}, Sight.EXEMPT),
        ({"exemption": ON_PRESS}, Sight.UNKNOWN),
        ({"mark": a_mark(MarkKind.BYSTANDER), "exemption": an_exemption()}, Sight.EXEMPT),
        # A mark comes before a link and an exemption.
        ({"mark": a_mark(MarkKind.REDACT), "exemption": an_exemption()}, Sight.MARKED_REDACT),
        ({"mark": a_mark(MarkKind.REDACT), "link": a_link()}, Sight.MARKED_REDACT),
        ({"mark": a_mark(MarkKind.NOT_A_FACE), "link": a_link()}, Sight.NOT_A_FACE),
        # I15 says nothing about showing: excluded has no effect here.
        ({"excluded": True}, Sight.UNKNOWN),
    ],
)
def test_what_was_said_of_a_face_decides_in_order(said: dict[str, Any], sight: Sight) -> None:
    assert look(a_face(**said)) == Look(sight)


@pytest.mark.parametrize(
    ("said", "sight"),
    [
        ({}, Sight.CROWD),
        ({"mark": a_mark(MarkKind.BYSTANDER)}, Sight.CROWD),
        ({"link": a_match()}, Sight.CROWD),
        ({"exemption": an_exemption()}, Sight.EXEMPT),
        ({"mark": a_mark(MarkKind.REDACT)}, Sight.MARKED_REDACT),
        ({"mark": a_keep(NOON)}, Sight.KEPT_ELSEWHERE),
    ],
)
def test_a_crowd_shows_whom_nobody_decided_on(said: dict[str, Any], sight: Sight) -> None:
    """R57."""
    assert look(a_face(**said), collections=ON_THE_FAIR) == Look(sight)


@pytest.mark.parametrize(
    ("changes", "sight"),
    [
        ({"default": Default.ASK, "reason": "a club"}, Sight.UNKNOWN),
        ({"default": Default.CROWD, "reason": "a fair", "sensitive": True}, Sight.UNKNOWN),
        ({"default": Default.CROWD, "reason": "a fair"}, Sight.CROWD),
    ],
)
def test_the_crowd_of_every_membership_shows_and_never_a_sensitive_one(
    changes: dict[str, Any], sight: Sight
) -> None:
    asset = an_asset(memberships=frozenset({FAIR, CAMP}))
    rules = ON_THE_FAIR | {CAMP: a_collection_rule(CAMP, **changes)}

    assert look(a_face(), asset=asset, collections=rules) == Look(sight)


@pytest.mark.parametrize(
    ("link", "rules", "is_confirmed"),
    [
        (a_link(), some_rules(), True),
        (a_match(), some_rules(), False),
        (a_match(), ONE_CONFIRMS, True),
        (a_match(), some_rules(assessment=None), False),
        (a_match(confirmations=CONFIRMED_TWICE), some_rules(), True),
        (a_match(confirmations=CONFIRMED_TWICE), some_rules(assessment=None), True),
    ],
)
def test_a_link_shows_nobody_before_it_is_fully_confirmed(
    link: Any, rules: Any, *, is_confirmed: bool
) -> None:
    """I11."""
    found = look(a_face(link=link), rules=rules)

    assert found.person == ADA
    assert found.is_clear is is_confirmed
    assert (found.why is Sight.UNCONFIRMED) is not is_confirmed


def test_an_unconfirmed_link_leaves_an_exemption_as_it_was() -> None:
    assert look(a_face(link=a_match(), exemption=an_exemption())) == Look(Sight.EXEMPT)


@pytest.mark.parametrize("sight", Sight)
def test_a_face_is_clear_for_a_ground_and_not_for_a_lack(sight: Sight) -> None:
    grounds = {Sight.NOT_A_FACE, Sight.CUT_OFF, Sight.KEPT, Sight.EXEMPT, Sight.CROWD}

    assert Look(sight).is_clear is (sight in grounds)


def test_a_question_is_asked_of_one_channel() -> None:
    assert Question(a_scene(), a_channel_rule(), NOON).rule.channel == WEBSITE
