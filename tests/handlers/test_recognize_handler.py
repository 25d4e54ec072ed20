"""What the queue of recognitions brings, each message for itself (R15, R17, R51, R52)."""

import json
from datetime import timedelta
from typing import Any

import pytest

from functions.recognize import handler
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.recognition.rosters import Arrivals, Attestation
from quitclaim.ports.recognising import Plan, Recognise
from quitclaim.usecases.follow_arrival import FollowArrival
from quitclaim.usecases.recognise_asset import RecogniseAsset
from quitclaim.usecases.start_run import PlanRun, StartRun
from tests.builders import ADA, DAY, EDITOR, FAIR, NOON, a_hash, an_asset, an_id
from tests.fakes.fakes import Fakes
from tests.handlers.recognitions import come, happened, said
from tests.unit.usecases.recognition import GROUP, PACK, RUN, attested
from tests.unit.usecases.stage import made, put

PHOTOGRAPHER = an_id("photographer")


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> Fakes:
    """ADA is enrolled and on the roster of FAIR, attested to be everyone in GROUP."""
    shoot = attested(ADA)
    shoot.endpoint.planted[GROUP.id, GROUP.faces[0].id] = ADA
    built: dict[str, Any] = {
        "_plan_run": made(PlanRun, shoot),
        "_follow_arrival": made(FollowArrival, shoot),
        "_recognise_asset": made(RecogniseAsset, shoot, pack=PACK),
    }
    for name, use_case in built.items():
        monkeypatch.setattr(handler, name, lambda use_case=use_case: use_case)
    return shoot


def test_from_a_run_that_was_started_to_a_suggestion(
    fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    run = made(StartRun, fakes)(FAIR, member=EDITOR).id

    assert come(happened(EventType.RUN_STARTED, run)) == []
    assert fakes.to_recognise.sent == [Recognise(run, GROUP.id)]
    assert come(*fakes.to_recognise.sent, *fakes.to_recognise.sent) == []

    stored = fakes.library.asset(GROUP.id)
    assert stored and stored.faces[0].suggestion and stored.faces[0].suggestion.person == ADA
    account = fakes.runs.account(run)
    assert account and account.ended_at and account.suggested == 1
    assert said(capsys) == [
        {"event": "planned", "id": run, "count": "0"},
        {"event": "recognised", "id": GROUP.id, "kind": "compared", "count": "1"},
        {"event": "recognised", "id": GROUP.id, "kind": "there_before", "count": "0"},
    ]


def test_a_portion_further_on_is_planned_from_its_own_message(fakes: Fakes) -> None:
    fakes.world.pages.size = 1
    put(fakes, an_asset(id=a_hash("another")))
    run = made(StartRun, fakes)(FAIR, member=EDITOR).id

    come(Plan(run))
    (following,) = (one for one in fakes.to_recognise.sent if isinstance(one, Plan))
    come(following)

    account = fakes.runs.account(run)
    assert account and (account.portions, account.planned, account.is_planned) == (2, 2, True)


def test_what_arrives_is_followed_where_somebody_attested_to_it_beforehand(
    fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    came = an_asset(id=a_hash("came"), added_at=NOON + timedelta(hours=1), added_by=PHOTOGRAPHER)
    span = {"starts_at": NOON, "until": NOON + DAY}
    beforehand = Attestation(
        collection=FAIR,
        roster_version=1,
        subject=Arrivals(uploaders=frozenset({PHOTOGRAPHER}), **span),
        by=EDITOR,
        at=NOON,
    )
    put(fakes, came, beforehand)

    assert come(*(happened(EventType.ASSET_ADDED, one.id) for one in (came, GROUP))) == []

    (sent,) = fakes.to_recognise.sent
    assert isinstance(sent, Recognise) and sent.asset == came.id
    # Its own beginning is said on the bus too, and plans nothing: the rest nobody attested to.
    assert come(happened(EventType.RUN_STARTED, sent.run)) == []
    assert fakes.to_recognise.sent == [sent]
    assert [one.get("kind") for one in said(capsys)] == ["attested", "nobody's", None]


def test_what_may_not_be_recognised_is_left_alone_and_does_not_come_back(
    fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    another = an_asset(id=a_hash("nobody attested"))
    put(fakes, another)

    assert come(Recognise(RUN, another.id)) == []

    assert fakes.runs.skip(RUN, another.id)
    (line,) = said(capsys)
    assert (line["kind"], line["count"]) == ("refused", "0")


@pytest.mark.parametrize(
    "body",
    [
        "{}",
        "[]",
        json.dumps({"run": RUN, "asset": "Ann"}),
        json.dumps({"run": RUN, "portion": -1}),
        json.dumps({"run": an_id("nobody's run")}),
        json.dumps({"run": "Ann"}),
        json.dumps({"run": RUN, "name": "Ann"}),
        json.dumps({"type": "asset.added", "subject": "Ann"}),
        json.dumps({"type": "run.started", "subject": "Ann"}),
        json.dumps({"type": "person.renamed", "subject": RUN}),
    ],
)
def test_what_cannot_be_read_goes_back_is_not_said_and_takes_no_other_along(
    fakes: Fakes, caplog: pytest.LogCaptureFixture, body: str
) -> None:
    assert come(body, Recognise(RUN, GROUP.id)) == ["0"]

    assert "Ann" not in caplog.text
    assert fakes.to_recognise.sent == []
    assert fakes.runs.use(RUN, GROUP.id)
