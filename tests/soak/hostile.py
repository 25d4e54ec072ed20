"""
Files of strangers, opened in the darkroom's child process: none crashes what opens it, lives longer
than five seconds or takes more memory than it may. SEED chooses others.
"""

import os
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from cli.models import brought
from cli.story import promise
from local.places import REPOSITORY
from quitclaim_vision.child import Child
from quitclaim_vision.packs.manifest import MODELS, PICTURES
from tests.measurements import Figure
from tests.soak.opening import faults, opened
from tests.soak.progress import Progress
from tests.soak.saying import Say
from tests.soak.strangers import stranger
from tests.soak.weighing import WORK

NAME = "hostile"
FILES, QUICK_FILES = 2_000, 150
CHUNK = 50
AT_ONCE = os.cpu_count() or 1
_OURS: Final = ("hostile", "mutating", "opening", "portraits", "strangers", "weighing")
CODE: Final = (
    *(REPOSITORY / one for one in ("layers/vision", "tests/vision")),
    *(Path(__file__).with_name(f"{one}.py") for one in _OURS),
)
_ENTRY: Final = "hostile and odd files in the darkroom"
_MOST_TOLD: Final = 20


@dataclass(slots=True, kw_only=True)
class Chunk:
    """`broken`: which files did what they must not. Seconds are of a processor."""

    outcomes: dict[str, int] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    slowest_s: float = 0
    slowest: str = ""
    largest_mb: int = 0
    largest: str = ""


def run(*, is_quick: bool, say: Say) -> Mapping[str, Mapping[str, Figure]]:
    brought((*MODELS, *PICTURES), say=say)
    files, seed = QUICK_FILES if is_quick else FILES, os.environ.get("SEED", "1")
    chunks = met(files, Progress(f"{NAME}-{seed}", code=CODE), seed=seed, say=say)
    broken = [one for chunk in chunks for one in chunk.broken]
    promise(not broken, f"seed {seed}, {len(broken)} promises: {'; '.join(broken[:_MOST_TOLD])}")
    slowest = max(chunks, key=lambda chunk: chunk.slowest_s)
    largest = max(chunks, key=lambda chunk: chunk.largest_mb)
    say(f"the slowest was {slowest.slowest}")
    say(f"the largest was {largest.largest}")
    figures = {"slowest_cpu_s": slowest.slowest_s, "largest_mb": largest.largest_mb}
    outcomes = sum((Counter(chunk.outcomes) for chunk in chunks), Counter())
    return {_ENTRY: {"files": outcomes.total(), **figures, **outcomes}}


def met(files: int, progress: Progress, *, seed: str, say: Say) -> list[Chunk]:
    starts = range(0, files, CHUNK)
    left = [start for start in starts if progress.kept(f"{start}") is None]
    with ProcessPoolExecutor(AT_ONCE) as workers:
        for start, chunk in zip(left, workers.map(partial(_open, seed=seed), left), strict=True):
            progress.keep(f"{start}", asdict(chunk))
            say(f"{start + CHUNK} of {files} files")
    return [Chunk(**kept) for start in starts if (kept := progress.kept(f"{start}"))]


def _open(first: int, *, seed: str) -> Chunk:
    chunk, child = Chunk(), Child(WORK, environment=_seen())
    for number in range(first, first + CHUNK):
        one = stranger(number, seed=seed)
        which, seen = f"file {number} ({one.name})", opened(child, one.content)
        chunk.broken += [f"{which} {fault}" for fault in faults(one, seen)]
        chunk.outcomes[seen.kind] = chunk.outcomes.get(seen.kind, 0) + 1
        if seen.lived_s > chunk.slowest_s:
            chunk.slowest_s, chunk.slowest = round(seen.lived_s, 2), which
        if seen.peak_mb > chunk.largest_mb:
            chunk.largest_mb, chunk.largest = seen.peak_mb, which
    child.close()
    return chunk


def _seen() -> Mapping[str, str]:
    """What a child needs to find its libraries and the models, as in functions/darkroom."""
    names = ("HOME", "LD_LIBRARY_PATH", "XDG_CACHE_HOME", "QUITCLAIM_MODELS")
    return {name: os.environ[name] for name in names if name in os.environ}
