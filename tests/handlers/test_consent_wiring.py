"""The handler as it ships: settings from the environment, every real adapter, AWS mocked."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from moto import mock_aws
from pydantic import ValidationError

from functions.consent import handler, wiring
from functions.consent.settings import ConsentSettings
from quitclaim.adapters.s3_papers import S3Papers
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.notices import Language, Notice
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.credentials import token_hash
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from quitclaim.runtime.aws import ForeignHostError, client
from quitclaim_web.papers.jinja_stationery import JinjaStationery
from tests.builders import (
    ADA,
    CONSENT,
    DAY,
    a_capability,
    a_request,
    a_sent_request,
    a_turn,
    a_wording,
    an_identity,
    requested,
    some_rules,
)
from tests.contract.changes import a_change, known
from tests.contract.stores import Stores, on_dynamodb
from tests.handlers.form_reading import forms_in
from tests.handlers.library import SITE
from tests.handlers.links import NEVER_MINTED, TOKEN
from tests.handlers.visitors import Visitor

OPTIONAL = {*("AWS_ENDPOINT_URL", "OUTSIDE_ORIGINS", "RECOGNITION", "SELFIES_BUCKET", "TIMESTAMPS")}
NEEDED = ConsentSettings.variables() - OPTIONAL


@pytest.fixture
def stores(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stores]:
    for name in NEEDED:
        monkeypatch.setenv(name, name.lower().removesuffix("_table"))
    monkeypatch.setenv("SITE", SITE)
    monkeypatch.setenv("PAPERS_BUCKET", "papers")
    with mock_aws():
        stores = on_dynamodb(client("dynamodb"))
        (key,) = client("kms").list_keys()["Keys"]
        monkeypatch.setenv("KEY_ARN", key["KeyArn"])
        # Not those of the process: what they were built from ends with this test.
        monkeypatch.setattr(handler, "_door", cache(wiring.door))
        monkeypatch.setattr(handler, "_daily_round", wiring.daily_round)
        yield stores


def ask_her(stores: Stores, *, days_ago: int = 0) -> None:
    """ADA is sent a link, as she would be on that day."""
    here = {"LocationConstraint": "eu-central-1"}
    client("s3").create_bucket(Bucket="papers", CreateBucketConfiguration=here)
    written = JinjaStationery(SITE).notice(a_wording())
    document = S3Papers(client("s3"), bucket="papers").keep(written.content)
    at = SystemClock().now() - days_ago * DAY
    notice = Notice(version=1, language=Language.ENGLISH, document=document)
    known(stores, ADA)
    stores.keys.make(ADA, Purpose.EVIDENCE)
    stores.consents.name(ADA, an_identity())
    link = a_capability(token=token_hash(TOKEN), document=document, minted_at=at)
    asked = a_request(notice=notice, during=Interval(at, at + 365 * DAY), events=(requested(at),))
    sent = a_sent_request(document=document, turns=(a_turn(at=at),))
    stores.commits.commit(a_change(Write(some_rules())))
    stores.commits.commit(a_change(Write(asked), Write(sent), encloses=(link,)))


class Deployed:
    def door(self, event: dict[str, Any]) -> dict[str, Any]:
        return handler.lambda_handler(event, None)


def a_visitor() -> Visitor:
    return Visitor(Deployed())


def test_a_yes_and_its_end_reach_the_tables(stores: Stores) -> None:
    """R4, R5."""
    ask_her(stores)
    ada = a_visitor()
    ada.open()

    signed = ada.sign(f"box.{CONSENT}.website")
    withdrawn = ada.submit(forms_in(signed.text)[0])

    dossier = stores.consents.dossier(ADA)
    assert dossier and (signed.status, withdrawn.status) == (200, 200)
    assert [one.ending for one in dossier.consents] == [State.WITHDRAWN]
    assert stores.requests.testimonies(ADA)[0].typed_name == "Ada Lovelace"


@pytest.mark.usefixtures("stores")
def test_a_link_nobody_minted_opens_nothing() -> None:
    assert a_visitor().open(NEVER_MINTED).status == 404


def test_once_a_day_whoever_is_silent_is_reminded(
    stores: Stores, capsys: pytest.CaptureFixture[str]
) -> None:
    """R11: once, however often it is called."""
    ask_her(stores, days_ago=8)

    rounds = [handler.lambda_handler({"round": "daily"}, None) for _ in range(2)]

    nothing = {"lapsed": 0, "renewed": 0, "held_up": 0, "reminded": 0, "unenrolled": 0}
    assert rounds == [nothing | {"reminded": 1}, nothing]
    (request,) = stores.requests.of(ADA)
    assert request.sendings == 2
    assert '{"event": "reminded", "count": "1"}' in capsys.readouterr().out


@pytest.mark.parametrize(
    "build",
    [wiring.door, wiring.daily_round, wiring.look_at_envelopes, wiring.timestamp_papers],
)
def test_a_start_without_settings_names_them_all(
    monkeypatch: pytest.MonkeyPatch, build: Callable[[], object]
) -> None:
    for name in NEEDED:
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(ValidationError) as failure:
        build()

    assert {one["loc"][0] for one in failure.value.errors()} == NEEDED


@pytest.mark.usefixtures("stores")
def test_a_local_cloud_elsewhere_is_refused_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "https://dynamodb.example.org")

    with pytest.raises(ForeignHostError):
        wiring.door()
