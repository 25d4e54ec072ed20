"""R21, R22: faces that matched nobody, and the run that must stop."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from quitclaim.domain.errors import ImpossibleValue, NotAllowed, RecordEnded
from quitclaim.domain.recognition.looking import Finding, Looked, UnmatchedFace, WhyNotFound
from quitclaim.domain.recognition.tallies import Alarm, RunTally, must_suspend, tally_of
from tests.builders import ADA, BOB, EDITOR, NOON, a_hash, a_roster, an_id


def a_task(**changes: Any) -> UnmatchedFace:
    known: dict[str, Any] = {
        "asset": a_hash("asset"),
        "face": an_id("face"),
        "run": an_id("run"),
        "is_good": True,
    }
    return UnmatchedFace(**(known | changes))


def looked(finding: Finding = Finding.STRANGER, **changes: Any) -> Looked:
    known: dict[str, Any] = {"by": EDITOR, "at": NOON}
    known["person"] = ADA if finding is Finding.MISSED_MEMBER else None
    return Looked(finding=finding, **(known | changes))


def a_tally(unmatched: int, faces: int = 100, strangers: int = 0) -> RunTally:
    return RunTally(good_faces=faces, good_unmatched=unmatched, strangers=strangers)


@pytest.mark.parametrize(
    ("unmatched", "faces", "alarms"),
    [
        (2, 10, ()),  # fewer than three are chance, whatever the rate
        (3, 29, (Alarm.TOO_MANY_UNMATCHED,)),
        (3, 30, ()),  # 3 = 2 x 5 % of 30: as many as twice the rate, not more
        (11, 100, (Alarm.TOO_MANY_UNMATCHED,)),
        (10, 100, ()),
    ],
)
def test_a_run_stops_at_three_and_more_than_twice_the_declared_rate(
    unmatched: int, faces: int, alarms: tuple[Alarm, ...]
) -> None:
    assert must_suspend(a_tally(unmatched, faces), miss_rate=0.05) == alarms


def test_where_no_miss_is_declared_the_third_stops_it() -> None:
    assert must_suspend(a_tally(2), miss_rate=0.0) == ()
    assert must_suspend(a_tally(3), miss_rate=0.0) == (Alarm.TOO_MANY_UNMATCHED,)


def test_a_stranger_always_stops_it() -> None:
    assert must_suspend(a_tally(0, strangers=1), miss_rate=0.5) == (Alarm.STRANGER,)
    assert must_suspend(a_tally(20, strangers=1), miss_rate=0.05) == (
        Alarm.STRANGER,
        Alarm.TOO_MANY_UNMATCHED,
    )


@for_any(st.integers(0, 50), st.integers(0, 50), st.floats(0, 0.99))
def test_one_more_unmatched_face_never_lets_a_stopped_run_go_on(
    unmatched: int, matched: int, rate: float
) -> None:
    faces = unmatched + matched + 1

    if must_suspend(a_tally(unmatched, faces), miss_rate=rate):
        assert must_suspend(a_tally(unmatched + 1, faces), miss_rate=rate)


def test_a_tally_counts_good_faces_and_strangers_of_any_quality() -> None:
    roster = a_roster(ADA)
    missed = a_task().found(looked(Finding.MISSED_MEMBER), roster=roster)
    stranger = a_task(is_good=False).found(looked(), roster=roster)
    no_face = a_task().found(looked(Finding.NOT_A_FACE), roster=roster)
    tasks = (a_task(), a_task(is_good=False), missed, stranger, no_face)

    assert tally_of(tasks, good_faces=9) == a_tally(2, faces=9, strangers=1)
    assert tally_of((), good_faces=0) == a_tally(0, faces=0)


def test_a_task_is_answered_once() -> None:
    task = a_task()
    answered = task.found(looked(Finding.NOT_A_FACE), roster=a_roster(ADA))

    assert task.finding is None
    assert answered == a_task(looked=looked(Finding.NOT_A_FACE))
    assert answered.finding is Finding.NOT_A_FACE
    with pytest.raises(RecordEnded):
        answered.found(looked(), roster=a_roster(ADA))


def test_a_missed_member_is_on_the_roster() -> None:
    missed = looked(Finding.MISSED_MEMBER, person=BOB)

    kept = a_task().found(missed, roster=a_roster(ADA, BOB)).looked
    # Whom it was is a link's to say, which goes with her (I7).
    assert kept == replace(missed, person=None)
    with pytest.raises(NotAllowed) as refused:
        a_task().found(missed, roster=a_roster(ADA))
    assert refused.value.reasons == (WhyNotFound.NOT_ON_ROSTER,)
    with pytest.raises(ImpossibleValue, match="name whom the run missed"):
        a_task().found(replace(missed, person=None), roster=a_roster(BOB))


@pytest.mark.parametrize(
    ("finding", "changes", "remedy"),
    [
        (Finding.STRANGER, {"person": ADA}, "stays unnamed"),
        (Finding.NOT_A_FACE, {"person": ADA}, "stays unnamed"),
        (Finding.MISSED_MEMBER, {"person": "ada"}, "person is no id"),
        (Finding.STRANGER, {"by": "eve"}, "by is no id"),
        (Finding.STRANGER, {"at": NOON.replace(tzinfo=None)}, "UTC"),
    ],
)
def test_a_look_that_cannot_be_is_refused(
    finding: Finding, changes: dict[str, Any], remedy: str
) -> None:
    with pytest.raises(ImpossibleValue, match=remedy):
        looked(finding, **changes)


@pytest.mark.parametrize("changes", [{"asset": "a"}, {"face": "f"}, {"run": "r"}])
def test_a_task_names_its_face_and_run(changes: dict[str, Any]) -> None:
    with pytest.raises(ImpossibleValue, match=r"no (id|hash)"):
        a_task(**changes)


def test_figures_that_cannot_be_are_refused() -> None:
    assert RunTally(good_faces=5, good_unmatched=5) == a_tally(5, faces=5, strangers=0)
    for unmatched, faces, strangers in ((6, 5, 0), (-1, 5, 0), (0, 5, -1)):
        with pytest.raises(ImpossibleValue, match="count"):
            a_tally(unmatched, faces, strangers)
    for rate in (-0.1, 1.0):
        with pytest.raises(ImpossibleValue, match="between 0 and 1"):
            must_suspend(a_tally(0), miss_rate=rate)
