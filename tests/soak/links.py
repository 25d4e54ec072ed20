"""
Strangers before the pages behind mailed links: no request is our fault, none grants, refuses or
takes back what its sender may not, nothing personal is logged, and rates hold. SEED chooses others.

In process over fakes; a smaller part of the same goes over HTTP through the local cloud.
"""

import os
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

from cli.story import promise
from tests.house.sizes import REPOSITORY
from tests.measurements import Figure
from tests.soak.links_cloud import besieged
from tests.soak.links_siege import Siege
from tests.soak.links_town import a_town
from tests.soak.links_watch import leaks, overheard
from tests.soak.progress import Progress
from tests.soak.saying import Say

NAME = "links"
REQUESTS, QUICK_REQUESTS = 100_000, 3_000
OVER_HTTP, QUICK_OVER_HTTP = 480, 48
# Before one town, each of them another.
STRIKES: Final = 240
TOWNS: Final = 12
# One in so many is flooded besides, with two thousand requests that are all alike.
FLOODED: Final = 48
AT_ONCE = os.cpu_count() or 1
CODE: Final = (
    *(REPOSITORY / one for one in ("functions/consent", "layers", "tests/fakes")),
    *sorted(Path(__file__).parent.glob("links*.py")),
)
_MOST_TOLD: Final = 20


@dataclass(slots=True, kw_only=True)
class Fate:
    """Of one town. `answered`: how often with which status."""

    answered: dict[str, int] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)

    @property
    def requests(self) -> int:
        return sum(self.answered.values())


def run(*, is_quick: bool, say: Say) -> Mapping[str, Mapping[str, Figure]]:
    seed = os.environ.get("SEED", "1")
    progress = Progress(f"{NAME}-{seed}", code=CODE)
    fates = met(QUICK_REQUESTS if is_quick else REQUESTS, progress, seed=seed, say=say)
    held(fates, seed=seed)
    answered = sum((Counter(fate.answered) for fate in fates), Counter())
    kinds: Counter[str] = Counter()
    for status, times in answered.items():
        kinds[f"answered {status[0]}xx"] += times
    over_http = besieged(QUICK_OVER_HTTP if is_quick else OVER_HTTP, seed=seed, say=say)
    figures: dict[str, Figure] = {"requests": answered.total(), "towns": len(fates)}
    told = {**kinds, "had to wait": answered["429"], **over_http}
    return {"hostile requests to the public pages": figures | dict(sorted(told.items()))}


def held(fates: list[Fate], *, seed: str) -> None:
    broken = [one for fate in fates for one in fate.broken]
    promise(not broken, f"seed {seed}, {len(broken)} promises: {'; '.join(broken[:_MOST_TOLD])}")


def met(requests: int, progress: Progress, *, seed: str, say: Say) -> list[Fate]:
    """Town by town, as many as it takes."""
    fates: list[Fate] = []
    with ProcessPoolExecutor(AT_ONCE) as workers:
        while sum(fate.requests for fate in fates) < requests:
            towns = range(len(fates), len(fates) + TOWNS)
            left = [town for town in towns if progress.kept(f"{town}") is None]
            for town, fate in zip(
                left, workers.map(partial(fate_of, seed=seed), left), strict=True
            ):
                progress.keep(f"{town}", asdict(fate))
            fates += [Fate(**kept) for town in towns if (kept := progress.kept(f"{town}"))]
            say(f"{sum(fate.requests for fate in fates)} requests")
    return fates


def fate_of(number: int, *, seed: str, strikes: int = STRIKES) -> Fate:
    """Until everybody who lives there has signed, and taken back, in spite of them."""
    town, chance = a_town(), Random(f"{seed} {number}")
    with overheard() as heard:
        siege = Siege(town, chance)
        broken = [*siege(strikes=strikes, is_flooded=number % FLOODED == 0), *town.place.faults]
    told = leaks(heard.getvalue(), secrets=town.private)
    broken += [f"the log holds {one[:12]!r}" for one in told]
    answered = {str(int(status)): times for status, times in town.place.answered.items()}
    return Fate(answered=answered, broken=[f"town {number}: {one}" for one in broken])
