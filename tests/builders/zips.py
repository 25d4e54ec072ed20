"""Zips of a selection: an editor ordered one for the website."""

from typing import Any

from quitclaim.domain.publishing.zips import Zip
from tests.builders.ids import NOON, WEBSITE, an_id
from tests.builders.selecting import BEST
from tests.builders.takings import a_taker


def a_zip(**changes: Any) -> Zip:
    known: dict[str, Any] = {
        "id": an_id("zip"),
        "selection": BEST,
        "channel": WEBSITE,
        "by": a_taker(),
        "ordered_at": NOON,
        "since": NOON,
    }
    return Zip(**(known | changes))
