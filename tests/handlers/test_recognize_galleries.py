"""What the queue of recognitions takes out of galleries, each message for itself (R16, R36)."""

import json
from typing import Any

import pytest

from functions.recognize import handler
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.ports.changes import Purpose
from quitclaim.ports.recognising import Prune, Settle
from quitclaim.ports.writes import RULES
from quitclaim.usecases.prune_gallery import LET_GO, EndGallery, PruneGallery, SettleGallery
from tests.builders import ADA, CAMP, FAIR, a_collection_rule
from tests.fakes.fakes import Fakes
from tests.handlers.recognitions import come, happened, said
from tests.unit.usecases.recognition import attested
from tests.unit.usecases.stage import made, put


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> Fakes:
    """ADA is enrolled, and on the roster of FAIR."""
    shoot = attested(ADA)
    built: dict[str, Any] = {
        "_prune_gallery": made(PruneGallery, shoot),
        "_settle_gallery": made(SettleGallery, shoot),
        "_end_gallery": made(EndGallery, shoot),
    }
    for name, use_case in built.items():
        monkeypatch.setattr(handler, name, lambda use_case=use_case: use_case)
    return shoot


def test_where_a_template_went_whatever_lingers_goes_and_is_looked_after(
    fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    fakes.keys.drop(ADA, Purpose.TEMPLATE)

    assert come(Prune(ADA)) == []

    assert ADA not in fakes.world.templates
    assert fakes.to_recognise.sent == [Settle(0)] and fakes.to_recognise.late == {Settle(0): LET_GO}
    assert come(*fakes.to_recognise.sent) == []
    assert said(capsys) == [
        {"event": "pruned", "id": ADA},
        {"event": "settled", "kind": "whole"},
    ]


def test_a_collection_that_is_turned_off_takes_its_galleries_and_no_other_does(
    fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    put(fakes, a_collection_rule(CAMP, mode=Mode.OFF))

    come(*(happened(EventType.RULES_CHANGED, one) for one in (FAIR, CAMP)))

    assert fakes.world.ended_galleries == [CAMP]
    assert [(line["id"], line["kind"]) for line in said(capsys)] == [
        (FAIR, "goes_on"),
        (CAMP, "ended"),
    ]


def test_when_the_rules_change_galleries_are_looked_at(
    fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    assert come(happened(EventType.RULES_CHANGED, RULES)) == []

    assert [line["event"] for line in said(capsys)] == ["settled"]
    assert fakes.to_recognise.sent == []


def test_what_the_node_did_not_let_go_comes_again(fakes: Fakes) -> None:
    fakes.world.fail("gallery.prune", error=StoreUnavailable("busy"))

    assert come(Prune(ADA)) == ["0"]
    assert fakes.to_recognise.sent == []
    assert come(Prune(ADA)) == []


@pytest.mark.parametrize(
    "body",
    [
        json.dumps({"person": "Ann"}),
        json.dumps({"collection": "Ann"}),
        json.dumps({"look": -1}),
        json.dumps({"look": 0, "person": ADA}),
        json.dumps({"type": "rules.changed", "subject": "Ann"}),
    ],
)
@pytest.mark.usefixtures("fakes")
def test_what_cannot_be_read_goes_back_and_is_not_said(
    body: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert come(body, Settle(0)) == ["0"]

    assert "Ann" not in caplog.text
