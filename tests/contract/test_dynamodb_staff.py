"""What the staff table holds: what opens no door, and that nothing in it opens one."""

from collections.abc import Iterator
from typing import Any

import pytest
from moto import mock_aws

from quitclaim.adapters import staff_rows
from quitclaim.adapters.dynamodb_commits import DynamoCommits
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.organisation.rates import Limit
from quitclaim.ports.repeats import Repeat
from quitclaim.ports.writes import Write
from quitclaim.runtime.aws import client
from tests.builders import DAY, NOON, a_machine_token, a_session, a_session_key, an_appointment
from tests.contract.changes import a_change
from tests.contract.dynamodb import GALLERY, KEYS
from tests.contract.places import LIBRARY, PEOPLE, STAFF
from tests.contract.stores_of_staff import StaffStores, on_dynamodb
from tests.fakes.in_memory_keys import InMemoryKeys
from tests.fakes.world import World

EVA, TOKEN, KEY = an_appointment(), a_machine_token(), a_session_key()


@pytest.fixture
def office() -> Iterator[StaffStores]:
    with mock_aws():
        yield on_dynamodb(client("dynamodb"))


def rows(office: StaffStores) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = office.dynamodb.scan(TableName=STAFF)["Items"]
    return found


def spoil(office: StaffStores, row: dict[str, Any]) -> None:
    office.dynamodb.update_item(
        TableName=STAFF,
        Key=row,
        UpdateExpression="SET body.sideways = :value",
        ExpressionAttributeValues={":value": {"S": "sideways"}},
    )


def test_what_nobody_can_read_opens_nothing_and_is_reported(office: StaffStores) -> None:
    office.commits.commit(a_change(Write(EVA), Write(TOKEN)))
    office.staff.begin(a_session(KEY))
    spoil(office, staff_rows.appointment_row(EVA.id))
    spoil(office, staff_rows.token_row(TOKEN.id))
    spoil(office, staff_rows.session_row(KEY.member, KEY.secret.hash))

    assert office.staff.appointed(EVA.subject) is None
    assert office.staff.appointments() == () == office.staff.tokens()
    assert office.staff.session(KEY) is None

    said = {(report.kind, report.id) for report in office.reports}
    # Not by what it is found: that is the hash of a secret.
    assert said == {
        ("appointment", EVA.id),
        ("machinetoken", TOKEN.id),
        ("session", "session"),
    }


def test_what_only_time_ends_is_taken_away_later_than_it_ends(office: StaffStores) -> None:
    office.staff.begin(a_session(KEY))

    (row,) = rows(office)

    assert int(row["gone_after"]["N"]) > (NOON + DAY).timestamp()


def test_no_address_and_no_answer_lies_in_clear(office: StaffStores) -> None:
    office.rates.wait_for("203.0.113.7", limit=Limit("address", 1, DAY), at=NOON)
    office.repeats.begin("hers", fingerprint="asked", at=NOON)
    office.repeats.finish("hers", answer=b"quitclaim_secret", at=NOON)

    text = str(rows(office))

    assert "203.0.113.7" not in text and "hers" not in text and "quitclaim_secret" not in text


def test_who_has_no_right_to_the_staff_table_writes_nothing_there(office: StaffStores) -> None:
    commits = DynamoCommits(
        office.dynamodb,
        people_table=PEOPLE,
        library_table=LIBRARY,
        keys_table=KEYS,
        gallery_table=GALLERY,
        keys=InMemoryKeys(World()),
    )

    with pytest.raises(ImpossibleValue, match="staff"):
        commits.commit(a_change(Write(EVA)))

    assert rows(office) == []


def test_a_key_that_is_forgotten_while_it_is_looked_at_is_fresh_the_next_time(
    office: StaffStores,
) -> None:
    office.repeats.begin("hers", fingerprint="asked", at=NOON)
    waiting = [lambda: office.repeats.forget("hers")]

    def meanwhile(**_: object) -> None:
        if waiting:
            waiting.pop()()

    office.dynamodb.meta.events.register("before-call.dynamodb.GetItem", meanwhile)

    assert office.repeats.begin("hers", fingerprint="asked", at=NOON) is Repeat.IN_PROGRESS
    assert office.repeats.begin("hers", fingerprint="asked", at=NOON) is Repeat.FRESH


def test_a_token_from_before_there_were_channels_is_bound_to_none(office: StaffStores) -> None:
    """R45."""
    office.commits.commit(a_change(Write(TOKEN)))
    office.dynamodb.update_item(
        TableName=STAFF,
        Key=staff_rows.token_row(TOKEN.id),
        UpdateExpression="REMOVE body.channels",
    )

    assert office.staff.token(TOKEN.id) == TOKEN and not office.reports
