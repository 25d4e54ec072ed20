"""Selfies in the queue of recognitions: looked at once, and nothing of them said (R17, R52)."""

import json
from typing import Any

import pytest

from functions.recognize import handler
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.selfies import key_of
from quitclaim.usecases.enrol_from_selfie import DropSelfies, EnrolFromSelfie
from quitclaim.usecases.enrol_person import EnrolPerson
from tests.builders import ADA, BOB, an_id
from tests.fakes.fakes import Fakes
from tests.handlers.recognitions import come, happened, said
from tests.unit.usecases.recognition import PACK
from tests.unit.usecases.selfies import SELFIE, YES, shown
from tests.unit.usecases.stage import made

# As S3 says it of an object, which the rule hands on without who put it.
CAME = json.dumps({"key": key_of(SELFIE), "size": 9, "etag": "e", "sequencer": "00"})


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> Fakes:
    stage = shown()
    built: dict[str, Any] = {
        "_enrol_from_selfie": EnrolFromSelfie(made(EnrolPerson, stage, pack=PACK), stage.selfies),
        "_drop_selfies": DropSelfies(stage.selfies),
    }
    for name, use_case in built.items():
        monkeypatch.setattr(handler, name, lambda use_case=use_case: use_case)
    return stage


def test_one_that_came_enrols_and_the_log_names_the_consent_alone(
    fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    assert come(CAME, CAME) == []

    assert fakes.gallery.templates_of(ADA) == {YES.template} and fakes.world.selfies == {}
    lines = said(capsys)
    assert [one["kind"] for one in lines] == ["enrolled", "gone"]
    assert all(one.keys() == {"event", "id", "kind"} and one["id"] == YES.id for one in lines)


def test_one_of_no_use_is_declined_without_a_word_why(
    fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    fakes.world.selfies[SELFIE] = f"{ADA} {BOB}"

    assert come(CAME) == []

    (line,) = said(capsys)
    assert line == {"event": "selfie_looked_at", "id": YES.id, "kind": "declined"}


def test_while_the_endpoint_sleeps_it_lies_and_its_message_returns(
    fakes: Fakes, caplog: pytest.LogCaptureFixture
) -> None:
    fakes.world.fail("endpoint.embed_capture", error=StoreUnavailable("asleep"))

    assert come(CAME) == ["0"]
    assert SELFIE in fakes.world.selfies
    assert SELFIE.id not in caplog.text

    assert come(CAME) == []


@pytest.mark.parametrize(
    "ended",
    [
        (EventType.CONSENT_WITHDRAWN, YES.id),
        (EventType.CONSENT_REVOKED, YES.id),
        (EventType.CONSENT_EXPIRED, YES.id),
        (EventType.PERSON_ERASED, ADA),
    ],
)
def test_what_ended_takes_it_along(fakes: Fakes, ended: tuple[EventType, str]) -> None:
    assert come(happened(*ended)) == []

    assert fakes.world.selfies == {}


def test_what_ended_of_others_leaves_it(fakes: Fakes) -> None:
    assert come(happened(EventType.CONSENT_WITHDRAWN, an_id("another's"))) == []

    assert SELFIE in fakes.world.selfies


@pytest.mark.parametrize(
    "key", ["", "in/selfies/Ann", f"in/selfies/{ADA}/{YES.id}/Ann", f"in/looked/{ADA}/{YES.id}"]
)
def test_what_is_no_selfie_goes_back_and_is_not_quoted(
    fakes: Fakes, caplog: pytest.LogCaptureFixture, key: str
) -> None:
    assert come(json.dumps({"key": key})) == ["0"]

    assert "Ann" not in caplog.text and SELFIE in fakes.world.selfies
