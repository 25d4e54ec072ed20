"""
A million leaves: how fast they are sealed and shown, what a proof takes, what a leaf weighs (R41).

Our own work is measured, over a ledger in memory and a folder of files; what the tables and KMS
add is in docs/access-patterns.md and docs/cost.md.
"""

import time
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from cli.story import promise
from quitclaim.adapters.folder_tiles import FolderTiles
from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.usecases.publish_log import PublishLog
from tests.builders import NOON
from tests.contract.changes import a_change, a_fact
from tests.fakes.fakes import Fakes, fakes_of
from tests.measurements import Figure
from tests.proof.copies import VKEY, files_in, opened
from tests.soak.saying import Say
from tests.unit.usecases.sealing import seal

NAME: Final = "leaves"
LEAVES, QUICK = 1_000_000, 20_000
# As many as a run of the sealer takes.
AT_ONCE, PROOFS, OFTEN = 4096, 200, 25
LEAST_A_SECOND, MOST_MS = 500, 50


def run(*, is_quick: bool, say: Say) -> Mapping[str, Mapping[str, Figure]]:
    wanted = QUICK if is_quick else LEAVES
    with TemporaryDirectory() as place:
        fakes, folder = fakes_of(), Path(place)
        fakes.world.pages.size = AT_ONCE
        publish = PublishLog(ledger=fakes.ledger, tiles=FolderTiles(folder), signer=fakes.signer)
        spent = 0.0
        while (size := fakes.world.head.edge.size) < wanted:
            _happen(fakes, min(AT_ONCE, wanted - size), first=size)
            begun = time.perf_counter()
            seal(fakes)
            publish()
            spent += time.perf_counter() - begun
            if size // AT_ONCE % OFTEN == 0:
                say(f"{size} leaves")
        figures = _measured(fakes, folder, a_second=wanted / spent)
    if not is_quick:
        promise(figures["leaves_per_s"] >= LEAST_A_SECOND, f"{figures['leaves_per_s']} a second")
        promise(figures["proof_ms_slowest"] < MOST_MS, f"{figures['proof_ms_slowest']} ms a proof")
    return {"leaves of the log": {"leaves": wanted, **figures}}


def _happen(fakes: Fakes, count: int, *, first: int) -> None:
    """A change of one record each, as most calls are."""
    for number in range(first, first + count):
        told = Announcement(EventType.ASSET_CHANGED, f"{number:064x}", 1)
        at = NOON + timedelta(seconds=number // 500)
        fact = a_fact(id=FactId(fakes.chance.uuid()), at=at, announced=(told,))
        fakes.commits.commit(a_change(fact=fact))


def _measured(fakes: Fakes, folder: Path, *, a_second: float) -> dict[str, float]:
    (folder / VKEY).write_text(f"{fakes.signer.key()}\n", encoding="utf-8")
    files = files_in(folder)
    size = fakes.world.head.edge.size
    took = []
    for index in Random("proofs").choices(range(size), k=PROOFS):
        begun = time.perf_counter()
        proof = opened(files).proof_of(index)
        took.append((time.perf_counter() - begun) * 1000)
        proof.require_valid(by=fakes.signer.key(), verifies=fakes.signer.verifies)
    begun = time.perf_counter()
    log = opened(files)
    log.require_whole()
    whole = time.perf_counter() - begun
    needed = sum(len(files[path]) for path in log.paths)
    return {
        "leaves_per_s": round(a_second),
        "proof_ms": round(median(took), 2),
        "proof_ms_slowest": round(max(took), 2),
        "bytes_per_leaf": round(needed / size, 1),
        "verify_all_s": round(whole, 1),
    }
