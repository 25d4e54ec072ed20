"""What a share link does not open is answered alike, and tells nothing (R28, R48)."""

from typing import Any

import pytest

from functions.publish.shares import PER_ADDRESS
from quitclaim.domain.ids import RenditionId
from quitclaim.ports.writes import Write
from tests.builders import NOON, a_selection, a_share_link, an_id
from tests.handlers.share_page import PAGE, Outside
from tests.unit.usecases.sharing import HERS, HIS, a_stage, out_of
from tests.unit.usecases.stage import commit


@pytest.fixture
def outside() -> Outside:
    return Outside(a_stage())


def test_never_made_over_ended_and_gone_are_answered_alike() -> None:
    """R48."""
    ended, gone = Outside(a_stage()), Outside(a_stage())
    commit(ended.fakes, Write(a_share_link().ended(at=NOON), a_share_link()))
    selection = a_selection(HERS.id, HIS.id)
    commit(gone.fakes, Write(selection.deleted(at=NOON), selection))
    over, never = Outside(a_stage(link=a_share_link(until=NOON))), Outside(a_stage())
    paths = [PAGE, PAGE, PAGE, f"/s/{'n' * 43}"]

    houses = zip((ended, gone, over, never), paths, strict=True)
    pages = [(house.get(path), path) for house, path in houses]

    assert {page.status for page, _ in pages} == {404}
    assert len({page.text.replace(path, "…") for page, path in pages}) == 1
    assert len({tuple(sorted(page.headers.items())) for page, _ in pages}) == 1
    assert "nothing behind this link" in pages[0][0].text


@pytest.mark.parametrize("path", ["/s/x%3Cscript", f"/s/{'n' * 5000}", "/s/x", "/s/..."])
def test_whatever_is_no_link_is_answered_as_one_that_opens_nothing(
    outside: Outside, path: str
) -> None:
    said = outside.get(path)

    assert said.status == 404 and "nothing behind this link" in said.text
    assert "script%3E" not in said.text and "x<" not in said.text


@pytest.mark.parametrize("rendition", ["guess", an_id("guess"), HERS.id])
def test_nothing_is_had_by_anything_but_its_own_id(
    outside: Outside, rendition: RenditionId
) -> None:
    assert outside.get(f"{PAGE}/{rendition}").status == 404
    assert outside.get(f"{PAGE}/{rendition}/download").status == 404


def test_where_nothing_may_be_shown_now_it_says_so(outside: Outside) -> None:
    empty = Outside(a_stage(HERS.id))
    empty.withdraw()

    assert "no picture here at the moment" in empty.get().text and outside.get().status == 200


def test_whoever_asks_too_often_waits(outside: Outside) -> None:
    """R48."""
    for _ in range(PER_ADDRESS.most):
        outside.fakes.rates.wait_for("203.0.113.7", limit=PER_ADDRESS, at=outside.fakes.clock.at)
    paths = (PAGE, f"{PAGE}/{out_of(outside.fakes, HERS.id)}")

    answers: list[Any] = [outside.get(path) for path in (*paths, f"{paths[1]}/download")]

    assert [one.status for one in answers] == [429, 429, 429]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_but_asking_is_possible_there(outside: Outside, method: str) -> None:
    assert outside.get(method=method).status == 405
