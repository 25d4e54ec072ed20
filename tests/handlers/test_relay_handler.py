"""What the stream of the library tells goes onto the bus: by keys alone, and nothing else."""

import json
from collections.abc import Iterator
from typing import Any

import botocore.session
import pytest
from botocore.stub import Stubber
from pydantic import ValidationError

from functions.relay import handler, wiring
from functions.relay.bus import Bus
from functions.relay.settings import RelaySettings
from quitclaim.adapters.codec import encoded
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.event_rows import EVENTS, event_rows
from quitclaim.adapters.tables import letter_row
from quitclaim.adapters.touched_rows import TOUCHED
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import FactId, LetterId
from quitclaim.domain.organisation.announced import events_of
from quitclaim.domain.organisation.facts import Announcement, EventType, Fact
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.runtime.aws import REGION
from tests.builders import NOON, an_id

LETTERS = [LetterId(an_id(f"letter {number}")) for number in range(12)]


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stubber]:
    """botocore's own client, but for what comes back; it accepts what AWS would."""
    client = botocore.session.get_session().create_client("events", region_name=REGION)
    bus = Bus(client, name="bus")
    monkeypatch.setattr(handler, "_bus", lambda: bus)
    with Stubber(client) as stubber:
        yield stubber
        stubber.assert_no_pending_responses()


def _told(letter: LetterId, *, what: str = "INSERT") -> dict[str, Any]:
    """As Lambda hands on a record of a stream that tells keys only."""
    change = {"Keys": letter_row(letter), "SequenceNumber": "1", "StreamViewType": "KEYS_ONLY"}
    return {"eventID": "1", "eventName": what, "eventSource": "aws:dynamodb", "dynamodb": change}


def _entry(kind: str, detail: object) -> dict[str, str]:
    entry = {"EventBusName": "bus", "Source": "quitclaim", "DetailType": kind}
    return entry | {"Detail": json.dumps(detail)}


def _awaits(events: Stubber, *letters: LetterId, failed: int = 0) -> None:
    entries = [_entry("letter.due", {"letter": letter}) for letter in letters]
    told = [{"EventId": "1"}] * (len(letters) - failed) + [
        {"ErrorCode": "InternalFailure"}
    ] * failed
    events.add_response(
        "put_events", {"FailedEntryCount": failed, "Entries": told}, {"Entries": entries}
    )


def test_each_new_letter_is_said_to_be_due(
    events: Stubber, capsys: pytest.CaptureFixture[str]
) -> None:
    _awaits(events, *LETTERS[:2])

    told = handler.lambda_handler({"Records": [*map(_told, LETTERS[:2])]}, None)

    assert told == {"relayed": 2}
    assert json.loads(capsys.readouterr().out) == {"event": "relayed", "count": "2"}


def test_r44_each_event_is_said_to_have_happened_by_what_its_key_says(events: Stubber) -> None:
    fact = Fact(
        id=FactId(an_id("fact")),
        at=NOON,
        by=THE_CLOCK,
        action="sweep",
        announced=tuple(Announcement(EventType.CONSENT_EXPIRED, an_id(f"{n}"), n) for n in (1, 2)),
    )
    (row,) = event_rows(fact)
    taken = {"FailedEntryCount": 0, "Entries": [{"EventId": "1"}] * 2}
    asked = {"Entries": [_entry("event.happened", encoded(one)) for one in events_of(fact)]}
    events.add_response("put_events", taken, asked)
    change = {"Keys": row, "SequenceNumber": "1", "StreamViewType": "KEYS_ONLY"}

    told = handler.lambda_handler({"Records": [{"eventName": "INSERT", "dynamodb": change}]}, None)

    assert told == {"relayed": 2}
    assert an_id("1") in asked["Entries"][0]["Detail"]


def test_more_than_the_bus_takes_at_once_goes_in_several(events: Stubber) -> None:
    _awaits(events, *LETTERS[:10])
    _awaits(events, *LETTERS[10:])

    assert handler.lambda_handler({"Records": [*map(_told, LETTERS)]}, None) == {"relayed": 12}


@pytest.mark.parametrize(
    "unknown",
    [
        {},
        {"eventName": "INSERT"},
        _told(LETTERS[0], what="REMOVE"),
        _told(LetterId("")),
        {"eventName": "INSERT", "dynamodb": {"Keys": {"pk": {"S": "RULES"}, "sk": {"S": "S"}}}},
        {"eventName": "INSERT", "dynamodb": {"Keys": {"pk": {"N": "1"}}}},
        {"eventName": "INSERT", "dynamodb": {"Keys": to_item({"pk": EVENTS, "sk": "no event"})}},
        {"eventName": "INSERT", "dynamodb": {"Keys": to_item({"pk": TOUCHED, "sk": "nothing"})}},
        "no record",
    ],
)
def test_what_it_does_not_know_is_passed_over_and_holds_up_nothing(
    events: Stubber, unknown: Any
) -> None:
    """What raised would come again for ever, with everything behind it."""
    _awaits(events, LETTERS[0])

    told = handler.lambda_handler({"Records": [unknown, _told(LETTERS[0])]}, None)

    assert told == {"relayed": 1}


def test_where_the_bus_takes_only_some_the_batch_comes_again(events: Stubber) -> None:
    """The call itself succeeds: whoever did not count would lose them."""
    _awaits(events, *LETTERS[:3], failed=1)

    with pytest.raises(StoreUnavailable):
        handler.lambda_handler({"Records": [*map(_told, LETTERS[:3])]}, None)


def test_a_busy_bus_is_one_that_takes_them_later(events: Stubber) -> None:
    events.add_client_error("put_events", "ThrottlingException")

    with pytest.raises(StoreUnavailable):
        handler.lambda_handler({"Records": [_told(LETTERS[0])]}, None)


def test_a_start_without_settings_names_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    needed = RelaySettings.variables() - {"AWS_ENDPOINT_URL"}
    for name in needed:
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(ValidationError) as failure:
        wiring.bus()

    assert {one["loc"][0] for one in failure.value.errors()} == needed
