"""The siege of the public pages sees what it is there to see: each promise is broken here once."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from cli.story import BrokenPromiseError
from functions.consent.paper import Paper
from functions.consent.visits import Visits
from quitclaim.runtime.observability import note
from quitclaim.usecases import sign_request
from quitclaim_web.doors.answers import SeeOther
from tests.fakes.in_memory_commits import InMemoryCommits
from tests.fakes.in_memory_rates import InMemoryRates
from tests.soak import links
from tests.soak.links import Fate, fate_of, held, met
from tests.soak.progress import Progress

Patch = Callable[[pytest.MonkeyPatch], None]
FLOODED, PLAIN = 0, 1


def _fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Paper, "other_link", fails)


def _takes_any_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sign_request, "is_same_name", lambda *_, **__: True)


def _takes_any_nonce(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Visits, "is_of", lambda *_, **__: True)


def _logs_what_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = InMemoryCommits.commit

    def commit(commits: InMemoryCommits, change: Any) -> None:
        for one in change.encloses:
            note(event="signed", id=getattr(one, "typed_name", ""))
        usual(commits, change)

    monkeypatch.setattr(InMemoryCommits, "commit", commit)


def _leads_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Paper, "onwards", lambda *_, **__: SeeOther("/collections"))


def _counts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(InMemoryRates, "wait_for", lambda *_, **__: None)


@pytest.mark.parametrize(
    ("breaks", "town", "seen"),
    [
        (_fails, PLAIN, "our fault: 500"),
        (_takes_any_name, PLAIN, "a forwarded link was signed"),
        (_takes_any_nonce, PLAIN, "something changed by one of"),
        (_logs_what_was_typed, PLAIN, "the log holds"),
        (_leads_away, PLAIN, "it leads away"),
        (_counts_nothing, FLOODED, "had to wait"),
    ],
)
def test_a_broken_promise_is_seen(
    monkeypatch: pytest.MonkeyPatch, breaks: Patch, *, town: int, seen: str
) -> None:
    breaks(monkeypatch)

    broken = fate_of(town, seed="broken", strikes=120).broken

    assert any(seen in one for one in broken)
    with pytest.raises(BrokenPromiseError, match="seed broken"):
        held([Fate(broken=broken)], seed="broken")


def never(_: int, *, seed: str) -> Fate:
    raise AssertionError(seed)


def test_towns_that_were_met_are_not_met_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    progress, said = Progress("links", code=[], place=tmp_path), list[str]()
    for town in range(links.TOWNS):
        progress.keep(f"{town}", asdict(Fate(answered={"404": 10})))
    monkeypatch.setattr(links, "fate_of", never)

    fates = met(100, progress, seed="1", say=said.append)

    assert [fate.requests for fate in fates] == [10] * links.TOWNS
    assert said == ["120 requests"]
