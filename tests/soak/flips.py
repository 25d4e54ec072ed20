"""Ten thousand bits of a log, each flipped: our verifier and Go's packages find every one (R41)."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from cli.story import promise
from tests.house.sizes import REPOSITORY
from tests.measurements import Figure
from tests.proof import readlog
from tests.proof.copies import Flip, Growing, files_in, flips, holds
from tests.simulation.bugs import SHIPPED
from tests.soak.progress import Progress
from tests.soak.saying import Say

NAME: Final = "flips"
FLIPS, QUICK, CHUNK = 10_000, 200, 500
EARLIER, SIZE, PROOFS = 300, 520, (0, 255, 256, 519)
_CODE: Final = (SHIPPED / "quitclaim" / "domain" / "proof", REPOSITORY / "tests" / "proof")


def run(*, is_quick: bool, say: Say) -> Mapping[str, Mapping[str, Figure]]:
    progress = Progress(NAME, code=_CODE)
    wanted = QUICK if is_quick else FLIPS
    size = min(CHUNK, wanted)
    with TemporaryDirectory() as place:
        growing = Growing.at(Path(place))
        earlier = growing.copy(EARLIER)
        now = growing.copy(SIZE, *PROOFS)
        program = readlog.built(Path(place))
        for number in range(wanted // size):
            name = f"{number} of {size}"
            if progress.kept(name) is None:
                chosen = list(flips(files_in(now), Random(name), count=size))
                _require_seen(chosen, now, earlier=earlier, program=program)
                progress.keep(name, {"flips": size})
            say(f"{(number + 1) * size} of {wanted} flips were found")
    return {"flips of the log": {"flips": wanted, "unseen by us": 0, "unseen by Go": 0}}


def _require_seen(chosen: Sequence[Flip], now: Path, *, earlier: Path, program: Path) -> None:
    held, before = files_in(now), files_in(earlier)
    ours = [flip for flip in chosen if holds(flip.done_to(held), earlier=before)]
    promise(not ours, f"our verifier accepts {ours[:3]}")
    accepted, *others = readlog.said(program, now, earlier, flips=chosen)
    promise(accepted == f"holds: {SIZE}", f"Go does not accept the copy: {accepted}")
    theirs = [it for it, told in zip(chosen, others, strict=True) if told.startswith("holds")]
    promise(not theirs, f"Go accepts {theirs[:3]}")
