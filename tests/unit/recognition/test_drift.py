"""R24: an alarm where what people see is hardly what was declared, and not before."""

import pytest

from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.judged import Group, Outcome
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.drift import Doubt, doubts_on
from quitclaim.domain.recognition.experience import Experience
from tests.builders import DAY, NOON, a_run_account, an_assessment

APPROVED = an_assessment(
    target_rate=0.01, miss_rate=0.1, in_force=Interval(NOON - 90 * DAY, NOON + 90 * DAY)
)
AT = NOON + DAY


def a_run(suggested: int = 0, *, is_small: bool = False, **counts: int) -> RunAccount:
    words = {Outcome(word): count for word, count in counts.items()}
    heard = Experience(group=Group(is_small=is_small), counts=words)
    return a_run_account(suggested=suggested, heard=(heard,))


def found(*accounts: RunAccount) -> tuple[Doubt, ...]:
    return doubts_on(APPROVED, accounts, at=AT)


@pytest.mark.parametrize(
    ("account", "doubts"),
    [
        (a_run(), ()),
        (a_run(100, confirmed=98, rejected=2), ()),
        (a_run(100, confirmed=92, rejected=8), (Doubt.WRONG_MATCHES,)),
        (a_run(100, confirmed=80, missed=15), ()),
        (a_run(100, confirmed=80, missed=40), (Doubt.MISSED_MEMBERS,)),
        (a_run(100, confirmed=70, rejected=30, missed=70), tuple(Doubt)),
    ],
)
def test_what_is_hardly_chance_is_doubted(account: RunAccount, doubts: tuple[Doubt, ...]) -> None:
    assert found(account) == doubts


def test_whoever_begins_with_the_wrong_ones_raises_no_alarm_by_that() -> None:
    assert found(a_run(1_000, rejected=8)) == ()
    assert found(a_run(8, rejected=8)) == (Doubt.WRONG_MATCHES,)


def test_what_a_run_guessed_before_it_was_cut_off_is_counted_by_its_words() -> None:
    """Its account may have fewer guesses than people judged."""
    assert found(a_run(0, confirmed=99, rejected=1)) == ()


def test_small_faces_are_not_what_the_declared_misses_are_of() -> None:
    assert found(a_run(100, is_small=True, confirmed=80, missed=40)) == ()


def test_many_runs_say_together_what_none_says_alone() -> None:
    alone = a_run(60, confirmed=57, rejected=3)

    assert found(alone) == ()
    assert found(*[alone] * 5) == (Doubt.WRONG_MATCHES,)


def test_what_ran_long_ago_or_under_another_assessment_says_nothing() -> None:
    bad = a_run(8, rejected=8)

    assert doubts_on(APPROVED, [bad], at=NOON + 31 * DAY) == ()
    anew = an_assessment(in_force=Interval(NOON + DAY, NOON + 90 * DAY))
    assert doubts_on(anew, [bad], at=NOON + 2 * DAY) == ()
