"""R11: how a request fares, and when it is reminded of."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.errors import ImpossibleValue, RecordEnded
from quitclaim.domain.people.person import HERSELF
from tests.builders import DAY, MUMS, NOON, SECOND, STAFF, a_sent_request, a_turn, an_envelope

THIRTY_DAYS = timedelta(days=30)
FINAL = [Progress.DECLINED, Progress.ANSWERED, Progress.CANCELLED]
OPEN = [Progress.SENT, Progress.BOUNCED, Progress.REJECTED]
AT_SEVEN: dict[str, Any] = {"became": Progress.AT_PROVIDER, "envelope": an_envelope(7)}
AT_EIGHT: dict[str, Any] = {"became": Progress.AT_PROVIDER, "envelope": an_envelope(8)}


@pytest.mark.parametrize(
    ("at", "progress"),
    [
        (NOON, Progress.SENT),
        (NOON + THIRTY_DAYS - SECOND, Progress.SENT),
        (NOON + THIRTY_DAYS, Progress.UNANSWERED),
    ],
)
def test_silence_of_thirty_days_is_no_answer(at: datetime, progress: Progress) -> None:
    assert a_sent_request().progress(at=at) is progress


def test_each_turn_is_a_version() -> None:
    """I5: what moved is in a leaf, in the version it moved to."""
    assert a_sent_request().version == 1
    assert a_sent_request(a_turn(Progress.BOUNCED), a_turn()).version == 3


def test_the_thirty_days_begin_anew_with_each_sending() -> None:
    request = a_sent_request(a_turn(at=NOON + 7 * DAY))

    assert request.progress(at=NOON + THIRTY_DAYS) is Progress.SENT
    assert request.progress(at=NOON + THIRTY_DAYS + 7 * DAY) is Progress.UNANSWERED


@pytest.mark.parametrize("became", [*FINAL, Progress.BOUNCED, Progress.REJECTED])
def test_what_happened_stays_true_however_long_ago(became: Progress) -> None:
    request = a_sent_request().after(a_turn(became))

    assert request.progress(at=NOON + 2 * THIRTY_DAYS) is became


@pytest.mark.parametrize("became", FINAL)
def test_an_answer_is_the_end_of_a_request(became: Progress) -> None:
    request = a_sent_request(a_turn(became))

    assert became.is_final
    with pytest.raises(RecordEnded):
        request.after(a_turn())


@pytest.mark.parametrize("became", OPEN)
def test_a_bounce_may_be_mended_and_a_late_answer_counts(became: Progress) -> None:
    request = a_sent_request(a_turn(became)).after(a_turn(Progress.ANSWERED))

    assert not became.is_final
    assert request.progress(at=NOON) is Progress.ANSWERED
    assert not Progress.UNANSWERED.is_final


def test_a_request_goes_to_the_person_or_a_guardian() -> None:
    assert a_sent_request(to=HERSELF).to == HERSELF
    assert a_sent_request(to=MUMS).to == MUMS


@pytest.mark.parametrize("became", [Progress.DECLINED, Progress.BOUNCED, Progress.REJECTED])
def test_a_reason_may_be_given_and_is_never_logged(became: Progress) -> None:
    turn = a_turn(became, reason="I am not in the picture")

    assert turn.reason == "I am not in the picture"
    assert "picture" not in repr(turn)
    assert a_turn(became).reason is None


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"became": Progress.UNANSWERED}, "read off the clock"),
        ({"at": NOON.replace(tzinfo=None)}, "UTC"),
        ({"became": Progress.DECLINED, "reason": " "}, "reason is empty"),
        ({"became": Progress.SENT, "reason": "why not"}, "leave it out"),
        ({"became": Progress.ANSWERED, "reason": "why not"}, "leave it out"),
        ({"became": Progress.CANCELLED, "reason": "why not"}, "leave it out"),
    ],
)
def test_a_turn_that_cannot_be_is_refused(changes: dict[str, Any], remedy: str) -> None:
    with pytest.raises(ImpossibleValue, match=remedy):
        a_turn(**changes)


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"id": "r1"}, "id is no id"),
        ({"person": "ada"}, "person is no id"),
        ({"asked_by": "eve"}, "asked_by is no id"),
        ({"consents": frozenset()}, "consents is empty"),
        ({"consents": frozenset({"c1"})}, "consent is no id"),
        ({"document": "a notice"}, "document is no hash"),
        ({"to": STAFF}, "the person or a guardian"),
        ({"turns": ()}, "first sending"),
        ({"turns": (a_turn(Progress.ANSWERED),)}, "first sending"),
    ],
)
def test_a_request_that_cannot_be_is_refused(changes: dict[str, Any], remedy: str) -> None:
    with pytest.raises(ImpossibleValue, match=remedy):
        a_sent_request(**changes)
    with pytest.raises(ImpossibleValue, match="UTC"):
        a_sent_request().progress(at=NOON.replace(tzinfo=None))


def test_the_last_envelope_that_was_named_counts() -> None:
    """R44: a letter that is sent again takes nothing back from a provider."""
    request = a_sent_request(a_turn(**AT_SEVEN), a_turn(**AT_EIGHT), a_turn())

    assert request.envelope == an_envelope(8)
    assert a_sent_request().envelope is None


def test_what_is_at_a_provider_is_still_open() -> None:
    """R11: and it does not run out with our own link."""
    request = a_sent_request(a_turn(**AT_SEVEN))

    assert request.progress(at=NOON + 2 * THIRTY_DAYS) is Progress.AT_PROVIDER
    assert request.after(a_turn(Progress.ANSWERED)).turns[-1].became is Progress.ANSWERED
