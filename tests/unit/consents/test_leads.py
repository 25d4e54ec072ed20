"""R6: how long before the end somebody is reminded."""

from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.consents.endings import Cause, End
from quitclaim.domain.consents.renewals import Leads, Reminder, reminders_for
from quitclaim.domain.errors import ImpossibleValue
from tests.builders import CONSENT, DAY, LATER, NOON, SECOND, a_dossier


def test_unless_somebody_chooses_otherwise_it_is_two_months_a_month_and_a_week() -> None:
    assert Leads() == Leads((60 * DAY, 30 * DAY, 7 * DAY))


def test_leads_look_ahead() -> None:
    assert Leads((SECOND,)).before == (SECOND,)
    with pytest.raises(ImpossibleValue, match="before is empty"):
        Leads(())
    with pytest.raises(ImpossibleValue, match="above zero"):
        Leads((DAY, timedelta(0)))


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"consent": "c1"}, "no id"),
        ({"at": NOON.replace(tzinfo=None)}, "UTC"),
        ({"at": LATER}, "before"),
    ],
)
def test_a_reminder_that_cannot_be_is_refused(changes: dict[str, Any], remedy: str) -> None:
    known: dict[str, Any] = {"consent": CONSENT, "at": NOON, "end": End(LATER, Cause.PERIOD_OVER)}

    with pytest.raises(ImpossibleValue, match=remedy):
        Reminder(**(known | changes))


def test_reminders_are_asked_for_after_an_instant_in_utc() -> None:
    with pytest.raises(ImpossibleValue, match="UTC"):
        reminders_for(a_dossier(), leads=Leads(), after=NOON.replace(tzinfo=None))
