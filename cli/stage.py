"""Before the audience: an uploader with her bucket, and what she may expect of it."""

import shutil
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from cli.desk import Desk
from cli.log_copies import VKEY, copied, key_in, opened, sealed
from cli.story import BrokenPromiseError, promise
from local.cloud import LocalCloud
from local.identity import uploader_of
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.refusals import SENTENCES, WhyRefused
from quitclaim.domain.pictures.uploads import REFUSED, Upload

WHO: Final = "anna"
FAIR: Final = f"{WHO}/Town fair"
CAMP: Final = f"{WHO}/Summer camp"
_PATIENCE_S: Final = 120


class Stage:
    """An uploader before her bucket, and what becomes of what she puts there."""

    def __init__(self, cloud: LocalCloud) -> None:
        self.cloud = cloud
        self.desk = Desk.of(cloud)
        iam = cloud.client("iam")
        self.credentials = uploader_of(cloud.places, WHO, iam=iam, inbox=cloud.inbox)
        self.s3 = cloud.client("s3", as_=self.credentials)
        self._arrived: set[Upload] = set()

    def put(self, key: str, content: bytes) -> None:
        self.s3.put_object(Bucket=self.cloud.inbox.bucket, Key=key, Body=content)

    def get(self, key: str) -> bytes:
        body: bytes = self.s3.get_object(Bucket=self.cloud.inbox.bucket, Key=key)["Body"].read()
        return body

    def settled(self) -> None:
        """Wait until nothing is on its way any more."""
        give_up_at = time.monotonic() + _PATIENCE_S
        while waiting := next((one for one in self.desk.uploads() if not self._has(one)), None):
            while not self._has(waiting):
                promise(time.monotonic() < give_up_at, f"still waiting for {waiting.key}")
                time.sleep(0.1)

    def _has(self, upload: Upload) -> bool:
        """Whatever has arrived is not asked after again, however much lies there."""
        if upload not in self._arrived and self.desk.settlements.settled(upload):
            self._arrived.add(upload)
        return upload in self._arrived

    def asset(self, key: str) -> Asset:
        found = self.desk.asset(key)
        if found is None:
            raise BrokenPromiseError(f"{key} is no asset")
        return found


def promise_faces(stage: Stage, expected: Mapping[str, int]) -> None:
    found = {name: len(stage.asset(f"{FAIR}/{name}").faces) for name in expected}
    promise(found == expected, f"faces found: {found}, expected: {dict(expected)}")


def promise_reason(stage: Stage, key: str, *, content: bytes, why: WhyRefused) -> None:
    stage.put(key, content)
    stage.settled()
    told = stage.get(f"{REFUSED}/{key}.txt").decode().strip()
    promise(told == SENTENCES[why], f"{key} was told: {told}")


def promise_log(stage: Stage, copy: Path) -> None:
    """`copy`: a folder of the demo's own; an earlier cloud's log may lie there."""
    shutil.rmtree(copy, ignore_errors=True)
    size = sealed(stage.cloud)
    log = copied(stage.cloud, copy)
    promise(log.tree.size >= size > 0, f"{size} leaves sealed, {log.tree.size} copied")
    opened(copy, key=key_in(copy / VKEY)).require_whole()


def promise_nothing_new(stage: Stage, key: str, *, content: bytes) -> None:
    before = stage.asset(key)
    stage.put(key, content)
    stage.settled()
    promise(stage.asset(key) == before, "a second upload changed the asset")
