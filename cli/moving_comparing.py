"""Whether an organisation that came in decides as it did where it was exported (R40)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cli.moving import Folder
from cli.moving_lines import Judged, Segment

# The verdicts of some assets at the instant of the export, as its lines say them.
Judge = Callable[[Iterable[str]], Iterator[Mapping[str, Any]]]


@dataclass(slots=True)
class Came:
    """`differing`: asset and channel whose verdict is another here. `erased`: rows left out."""

    assets: int = 0
    verdicts: int = 0
    erased: int = 0
    differing: list[tuple[str, str]] = field(default_factory=list)


def compare(came: Came, segments: Iterable[Segment], *, folder: Folder, judge: Judge) -> None:
    """Every reason, bar, face and version of each, and not only what it comes to."""
    for segment in segments:
        if segment.section == "verdicts":
            lines = [one for one in folder.lines(segment) if isinstance(one, Judged)]
            assets = dict.fromkeys(one.asset for one in lines)
            here = {(it["asset"], it["channel"]): it["verdict"] for it in judge(assets)}
            there = {(it.asset, it.channel): it.verdict for it in lines}
            came.assets += len(assets)
            came.verdicts += len(there)
            both = sorted(here.keys() | there.keys())
            came.differing += [it for it in both if here.get(it) != there.get(it)]
