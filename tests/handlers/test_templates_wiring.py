"""Templates that nobody was looked for with, as the handler ships: every real adapter (R39)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from functions.erasure import handler
from quitclaim import keyed
from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_template_uses import DynamoUsesNoted
from quitclaim.domain.organisation.calendar import Calendar
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from quitclaim.runtime.aws import client
from quitclaim.runtime.observability import LoggedReports
from tests.builders import ADA, MIA, NOON
from tests.contract.changes import commit, known, recorded
from tests.contract.stores import Stores
from tests.fakes.fake_clock import FakeClock
from tests.handlers.erasure_shipped import come
from tests.handlers.test_erasure_wiring import stores as stores  # noqa: PLC0414  a fixture
from tests.unit.usecases.templates import recognisable

DAY = timedelta(days=1)
HER = recognisable(person=MIA)


@pytest.fixture
def enrolled(stores: Stores) -> Stores:
    """MIA is, and was looked for on that day for the last time; idle is whoever was not for 30."""
    rules = stores.library.rules()
    dated = replace(rules, calendar=Calendar(idle_template=30 * DAY), version=rules.version + 1)
    commit(stores, Write(dated, rules))
    known(stores, MIA)
    recorded(stores, HER)
    stores.keys.make(MIA, Purpose.TEMPLATE)
    lying = {"shape": 1, "model": "m", "sealing": "s", "sealed": b"1", "used_on": "2026-05-03"}
    assert HER.template
    row = tables.template_row(MIA, HER.template) | to_item(lying)
    client("dynamodb").put_item(TableName="gallery", Item=row)
    return stores


def lying() -> int:
    return int(client("dynamodb").scan(TableName="gallery")["Count"])


def round_at(days: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyed, "SystemClock", lambda: FakeClock(NOON + days * DAY))
    handler._end_templates.cache_clear()  # noqa: SLF001  another clock from here on
    assert come(body={"due": "templates"}) == []


def counted() -> dict[date, int]:
    uses = DynamoUsesNoted(client("dynamodb"), library_table="library", reports=LoggedReports())
    found = uses.counted()
    assert found
    return dict(found.days)


def test_whoever_was_not_looked_for_so_long_is_enrolled_no_more(
    enrolled: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    round_at(31, monkeypatch)

    assert lying() == 0 and counted() == {}
    assert not enrolled.keys.holders([ADA, MIA], purpose=Purpose.TEMPLATE)
    dossier = enrolled.consents.dossier(MIA)
    assert dossier and not dossier.consents[0].ending


def test_until_the_end_of_that_day_she_is(
    enrolled: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    round_at(30, monkeypatch)

    assert lying() == 1 and counted() == {NOON.date(): 1}
    assert enrolled.keys.holders([MIA], purpose=Purpose.TEMPLATE)
