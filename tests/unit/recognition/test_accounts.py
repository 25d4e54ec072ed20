"""R17, R22: what a run did, in numbers, and when it is over or must stop."""

import pytest

from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.counting import Count, Remedy, Resumption
from quitclaim.domain.recognition.looking import Finding
from quitclaim.domain.recognition.tallies import Alarm, RunTally
from tests.builders import DAY, NOON, OFFICER, SECOND, a_run_account

ANSWER = Resumption(by=OFFICER, at=NOON, remedy=Remedy.PICTURES_REMOVED)


def a_count(unmatched: int = 0, *, good: int = 4) -> Count:
    tally = RunTally(good_faces=good, good_unmatched=unmatched)
    return Count(seen=6, embedded=5, suggested=4, tally=tally)


def planned(assets: int) -> RunAccount:
    return a_run_account().with_portion(0, assets=assets, is_last=True)


def test_an_asset_adds_what_became_of_its_faces() -> None:
    account = planned(3).with_count(a_count(), miss_rate=0.1).with_count(a_count(), miss_rate=0.1)

    assert (account.looked, account.seen, account.embedded, account.suggested) == (2, 12, 10, 8)
    assert account.tally == RunTally(good_faces=8, good_unmatched=0)
    assert account.templates_stored == 0 and not account.is_suspended


def test_what_is_left_alone_is_counted_apart_with_what_was_embedded_before() -> None:
    account = planned(2).with_skip(seen=3).with_skip(seen=2, embedded=2)

    assert (account.skipped, account.seen, account.embedded, account.looked) == (2, 5, 2, 0)


def test_a_portion_is_counted_once_and_in_order() -> None:
    first = a_run_account().with_portion(0, assets=100, is_last=False)

    assert first.with_portion(0, assets=100, is_last=False) is first
    assert first.with_portion(2, assets=100, is_last=False) is first
    last = first.with_portion(1, assets=7, is_last=True)
    assert (last.planned, last.is_planned) == (107, True)
    assert last.with_portion(2, assets=1, is_last=True) is last


def test_it_ends_when_everything_planned_was_looked_at() -> None:
    account = planned(2).with_count(a_count(), miss_rate=0.1)

    assert account.ended(NOON).ended_at is None
    done = account.with_skip(seen=0).ended(NOON)
    assert done.ended_at == NOON and done.is_over(NOON)
    assert done.ended(NOON + DAY) is done


def test_what_is_not_planned_to_its_end_has_not_ended() -> None:
    account = a_run_account().with_portion(0, assets=1, is_last=False).with_skip(seen=0)

    assert account.ended(NOON).ended_at is None


def test_one_over_what_is_to_come_is_over_when_the_attestation_is() -> None:
    account = a_run_account(until=NOON + DAY)

    assert not account.is_over(NOON + DAY - SECOND) and account.is_over(NOON + DAY)
    assert not a_run_account().is_over(NOON + DAY)


def test_too_many_unmatched_over_all_its_assets_raise_an_alarm() -> None:
    """R21: twice the declared rate of false non-matches, and at least three."""
    account = planned(9)
    for _ in range(2):
        account = account.with_count(a_count(1), miss_rate=0.1)
    assert not account.is_suspended

    account = account.with_count(a_count(1), miss_rate=0.1)

    assert account.alarms == (Alarm.TOO_MANY_UNMATCHED,)
    assert account.with_count(a_count(1), miss_rate=0.1).alarms == account.alarms


def test_one_stranger_is_one_too_many() -> None:
    account = planned(1).with_count(a_count(1), miss_rate=0.4)

    found = account.with_finding(Finding.STRANGER, is_good=True, miss_rate=0.4)

    assert found.alarms == (Alarm.STRANGER,) and found.tally.strangers == 1


def test_what_is_no_face_is_nobody_who_was_missed() -> None:
    account = planned(1).with_count(a_count(1), miss_rate=0.4)

    good = account.with_finding(Finding.NOT_A_FACE, is_good=True, miss_rate=0.4)
    blurred = account.with_finding(Finding.NOT_A_FACE, is_good=False, miss_rate=0.4)

    assert (good.tally.good_unmatched, blurred.tally.good_unmatched) == (0, 1)
    assert not good.alarms and not blurred.alarms


def test_a_missed_member_changes_no_figure() -> None:
    account = planned(1).with_count(a_count(1), miss_rate=0.4)

    found = account.with_finding(Finding.MISSED_MEMBER, is_good=True, miss_rate=0.4)

    assert found.tally == account.tally


def test_after_an_answer_counting_begins_anew() -> None:
    """Or what was found no alarm at all would stop it at every picture."""
    alarmed = planned(9).with_count(a_count(4), miss_rate=0.1)

    resumed = alarmed.with_resumption(ANSWER)

    assert not resumed.is_suspended and resumed.resumed == (ANSWER,)
    assert resumed.with_count(a_count(1), miss_rate=0.1).alarms == ()
    assert resumed.looked == 1
    # A finding about a face from before takes nothing from what was counted since.
    again = resumed.with_finding(Finding.NOT_A_FACE, is_good=True, miss_rate=0.1)
    assert again.tally.good_unmatched == 0


def test_without_an_alarm_there_is_nothing_to_answer() -> None:
    with pytest.raises(RecordEnded):
        planned(1).with_resumption(ANSWER)
