"""`quitclaim evaluate own`: what people confirmed, rejected and found missed, as figures (R24)."""

import json
from collections.abc import Iterator
from typing import Any, Final

from cli.import_door import Door
from cli.machine_doors import fine

# Beside 1, for what stopped it: what was declared is not what people see.
DOUBTED: Final = 3
SCOPES: Final = "read_log"
_API: Final = "/api/recognition/experience"


def report_own(door: Door, *, as_json: bool) -> int:
    told = fine(door.get(_API))
    for one in told["wrong"]:
        one["matches"] = list(_matches(door, one["run"]))
    print(json.dumps(told) if as_json else "\n".join(lines_of(told)))
    return DOUBTED if told["doubts"] else 0


def _matches(door: Door, run: str) -> Iterator[Any]:
    """Page after page, ids and distances: nobody's name."""
    path = f"/api/runs/{run}/wrong-matches"
    page = fine(door.get(path))
    yield from page["matches"]
    while page["following"]:
        page = fine(door.get(f"{path}?after={page['following']}"))
        yield from page["matches"]


def lines_of(told: Any) -> Iterator[str]:
    yield f"since {told['since']}: {told['runs']} runs, {told['guesses']} guesses"
    yield from _figures("all", told["all"])
    yield from _figures("children", told["children"])
    yield from _figures("small faces", told["small"])
    for one in told["categories"]:
        yield from _figures(one["category"] or "nobody on record", one["figures"])
    for one in told["collections"]:
        yield from _figures(f"collection {one['collection']}", one["figures"])
    yield "the intervals hold for independent faces: of few people they are too narrow"
    for one in told["wrong"]:
        yield from _wrong(one)
    if told["declared_wrong"] is not None:
        wrong, misses = _percent(told["declared_wrong"]), _percent(told["declared_misses"])
        yield f"declared: at most {wrong} wrong matches, and {misses} missed"
    for doubt in told["doubts"]:
        yield f"more than declared, hardly by chance: {doubt}"


def _figures(called: str, one: Any) -> Iterator[str]:
    yield (
        f"{called}: {one['people']} people at most; {one['confirmed']} right, "
        f"{one['rejected']} wrong, {one['missed']} missed, {one['strangers']} strangers"
    )
    for name, share in (("wrong of those judged", "wrong"), ("missed", "overlooked")):
        if one[share]["share"] is not None:
            low, high = _percent(one[share]["low"]), _percent(one[share]["high"])
            yield f"  {name}: {_percent(one[share]['share'])} (between {low} and {high}, 95 %)"


def _wrong(run: Any) -> Iterator[str]:
    yield f"run {run['run']}: {run['rejected']} wrong"
    for one in run["matches"]:
        near, enough = one["distance"], one["threshold"]
        yield f"  {one['asset']} {one['face']}  distance {near:.4f}, near enough {enough:.4f}"


def _percent(share: float) -> str:
    return f"{100 * share:.2f} %"
