"""What a permit is asked for: who has to agree, who is sought, which faces may be cropped."""

from typing import Any

import pytest

from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.recognition.runs import Aim, require_rate
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    FAIR,
    MIA,
    a_capture,
    a_dossier,
    a_face,
    a_link,
    a_mark,
    a_roster,
    a_run,
    a_suggestion,
    an_asset,
    an_exemption,
    an_id,
)

IN_BOTH = an_asset(memberships=frozenset({FAIR, CAMP}))


def test_everybody_on_any_roster_is_asked_in_every_collection_and_who_is_on_all_is_sought() -> None:
    """R59: the picture is in both, and each roster was attested to be everyone in it."""
    rosters = {FAIR: a_roster(ADA, BOB), CAMP: a_roster(BOB, MIA, collection=CAMP)}

    run = a_run(asset=IN_BOTH, rosters=rosters)

    assert run.attested == {FAIR: {ADA, BOB}, CAMP: {BOB, MIA}}
    assert run.asked == {FAIR: {ADA, BOB, MIA}, CAMP: {ADA, BOB, MIA}}
    assert list(run.asked) == sorted([FAIR, CAMP])
    assert run.sought == {BOB}
    assert run.aim is Aim.RUN


def test_where_a_collection_has_no_roster_nobody_was_attested_and_nobody_is_sought() -> None:
    run = a_run(asset=IN_BOTH, rosters={FAIR: a_roster(ADA)})

    assert run.attested == {FAIR: {ADA}, CAMP: frozenset()}
    assert run.asked == {FAIR: {ADA}, CAMP: {ADA}}
    assert run.sought == frozenset()
    assert a_run(asset=an_asset(memberships=frozenset())).sought == frozenset()


@pytest.mark.parametrize(
    ("said", "may"),
    [
        ({}, True),
        # A guess and an exemption are nobody's word on who it is.
        ({"suggestion": a_suggestion()}, True),
        ({"exemption": an_exemption()}, True),
        ({"rejected": frozenset({ADA})}, True),
        ({"excluded": True}, False),
        ({"untaggable": True}, False),
        ({"link": a_link()}, False),
        ({"mark": a_mark(MarkKind.BYSTANDER)}, False),
        ({"mark": a_mark(MarkKind.NOT_A_FACE)}, False),
        ({"mark": a_mark(MarkKind.REDACT)}, False),
    ],
)
def test_what_a_person_has_spoken_of_is_never_cropped(said: dict[str, Any], *, may: bool) -> None:
    """I12, I15: an excluded face is never cropped or embedded."""
    run = a_run(asset=an_asset(a_face("one", **said), a_face("other")))

    assert run.faces == {an_id("other")} | ({an_id("one")} if may else set())


@pytest.mark.parametrize("aim", [Aim.ENROLMENT, Aim.CAPTURE])
def test_a_capture_asks_and_seeks_its_own_person_only(aim: Aim) -> None:
    capture = a_capture(aim)

    assert capture.aim is aim
    assert capture.asked == {FAIR: {ADA}}
    assert capture.sought == {ADA}
    assert capture.people.keys() == {ADA}
    assert capture.faces == frozenset()


def test_a_capture_reads_the_dossier_of_its_person() -> None:
    dossier = a_dossier()

    assert a_capture(dossier=dossier).people == {ADA: dossier}


@pytest.mark.parametrize("rate", [1e-9, 0.5, 1 - 1e-9])
def test_a_rate_lies_between_nothing_and_everything(rate: float) -> None:
    require_rate(rate)
