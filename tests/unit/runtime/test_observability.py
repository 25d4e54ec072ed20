import json

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.runtime.observability import LoggedReports, line
from tests.builders import ADA


def test_what_cannot_be_read_is_an_error_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    LoggedReports().unreadable("consent", ADA, problem="events.1.became: enum")

    (record,) = caplog.records
    assert record.levelname == "ERROR"
    assert json.loads(record.getMessage()) == {
        "event": "unreadable",
        "kind": "consent",
        "id": ADA,
        "problem": "events.1.became: enum",
    }


def test_a_line_holds_only_what_is_on_the_list() -> None:
    with pytest.raises(ImpossibleValue):
        line(event="unreadable", name="Ada")


def test_a_value_cannot_begin_a_line_of_its_own() -> None:
    assert "\n" not in line(problem="one\ntwo")
