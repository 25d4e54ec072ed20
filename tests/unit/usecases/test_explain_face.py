"""Somebody looks at a face that matched nobody; a stranger stops the collection (R21, R22)."""

import pytest

from quitclaim.domain.errors import NotAllowed, NotFound, RecordEnded
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.recognition.counting import Remedy, Resumption
from quitclaim.domain.recognition.looking import Finding, Looked
from quitclaim.domain.recognition.tallies import Alarm
from quitclaim.usecases.explain_face import ExplainFace
from quitclaim.usecases.resume_recognition import ResumeRecognition
from tests.builders import ADA, BOB, EDITOR, FAIR, NOON, OFFICER, a_hash, a_run_account, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.recognition import GROUP, RUN, attested, recognise
from tests.unit.usecases.stage import announced, made, put

HERS, STRANGERS = (face.id for face in GROUP.faces)


def looked(finding: Finding, **changes: object) -> Looked:
    return Looked(finding=finding, by=EDITOR, at=NOON, **changes)  # type: ignore[arg-type]


def a_run() -> Fakes:
    """ADA is enrolled and in no picture of it: two faces wait for somebody to look."""
    fakes = attested(ADA)
    recognise(fakes)
    fakes.world.outbox.clear()
    return fakes


def explain(fakes: Fakes, finding: Finding = Finding.STRANGER, **changes: object) -> None:
    made(ExplainFace, fakes)(GROUP.id, HERS, run=RUN, looked=looked(finding, **changes))


def is_suspended(fakes: Fakes) -> bool:
    return fakes.library.collections([FAIR])[FAIR].suspended


def resume(fakes: Fakes) -> None:
    answer = Resumption(by=OFFICER, at=NOON, remedy=Remedy.FACES_EXCLUDED)
    made(ResumeRecognition, fakes)(FAIR, answer)


def test_a_missed_member_is_named_and_nothing_stops() -> None:
    fakes = a_run()

    explain(fakes, Finding.MISSED_MEMBER, person=ADA)

    tasks = fakes.runs.unexplained(RUN, GROUP.id)
    assert tasks and tasks.face(HERS).finding is Finding.MISSED_MEMBER
    assert tasks.is_open and not is_suspended(fakes)


def test_a_stranger_stops_the_collection_in_the_same_breath() -> None:
    fakes = a_run()
    before = fakes.library.rules().version

    explain(fakes)

    account = fakes.runs.account(RUN)
    assert account and account.alarms == (Alarm.STRANGER,) and is_suspended(fakes)
    assert fakes.library.rules().version == before + 1
    kinds = [said[0] for said in announced(fakes)[0]]
    assert kinds[:3] == [
        EventType.FACE_EXPLAINED,
        EventType.RUN_COUNTED,
        EventType.RUN_SUSPENDED,
    ]


def test_it_is_said_once_and_of_a_face_that_waits() -> None:
    fakes = a_run()
    explain(fakes, Finding.NOT_A_FACE)

    with pytest.raises(RecordEnded):
        explain(fakes)
    with pytest.raises(NotFound):
        made(ExplainFace, fakes)(
            GROUP.id, an_id("nobody"), run=RUN, looked=looked(Finding.STRANGER)
        )
    with pytest.raises(NotFound):
        made(ExplainFace, fakes)(a_hash("another"), HERS, run=RUN, looked=looked(Finding.STRANGER))


def test_a_member_who_is_not_on_the_roster_was_not_missed() -> None:
    with pytest.raises(NotAllowed):
        explain(a_run(), Finding.MISSED_MEMBER, person=BOB)


def test_without_a_roster_nobody_was_missed() -> None:
    fakes = a_run()
    fakes.world.rosters.clear()

    with pytest.raises(NotAllowed):
        explain(fakes, Finding.MISSED_MEMBER, person=ADA)


def test_somebody_answers_and_the_collection_goes_on() -> None:
    fakes = a_run()
    explain(fakes)
    fakes.world.outbox.clear()

    resume(fakes)

    account = fakes.runs.account(RUN)
    assert account and not account.alarms and account.resumed[0].by == OFFICER
    assert not is_suspended(fakes)
    assert [said[0][0] for said in announced(fakes)] == [
        EventType.RUN_RESUMED,
        EventType.RULES_CHANGED,
    ]


def test_to_answer_again_changes_nothing() -> None:
    fakes = a_run()
    explain(fakes)
    resume(fakes)
    fakes.world.outbox.clear()

    resume(fakes)

    assert announced(fakes) == []


def test_every_alarm_is_answered_and_what_nobody_can_read_is_passed_over() -> None:
    fakes = a_run()
    put(fakes, a_run_account(id=an_id("quiet")), a_run_account(id=an_id("lost")))
    fakes.world.spoil(an_id("lost"))
    explain(fakes)

    resume(fakes)

    assert not is_suspended(fakes)


def test_a_collection_that_is_gone_is_not_stopped_again() -> None:
    fakes = a_run()
    fakes.world.collections.clear()

    explain(fakes)

    account = fakes.runs.account(RUN)
    assert account and account.alarms
