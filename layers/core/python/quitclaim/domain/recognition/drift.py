"""Whether what people see is what the approved assessment declares (R24; GDPR art. 35(11))."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.checks import Word
from quitclaim.domain.organisation.assessments import Assessment
from quitclaim.domain.organisation.judged import Outcome
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.experience import summed
from quitclaim.domain.recognition.shares import at_least

# What happened before is no sign of how good it is now.
_RECENT: Final = timedelta(days=30)
# It is asked again after every word, so that one in twenty would soon cry wolf.
_CHANCE: Final = 0.001


class Doubt(Word):
    """What happens more often than was declared, and hardly by chance."""

    WRONG_MATCHES = "wrong_matches"
    MISSED_MEMBERS = "missed_members"


def recent_from(assessment: Assessment, *, at: datetime) -> datetime:
    """What ran before it was approved speaks of another practice."""
    return max(assessment.in_force.starts_at, at - _RECENT)


def doubts_on(
    assessment: Assessment, accounts: Iterable[RunAccount], *, at: datetime
) -> tuple[Doubt, ...]:
    """
    By the exact binomial test, over the runs that began lately.

    A guess that nobody judged yet counts as right: whoever begins with the wrong ones raises no
    alarm by that.
    """
    since = recent_from(assessment, at=at)
    return tuple(_doubts(assessment, [one for one in accounts if one.started_at >= since]))


def _doubts(assessment: Assessment, accounts: list[RunAccount]) -> Iterator[Doubt]:
    heard = [one for account in accounts for one in account.heard]
    found = summed(heard)
    judged = found.confirmed + found.rejected
    guesses = max(judged, sum(account.suggested for account in accounts))
    # A search errs when it finds somebody else: each face that was compared is one.
    searches = guesses + found.missed + found.strangers
    if at_least(found.rejected, of=searches, rate=assessment.target_rate) < _CHANCE:
        yield Doubt.WRONG_MATCHES
    # The declared rate is of faces that were seen well.
    good = (one for one in heard if not one.group.is_small)
    missed = sum(one.counts.get(Outcome.MISSED, 0) for one in good)
    members = guesses - found.rejected + missed
    if at_least(missed, of=members, rate=assessment.miss_rate) < _CHANCE:
        yield Doubt.MISSED_MEMBERS
