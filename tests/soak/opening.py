"""A stranger's file in the darkroom's child process, and whether it kept to what it may cost."""

from collections.abc import Iterator
from dataclasses import dataclass
from resource import RUSAGE_CHILDREN, getrusage
from typing import Final, Protocol

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.ports.darkroom import Note
from quitclaim_vision.child import Bounds, ChildFailedError, Said
from tests.soak.strangers import Stranger
from tests.soak.weighing import used_s
from tests.vision.hostile.forging import Outcome

# Of one core: how long that is by the clock depends on who else wants it.
MAY_LIVE_S: Final = 5
_KB_IN_MB: Final = 1000
_PICTURE: Final = "picture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """`outcome`: None for a failure that is no fault of a file. `idle_mb`: before it was opened."""

    outcome: Outcome | None
    lived_s: float
    peak_mb: int
    idle_mb: int

    @property
    def kind(self) -> str:
        if self.outcome is None:
            return "failed"
        return self.outcome if isinstance(self.outcome, WhyRefused) else _PICTURE


class Opens(Protocol):
    def answer(self, content: bytes) -> Said: ...


def opened(child: Opens, content: bytes) -> Opened:
    """As the darkroom's function does it."""
    # An empty file first, so that none pays for a child that has to load its models.
    idle, _ = child.answer(b"")
    before = used_s(RUSAGE_CHILDREN)
    outcome: Outcome | None = None
    try:
        said, _ = child.answer(content)
    except ChildFailedError:
        said = {}
    else:
        outcome = _outcome(said)
    # Who was ended has told nothing: what it used is known since it was buried, and the largest of
    # all that were is at least as large as it was.
    used = said.get("used_s", used_s(RUSAGE_CHILDREN) - before)
    peak = said.get("peak_mb", getrusage(RUSAGE_CHILDREN).ru_maxrss // _KB_IN_MB)
    return Opened(
        outcome=outcome, lived_s=used - idle["used_s"], peak_mb=peak, idle_mb=idle["peak_mb"]
    )


def _outcome(said: dict[str, object]) -> Outcome:
    if "refused" in said:
        return WhyRefused(str(said["refused"]))
    notes = said["notes"]
    return frozenset(map(Note, notes if isinstance(notes, list) else ()))


def faults(stranger: Stranger, seen: Opened) -> Iterator[str]:
    if seen.outcome is None:
        yield "failed without a reason"
    elif stranger.expected is not None and seen.outcome != stranger.expected:
        yield f"became {_named(seen.outcome)} instead of {_named(stranger.expected)}"
    if seen.lived_s > MAY_LIVE_S:
        yield f"lived for {seen.lived_s:.1f} s"
    if seen.peak_mb > seen.idle_mb + Bounds().memory_mb:
        yield f"took {seen.peak_mb} MB"


def _named(outcome: Outcome) -> str:
    return outcome if isinstance(outcome, WhyRefused) else ", ".join([_PICTURE, *sorted(outcome)])
