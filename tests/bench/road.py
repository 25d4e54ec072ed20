"""
The whole road: photographs of two megapixels, from an uploader's put until each is an asset.

In the local cloud; her S3 client, the emulator and the functions share two cores. It fails unless
every asset has as many faces as people were composed into its photograph.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

from cli.stage import WHO, Stage
from local.cloud import LocalCloud
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.uploads import Settled, Upload
from tests.bench.pairs import on_cores
from tests.bench.photographs import photograph
from tests.measurements import Figure
from tests.vision.fetched import detector
from tests.vision.groups import Group

NAME = "road: two megapixels from put to asset"
_CORES = 2
_AT_ONCE = 4  # as rclone puts, unless told otherwise
# Each look costs time on the same cores: rare while many are on their way.
_LOOK_S, _GLANCE_S = 0.1, 0.01
_QUIET_S = 0.7  # by then nothing of the photograph before is at work any more
_PATIENCE_S = 120

# A file, and how many faces it shows.
Photograph = tuple[bytes, int]


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    detector()
    # The first ones start as many processes of each function as ever run at once.
    first, many, alone = _photographs(*((4, 6, 3) if is_quick else (15, 80, 21)))
    with on_cores(_CORES), TemporaryDirectory() as folder:
        load = os.getloadavg()[0]
        with LocalCloud(Path(folder)) as cloud:
            road = _Road(Stage(cloud))
            cold_s = road.travelled(first)
            took_s = road.travelled(many)
            waits_ms = [road.travelled_alone(one) * 1000 for one in alone]
    return {
        "photos": len(many),
        "photos_per_s": round(len(many) / took_s, 2),
        "faces": sum(faces for _, faces in many),
        "kilobytes_median": round(median(len(content) for content, _ in many) / 1000),
        "first_ones_cold_s": round(cold_s, 1),
        "put_alone": len(alone),
        "put_to_asset_ms_median": round(median(waits_ms)),
        "put_to_asset_ms_worst": round(max(waits_ms)),
        "load_before": round(load, 1),
    }


@dataclass(frozen=True, slots=True)
class _Road:
    stage: Stage
    numbers: Iterator[int] = field(default_factory=count)

    def travelled(self, some: Sequence[Photograph], *, look_s: float = _LOOK_S) -> float:
        """Seconds from the first put until the last of them is an asset."""
        began = perf_counter()
        with ThreadPoolExecutor(_AT_ONCE) as clients:
            uploads = list(clients.map(self._put, some))
        settled = [self._settled(upload, look_s=look_s) for upload in uploads]
        took = perf_counter() - began
        found = [self._faces(one) for one in settled]
        if found != [faces for _, faces in some]:
            raise AssertionError(f"faces found: {found}, of {[faces for _, faces in some]}")
        return took

    def travelled_alone(self, one: Photograph) -> float:
        sleep(_QUIET_S)
        return self.travelled([one], look_s=_GLANCE_S)

    def _put(self, one: Photograph) -> Upload:
        key, bucket = f"{WHO}/Road/{next(self.numbers):04}.jpg", self.stage.cloud.inbox.bucket
        content, _ = one
        told = self.stage.s3.put_object(Bucket=bucket, Key=key, Body=content)
        return Upload(key, told["VersionId"])

    def _settled(self, upload: Upload, *, look_s: float) -> Settled:
        give_up_at = perf_counter() + _PATIENCE_S
        while perf_counter() < give_up_at:
            if settled := self.stage.desk.settlements.settled(upload):
                return settled
            sleep(look_s)
        raise AssertionError(f"{upload.key} is still on its way")

    def _faces(self, settled: Settled) -> int:
        """-1 for what became no asset."""
        if settled.asset is None:
            return -1
        asset = self.stage.desk.library.asset(AssetId(settled.asset))
        return len(asset.faces) if asset else -1


def _photographs(*numbers: int) -> list[list[Photograph]]:
    """None twice: one to six people each, their faces from 60 to 400 pixels wide."""
    seeds = count(5000)
    return [[_photograph(seed) for seed in islice(seeds, number)] for number in numbers]


def _photograph(seed: int) -> Photograph:
    group = Group(seed=seed, people=1 + seed % 6, smallest=60, largest=400)
    content, truth = photograph(group, grain=4, quality=90)
    return content, len(truth)
