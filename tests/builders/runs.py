"""A run over FAIR, and what it did with its pictures."""

from datetime import datetime
from typing import Any

from quitclaim.domain.organisation.skips import Aside, Skip
from quitclaim.domain.organisation.use_log import (
    Comparison,
    MatchedInput,
    UseEntry,
    Verification,
    snapshot_of,
)
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.looking import Unexplained, UnmatchedFace
from tests.builders.assets import a_face, an_asset
from tests.builders.ids import DAY, EDITOR, FAIR, NOON, a_hash, an_id

__all__ = [
    "RUN",
    "a_comparison",
    "a_look",
    "a_matched_input",
    "a_run_account",
    "a_skip",
    "a_use_entry",
    "an_unmatched_face",
    "unexplained",
]

RUN = an_id("run")


def a_run_account(**changes: Any) -> RunAccount:
    known: dict[str, Any] = {"id": RUN, "collection": FAIR, "by": EDITOR, "started_at": NOON}
    return RunAccount(**(known | changes))


def a_comparison(**changes: Any) -> Comparison:
    known: dict[str, Any] = {
        "model": a_hash("model"),
        "gallery": snapshot_of([an_id("template")]),
        "distance": 0.5,
    }
    return Comparison(**(known | changes))


def a_use_entry(**changes: Any) -> UseEntry:
    known: dict[str, Any] = {
        "run": RUN,
        "asset": an_asset().id,
        "against": a_comparison(),
        "embedded": 3,
        "started_at": NOON,
    }
    return UseEntry(**(known | changes))


def a_matched_input(**changes: Any) -> MatchedInput:
    return MatchedInput(**({"face": a_face().id} | changes))


def a_look(at: datetime = NOON + DAY, by: Any = EDITOR) -> Verification:
    return Verification(by=by, at=at)


def a_skip(**changes: Any) -> Skip:
    known: dict[str, Any] = {
        "run": RUN,
        "asset": an_asset().id,
        "at": NOON,
        "reasons": frozenset({Aside.PEOPLE_MISSING}),
    }
    return Skip(**(known | changes))


def an_unmatched_face(**changes: Any) -> UnmatchedFace:
    known: dict[str, Any] = {
        "asset": an_asset().id,
        "face": a_face().id,
        "run": RUN,
        "is_good": True,
    }
    return UnmatchedFace(**(known | changes))


def unexplained(*tasks: UnmatchedFace, **changes: Any) -> Unexplained:
    known: dict[str, Any] = {
        "run": RUN,
        "asset": an_asset().id,
        "faces": tasks or (an_unmatched_face(),),
    }
    return Unexplained(**(known | changes))
