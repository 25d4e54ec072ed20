from typing import Any

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim_web.doors.answers import Answer
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import Entry
from tests.unit.doors.calls import a_house_with, a_route


def test_what_is_too_busy_is_noted_too(caplog: pytest.LogCaptureFixture) -> None:
    """R52: whoever asks comes back; whoever keeps it running hears of it."""

    def waits(_call: Call[Any]) -> Answer:
        raise StoreUnavailable("the row of Ada")

    house = a_house_with(a_route(path="/api/things", action=Entry.OPEN, does=waits))

    assert house.get("/api/things").status == 503
    (record,) = caplog.records
    assert "StoreUnavailable" in record.getMessage() and "Ada" not in record.getMessage()
