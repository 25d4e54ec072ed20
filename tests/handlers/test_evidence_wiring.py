"""Evidence that is over, as the handler ships: every real adapter, AWS mocked (R13, R39)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from quitclaim import keyed
from quitclaim.adapters.yearly_staff_keys import YearlyStaffKeys
from quitclaim.domain.organisation.calendar import Calendar
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from quitclaim.runtime.aws import client
from tests.builders import ADA, MIA, NOON, a_consent, an_id, given, withdrawn
from tests.builders.signing import a_paper, a_testimony
from tests.contract.changes import commit, known, recorded
from tests.contract.stores import Stores
from tests.fakes.fake_clock import FakeClock
from tests.handlers.erasure_shipped import come
from tests.handlers.test_erasure_wiring import stores as stores  # noqa: PLC0414  a fixture

YEAR = timedelta(days=365)


def test_what_proved_somebodys_words_goes_once_a_day(stores: Stores) -> None:
    over = a_consent(given(NOON - 9 * YEAR), withdrawn(NOON - 8 * YEAR), id=an_id("over"))
    known(stores, MIA)
    for person in (ADA, MIA):
        stores.keys.make(person, Purpose.EVIDENCE)
    recorded(stores, replace(over, person=MIA))
    commit(stores, encloses=(a_paper(person=MIA), a_testimony(person=MIA)))
    client("s3").put_object(Bucket="papers", Key=f"sealed/{a_paper().document}", Body=b"sealed")

    assert come(body={"due": "evidence"}) == []

    assert stores.keys.holders([ADA, MIA], purpose=Purpose.EVIDENCE) == {ADA}
    assert "Contents" not in client("s3").list_objects_v2(Bucket="papers")
    assert stores.requests.paper(MIA, a_paper().request) is None


def test_names_of_staff_go_out_of_a_year_of_the_log_that_is_over(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R41: its key goes, and no other."""
    rules = stores.library.rules()
    dated = replace(rules, calendar=Calendar(staff_names=YEAR), version=rules.version + 1)
    commit(stores, Write(dated, rules))
    for year in (2025, 2026):
        stores.staff_keys.of_year(year)
    monkeypatch.setattr(keyed, "SystemClock", lambda: FakeClock(NOON + YEAR))

    assert come(body={"due": "staff_names"}) == []

    years = YearlyStaffKeys(client("dynamodb"), library_table="library", keys=stores.keys)
    assert set(years.holders(range(2020, 2040))) == {2026}
