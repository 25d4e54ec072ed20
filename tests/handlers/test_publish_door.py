"""The door of renditions: what may be had, to anybody, and all else alike (R28, R29, R48)."""

import re
from dataclasses import dataclass
from typing import Any

import pytest

from functions.publish.house import door_of
from functions.publish.renditions import PER_ADDRESS
from quitclaim.domain.ids import RenditionId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from quitclaim_web.doors.door import Door
from tests.builders import ADA, INTERNAL, WEBSITE, an_id
from tests.fakes.fakes import Fakes
from tests.handlers.doorstep import ports_of
from tests.handlers.events import a_request
from tests.unit.usecases.publications import PICTURE, YES, where
from tests.unit.usecases.stage import announced, made, staged


@dataclass(frozen=True, slots=True)
class Outside:
    fakes: Fakes
    door: Door

    def asks(self, rendition: str, method: str = "GET") -> dict[str, Any]:
        return self.door(a_request(method, f"/r/{rendition}", body="", headers={}))

    def out_on(self, channel: Any) -> RenditionId:
        made(PublishAsset, self.fakes)(PICTURE.id, channel)
        rows = self.fakes.library.renditions_of(PICTURE.id)
        (row,) = (row for row in rows if row.channel == channel)
        self.fakes.world.outbox.clear()
        return row.id


@pytest.fixture
def outside() -> Outside:
    fakes = staged(YES, PICTURE)
    return Outside(fakes, door_of(ports_of(fakes)))


def _text(answer: dict[str, Any], asked: str) -> str:
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "…", answer["body"].replace(asked, "…"))


def test_what_may_be_had_is_a_minute_away_and_nothing_keeps_that(outside: Outside) -> None:
    rendition = outside.out_on(WEBSITE)

    answer = outside.asks(rendition)

    assert (answer["statusCode"], answer["body"]) == (302, "")
    assert answer["headers"]["Location"] == where(outside.fakes, rendition)
    assert answer["headers"]["Cache-Control"] == "no-store"
    # It is shown on pages of others.
    assert answer["headers"]["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert announced(outside.fakes) == [[(EventType.RENDITION_TAKEN, rendition, 1)]]


def test_whoever_only_looks_is_sent_to_look(outside: Outside) -> None:
    rendition = outside.out_on(WEBSITE)

    answer = outside.asks(rendition, "HEAD")

    assert (answer["statusCode"], answer["body"]) == (302, "")
    assert "?head&" in answer["headers"]["Location"]


def test_unknown_internal_and_recalled_are_answered_alike_each_with_a_leaf(
    outside: Outside,
) -> None:
    inside, recalled = outside.out_on(INTERNAL), outside.out_on(WEBSITE)
    made(WithdrawConsent, outside.fakes)(ADA, YES.id, speaker=HERSELF)
    outside.fakes.world.outbox.clear()
    asked = (recalled, recalled, inside, an_id("guess"))

    answers = [outside.asks(one) for one in asked]

    assert {answer["statusCode"] for answer in answers} == {404}
    pages = {_text(answer, one) for one, answer in zip(asked, answers, strict=True)}
    assert len(pages) == 1 and not any("Location" in answer["headers"] for answer in answers)
    assert [[kind for kind, *_ in leaf] for leaf in announced(outside.fakes)] == [
        [EventType.RENDITION_RECALLED],
        [],
        [],
        [],
    ]


@pytest.mark.parametrize("rendition", ["guess", "..", an_id("guess").upper()])
def test_what_is_no_id_is_answered_as_what_is_unknown(outside: Outside, rendition: str) -> None:
    answer = outside.asks(rendition)

    assert answer["statusCode"] == 404
    assert _text(answer, rendition) == _text(outside.asks(an_id("guess")), an_id("guess"))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_but_asking_is_possible_there(outside: Outside, method: str) -> None:
    answer = outside.asks(outside.out_on(WEBSITE), method)

    assert (answer["statusCode"], answer["headers"]["Allow"]) == (405, "GET, HEAD, OPTIONS")


def test_whoever_asks_too_often_waits_and_leaves_no_leaf(outside: Outside) -> None:
    """R48: an address asks for some hundred renditions a minute."""
    rendition = outside.out_on(WEBSITE)
    for _ in range(PER_ADDRESS.most):
        outside.fakes.rates.wait_for("203.0.113.7", limit=PER_ADDRESS, at=outside.fakes.clock.at)

    answer = outside.asks(rendition)

    assert (answer["statusCode"], "Location" in answer["headers"]) == (429, False)
    assert int(answer["headers"]["Retry-After"]) >= 1
    assert announced(outside.fakes) == []
