"""Faces that staff offered, in the queue of recognitions: looked at once, one by one (R20, R52)."""

import pytest

from functions.recognize import handler
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.organisation.facts import EventType
from quitclaim.usecases.enrol_from_link import EnrolFromLink
from tests.builders import a_hash
from tests.fakes.fakes import Fakes
from tests.handlers.recognitions import come, happened, said
from tests.unit.usecases.knowing import YES, a_picture, hers, in_store, offer, shown, templates
from tests.unit.usecases.recognition import PACK
from tests.unit.usecases.stage import made

OFFERED = happened(EventType.FACE_OFFERED, a_picture().id)


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> Fakes:
    stage = shown()
    offer(stage)
    use_case = made(EnrolFromLink, stage, pack=PACK)
    monkeypatch.setattr(handler, "_enrol_from_link", lambda: use_case)
    return stage


def test_an_offered_face_enrols_and_the_log_names_the_consent_alone(
    fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    assert come(OFFERED, OFFERED) == []

    assert templates(fakes) == {YES.template}
    assert said(capsys) == [{"event": "face_looked_at", "id": YES.id, "kind": "enrolled"}]


def test_one_of_no_use_is_declined_and_the_link_says_why(
    fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    fakes.endpoint.lost.add((a_picture().id, hers().id))

    assert come(OFFERED) == []

    assert said(capsys) == [{"event": "face_looked_at", "id": YES.id, "kind": "declined"}]


def test_while_the_endpoint_sleeps_it_waits_and_its_message_returns(fakes: Fakes) -> None:
    fakes.world.fail("endpoint.embed", error=StoreUnavailable("asleep"))

    assert come(OFFERED) == ["0"]
    link = in_store(fakes).faces[0].link
    assert link and link.likeness and link.likeness.waits

    assert come(OFFERED) == []
    assert templates(fakes) == {YES.template}


def test_of_a_picture_that_is_gone_nothing_is_said(
    fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    assert come(happened(EventType.FACE_OFFERED, a_hash("gone"))) == []

    assert said(capsys) == [] and templates(fakes) == frozenset()
