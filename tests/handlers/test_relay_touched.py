"""What was touched goes onto the bus as the task it is, and to nobody outside (R29)."""

import json
from typing import Any

import botocore.session
import pytest
from botocore.stub import Stubber

from functions.relay import handler
from functions.relay.bus import Bus
from quitclaim.adapters.codec import encoded
from quitclaim.adapters.touched_rows import touched_rows
from quitclaim.domain.ids import TemplateId
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.changes import KeyDrop, Purpose, TemplateDrop
from quitclaim.ports.recognising import Prune
from quitclaim.ports.work import Decide, Draw, Pack, Spread
from quitclaim.ports.writes import Write
from quitclaim.runtime.aws import REGION
from tests.builders import ADA, a_zip, an_asset, an_id, an_objection
from tests.contract.changes import a_change


def test_what_was_touched_is_said_to_be_due(monkeypatch: pytest.MonkeyPatch) -> None:
    client = botocore.session.get_session().create_client("events", region_name=REGION)
    monkeypatch.setattr(handler, "_bus", lambda: Bus(client, name="bus"))
    (row,) = touched_rows(a_change(Write(an_asset()), Write(an_objection(ruling=None))))
    due = [Decide((an_asset().id,)), Spread(Touched(Reach.PERSON, ADA))]
    record = {"eventName": "INSERT", "dynamodb": {"Keys": row, "SequenceNumber": "1"}}

    with Stubber(client) as stubber:
        taken = {"FailedEntryCount": 0, "Entries": [{"EventId": "1"}] * 2}
        stubber.add_response("put_events", taken, {"Entries": [_entry(one) for one in due]})
        told = handler.lambda_handler({"Records": [record]}, None)
        stubber.assert_no_pending_responses()

    assert told == {"relayed": 2}


def test_a_zip_is_told_under_a_name_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever packs it hears that, and the queue of changes does not."""
    client = botocore.session.get_session().create_client("events", region_name=REGION)
    monkeypatch.setattr(handler, "_bus", lambda: Bus(client, name="bus"))
    (row,) = touched_rows(a_change(Write(a_zip())))
    record = {"eventName": "INSERT", "dynamodb": {"Keys": row, "SequenceNumber": "1"}}

    with Stubber(client) as stubber:
        taken = {"FailedEntryCount": 0, "Entries": [{"EventId": "1"}]}
        told = _entry(Pack(a_zip().id)) | {"DetailType": "zip.due"}
        assert json.loads(told["Detail"]) == {"zip": a_zip().id}
        stubber.add_response("put_events", taken, {"Entries": [told]})
        assert handler.lambda_handler({"Records": [record]}, None) == {"relayed": 1}


def test_who_is_to_be_seen_is_told_under_a_name_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client = botocore.session.get_session().create_client("events", region_name=REGION)
    monkeypatch.setattr(handler, "_bus", lambda: Bus(client, name="bus"))
    (row,) = touched_rows(a_change(touches=(Touched(Reach.OWN_PICTURES, ADA),)))
    record = {"eventName": "INSERT", "dynamodb": {"Keys": row, "SequenceNumber": "1"}}

    with Stubber(client) as stubber:
        taken = {"FailedEntryCount": 0, "Entries": [{"EventId": "1"}]}
        told = _entry(Draw(ADA)) | {"DetailType": "own_pictures.due"}
        assert json.loads(told["Detail"]) == {"own_pictures": ADA}
        stubber.add_response("put_events", taken, {"Entries": [told]})
        assert handler.lambda_handler({"Records": [record]}, None) == {"relayed": 1}


def test_whose_archive_is_wanted_is_told_to_whoever_packs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client = botocore.session.get_session().create_client("events", region_name=REGION)
    monkeypatch.setattr(handler, "_bus", lambda: Bus(client, name="bus"))
    (row,) = touched_rows(a_change(touches=(Touched(Reach.ARCHIVES, ADA),)))
    record = {"eventName": "INSERT", "dynamodb": {"Keys": row, "SequenceNumber": "1"}}

    with Stubber(client) as stubber:
        taken = {"FailedEntryCount": 0, "Entries": [{"EventId": "1"}]}
        told = {"EventBusName": "bus", "Source": "quitclaim", "DetailType": "archive.due"}
        told["Detail"] = json.dumps({"archive": ADA})
        stubber.add_response("put_events", taken, {"Entries": [told]})
        assert handler.lambda_handler({"Records": [record]}, None) == {"relayed": 1}


@pytest.mark.parametrize(
    "drop", [KeyDrop(ADA, Purpose.TEMPLATE), TemplateDrop(ADA, TemplateId(an_id("hers")))]
)
def test_whose_templates_went_is_told_to_whoever_compares(
    monkeypatch: pytest.MonkeyPatch, drop: KeyDrop | TemplateDrop
) -> None:
    """It moves no verdict; a copy that lies elsewhere goes after it."""
    client = botocore.session.get_session().create_client("events", region_name=REGION)
    monkeypatch.setattr(handler, "_bus", lambda: Bus(client, name="bus"))
    (row,) = touched_rows(a_change(drops=(drop,), makes_less=True))
    record = {"eventName": "INSERT", "dynamodb": {"Keys": row, "SequenceNumber": "1"}}

    with Stubber(client) as stubber:
        taken = {"FailedEntryCount": 0, "Entries": [{"EventId": "1"}]}
        told = _entry(Prune(ADA)) | {"DetailType": "templates.due"}
        assert json.loads(told["Detail"]) == {"person": ADA}
        stubber.add_response("put_events", taken, {"Entries": [told]})
        assert handler.lambda_handler({"Records": [record]}, None) == {"relayed": 1}


def _entry(task: Any) -> dict[str, str]:
    entry = {"EventBusName": "bus", "Source": "quitclaim", "DetailType": "verdict.due"}
    return entry | {"Detail": json.dumps(encoded(task))}
