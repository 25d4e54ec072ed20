"""
Publishing and withdrawing, and a process that dies between any two calls, a thousand times.

In process: the use cases over the adapters of AWS, on DynamoDB Local, with moto for S3 and KMS.
After each crash what was begun is done again, as a queue and a person would; then nothing is out
that anybody's no forbids, rows have bytes, bytes have rows, and what is written down is what a
fresh look finds.
"""

import os
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import Final

from tests.house.sizes import REPOSITORY
from tests.measurements import Figure
from tests.servers.dynamodb_local import dynamodb_server
from tests.soak.crashes_played import days_over_aws
from tests.soak.progress import Progress
from tests.soak.saying import Say

NAME: Final = "crashes"
CRASHES, QUICK, TOWN = 1_000, 10, 25
AT_ONCE: Final = os.cpu_count() or 1
_TESTS: Final = REPOSITORY / "tests"
CODE: Final = (
    REPOSITORY / "layers" / "core" / "python",
    *sorted((_TESTS / "soak").glob("crashes*.py")),
    *(_TESTS / name for name in ("builders", "contract", "fakes")),
)
_ENTRY: Final = "crashes of publishing and withdrawing"


def run(*, is_quick: bool, say: Say) -> Mapping[str, Mapping[str, Figure]]:
    wanted = QUICK if is_quick else CRASHES
    each = min(wanted, TOWN)
    progress = Progress(NAME, code=CODE)
    towns = [f"town {number} of {each}" for number in range(wanted // each)]
    seen = {town: kept["crashes"] for town in towns if (kept := progress.kept(town))}
    left = [town for town in towns if town not in seen]
    with dynamodb_server() as endpoint, ProcessPoolExecutor(AT_ONCE) as workers:
        played = workers.map(partial(days_over_aws, crashes=each, endpoint=endpoint), left)
        for town, crashes in zip(left, played, strict=True):
            progress.keep(town, {"crashes": crashes})
            seen[town] = crashes
            say(f"{sum(seen.values())} of {wanted} crashes, and all is as it should be")
    return {_ENTRY: {"crashes": sum(seen.values()), "towns": len(towns), "not_converged": 0}}
