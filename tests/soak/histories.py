"""Many invented histories without a violation, every planted bug found. HISTORIES says how many."""

import os
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import asdict, dataclass

from cli.story import BrokenPromiseError, promise
from tests.house.sizes import REPOSITORY
from tests.measurements import Figure
from tests.simulation.__main__ import explain
from tests.simulation.bugs import PLANTED, SHIPPED, Bug
from tests.simulation.expected import EVENTS, FAULTS, OFTEN_ENOUGH
from tests.simulation.history import STEPS, play
from tests.simulation.hunting import Catch, hunt
from tests.soak.progress import Progress
from tests.soak.saying import Say

NAME = "histories"
HISTORIES = 10_000
QUICK = 200
CHUNK = 100
AT_ONCE = os.cpu_count() or 1
_TESTS = REPOSITORY / "tests"
CODE = (SHIPPED, _TESTS / "simulation", _TESTS / "fakes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """`counts`: in how many histories each kind occurred; `broken`: the seeds that failed."""

    first: int
    histories: int
    counts: dict[str, int]
    broken: list[int]


def run(*, is_quick: bool, say: Say) -> Mapping[str, Mapping[str, Figure]]:
    histories = QUICK if is_quick else int(os.environ.get("HISTORIES", HISTORIES))
    begun = time.monotonic()
    progress = Progress(NAME, code=CODE)
    chunks = played(histories, progress, say=say)
    broken = [seed for chunk in chunks for seed in chunk.broken]
    if broken:
        explain(play(broken[0]))
        seen = f"{len(broken)} of {histories} histories broke a promise: {broken[:20]}"
        raise BrokenPromiseError(seen)
    figures = {"histories": histories, "steps": STEPS, "violations": 0}
    if is_quick:
        # What is rare and what takes hundreds of histories to find: only the long run may say.
        return {"simulation": figures}
    rare = too_rare(chunks, histories)
    promise(not rare, f"too rare in {histories} histories: {rare}")
    catches = hunted(histories, progress, say=say)
    missed = [catch.bug for catch in catches if catch.after is None]
    promise(not missed, f"not found: {missed}")
    return {
        "simulation": {**figures, "this_run_s": round(time.monotonic() - begun)},
        "planted bugs, found after histories": {catch.bug: catch.after or 0 for catch in catches},
    }


def played(histories: int, progress: Progress, *, say: Say) -> list[Chunk]:
    starts = [(first, min(CHUNK, histories - first)) for first in range(0, histories, CHUNK)]
    known = {start: progress.kept(_name(*start)) for start in starts}
    chunks = [Chunk(**kept) for kept in known.values() if kept]
    with ProcessPoolExecutor(AT_ONCE) as workers:
        left = [start for start, kept in known.items() if kept is None]
        for done, chunk in enumerate(workers.map(_play_chunk, left), start=1):
            progress.keep(_name(chunk.first, chunk.histories), asdict(chunk))
            chunks.append(chunk)
            say(f"{sum(one.histories for one in chunks)} of {histories} histories")
            if chunk.broken and done < len(left):
                workers.shutdown(cancel_futures=True)
                break
    return chunks


def _name(first: int, histories: int) -> str:
    return f"histories-{first}-{histories}"


def _play_chunk(start: tuple[int, int]) -> Chunk:
    first, histories = start
    counts: Counter[str] = Counter()
    broken = []
    for seed in range(first, first + histories):
        outcome = play(seed)
        counts.update(str(kind) for kind in outcome.counts)
        if outcome.violation:
            broken.append(seed)
    return Chunk(first=first, histories=histories, counts=dict(counts), broken=broken)


def too_rare(chunks: Iterable[Chunk], histories: int) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for chunk in chunks:
        counts.update(chunk.counts)
    needed = OFTEN_ENOUGH * histories
    return {kind: counts[kind] for kind in (*EVENTS, *FAULTS) if counts[kind] < needed}


def hunted(histories: int, progress: Progress, *, say: Say) -> list[Catch]:
    """Whoever found nothing in as many histories as the run itself has will not find it."""

    def one(bug: Bug) -> Catch:
        name = f"bug-{bug.name}-{histories}"
        kept = progress.kept(name)
        catch = Catch(**kept) if kept else hunt(bug, histories=histories)
        progress.keep(name, asdict(catch))
        say(f"{bug.name}: {'not found' if catch.after is None else f'found after {catch.after}'}")
        return catch

    with ThreadPoolExecutor(AT_ONCE) as workers:
        return list(workers.map(one, PLANTED))
