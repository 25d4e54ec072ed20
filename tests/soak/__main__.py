"""
The long run: many histories without a violation, every planted bug found.

`python -m tests.soak [--histories N] [--quick]`; stopped, it goes on where it was. HISTORIES=N in
the environment does as `--histories N`. `--quick` is a small round without the bugs, whose figures
are nobody's.
"""

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

from tests.measurements import BOOK, record
from tests.simulation.__main__ import explain
from tests.simulation.bugs import PLANTED, Bug
from tests.simulation.expected import EVENTS, FAULTS, OFTEN_ENOUGH
from tests.simulation.history import STEPS, play
from tests.simulation.hunting import Catch, hunt
from tests.soak.progress import Chunk, Progress, total

HISTORIES = 10_000
QUICK = 200
CHUNK = 100
AT_ONCE = os.cpu_count() or 1


def main(arguments: Sequence[str] | None = None) -> str | None:
    """Return what stands in the way."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--histories", type=int)
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args(arguments)
    wanted = QUICK if asked.quick else int(os.environ.get("HISTORIES", HISTORIES))
    histories = asked.histories or wanted
    begun = time.monotonic()
    chunks = played(histories)
    broken = [seed for chunk in chunks for seed in chunk.broken]
    if broken:
        explain(play(broken[0]))
        return f"{len(broken)} of {histories} histories broke a promise: {broken[:20]}"
    rare = too_rare(total(chunks), histories)
    if rare and not asked.quick:
        return f"too rare in {histories} histories: {rare}"
    if asked.quick:
        # Some planted bugs take hundreds of histories: only the long run may say "not found".
        print(f"no promise was broken in {histories} histories; planted bugs take the long run")
        return None
    catches = hunted(histories)
    figures = {"histories": histories, "steps": STEPS, "violations": 0}
    seconds = round(time.monotonic() - begun)
    record("simulation", {**figures, "this_run_s": seconds}, book=BOOK)
    found = {catch.bug: catch.after for catch in catches if catch.after is not None}
    record("planted bugs, found after histories", found, book=BOOK)
    missed = [catch.bug for catch in catches if catch.after is None]
    return f"not found: {missed}" if missed else None


def played(histories: int) -> list[Chunk]:
    progress = Progress()
    starts = [(first, min(CHUNK, histories - first)) for first in range(0, histories, CHUNK)]
    known = {start: progress.chunk(*start) for start in starts}
    chunks = [chunk for chunk in known.values() if chunk]
    with ProcessPoolExecutor(AT_ONCE) as workers:
        left = [start for start, chunk in known.items() if chunk is None]
        for done, chunk in enumerate(workers.map(_play_chunk, left), start=1):
            progress.keep(chunk)
            chunks.append(chunk)
            print(f"{len(chunks) * CHUNK} of {histories} histories", flush=True)
            if chunk.broken and done < len(left):
                workers.shutdown(cancel_futures=True)
                break
    return chunks


def _play_chunk(start: tuple[int, int]) -> Chunk:
    first, histories = start
    counts: Counter[str] = Counter()
    broken = []
    for seed in range(first, first + histories):
        outcome = play(seed)
        counts.update(str(kind) for kind in outcome.counts)
        if outcome.violation:
            broken.append(seed)
    return Chunk(first=first, histories=histories, counts=dict(counts), broken=tuple(broken))


def too_rare(counts: Counter[str], histories: int) -> dict[str, int]:
    needed = OFTEN_ENOUGH * histories
    return {kind: counts[kind] for kind in (*EVENTS, *FAULTS) if counts[kind] < needed}


def hunted(histories: int) -> list[Catch]:
    """Whoever found nothing in as many histories as the run itself has will not find it."""
    progress = Progress()

    def one(bug: Bug) -> Catch:
        catch = progress.catch(bug.name, histories) or hunt(bug, histories=histories)
        progress.keep_catch(catch, histories)
        after = "not found" if catch.after is None else f"found after {catch.after}"
        print(f"{bug.name}: {after}", flush=True)
        return catch

    with ThreadPoolExecutor(AT_ONCE) as workers:
        return list(workers.map(one, PLANTED))


if __name__ == "__main__":
    sys.exit(main())
