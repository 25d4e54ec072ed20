"""R11: what did not arrive comes first, and is not lost among the rest."""

from dataclasses import replace

import pytest

from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.usecases import browse_requests
from quitclaim.usecases.browse_requests import A_PAGE, BrowseRequests
from tests.builders import ADA, DAY, NOON, an_id
from tests.builders.asking import a_sent_request, a_turn
from tests.fakes import records
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made, staged


def sent(fakes: Fakes, name: str, *, days: int, became: Progress | None = None) -> Request:
    """Sent so many days ago, and then what it became."""
    at = NOON - days * DAY
    turns = (a_turn(at=at), *([a_turn(became, at)] if became else []))
    request = replace(a_sent_request(id=an_id(name)), turns=turns)
    records.put(fakes.world, request)
    return request


@pytest.fixture
def fakes() -> Fakes:
    return staged(people=(ADA,))


def test_what_did_not_arrive_comes_first_and_then_the_latest(fakes: Fakes) -> None:
    late = sent(fakes, "late", days=1)
    bounced = sent(fakes, "bounced", days=9, became=Progress.BOUNCED)
    rejected = sent(fakes, "rejected", days=5, became=Progress.REJECTED)
    old = sent(fakes, "old", days=40)

    found = made(BrowseRequests, fakes)()

    assert found.requests == (rejected, bounced, late, old)
    assert (found.count, found.undelivered, found.pages) == (4, 2, 1)


@pytest.mark.parametrize("progress", [Progress.BOUNCED, Progress.SENT, Progress.UNANSWERED])
def test_those_that_stand_so_now_are_found(fakes: Fakes, progress: Progress) -> None:
    sent(fakes, "late", days=1)
    sent(fakes, "bounced", days=9, became=Progress.BOUNCED)
    sent(fakes, "old", days=40)

    (found,) = made(BrowseRequests, fakes)(progress=progress).requests

    assert found.progress(at=NOON) is progress


def test_many_come_page_by_page_and_older_ones_on_other_pages(
    fakes: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browse_requests, "MOST", A_PAGE + 1)
    for days in range(A_PAGE + 5):
        sent(fakes, f"{days}", days=days % 20)
    browse = made(BrowseRequests, fakes)

    first, second = browse(), browse(page=2)

    assert (len(first.requests), len(second.requests)) == (A_PAGE, 1)
    assert (first.pages, first.count) == (2, A_PAGE + 1)
