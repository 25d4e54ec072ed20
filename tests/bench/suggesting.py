"""
From an uploader's put until both people in the photograph are suggested, each for her own face.

In the local cloud, with the endpoint in its container: her S3 client, the emulator, the functions
and the endpoint share two cores. Everybody on the roster said yes, and the editor attested
beforehand to what this uploader puts. It fails unless each face gets the person it shows.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from typing import Final

from cli.asking import say_who_asks
from cli.enrolling import asked
from cli.models import blueprints
from cli.recognising import PEOPLE
from cli.samples import files
from cli.shoot import Shoot
from cli.showing import within
from cli.staff import member_of, signed_in
from cli.stage import WHO, Stage
from infra.endpoint_image import DEFAULT_PACK
from local.cloud import LocalCloud
from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.pictures.uploads import Upload
from quitclaim_vision.drawing import group_of
from tests.bench.pairs import on_cores
from tests.measurements import Figure
from tests.servers.containers import container
from tests.servers.images import built
from tests.vision.fetched import embedder_path

NAME = "suggesting: two megapixels from put to who is who"
IS_SLOW: Final = True
_CORES: Final = 2
_SHOWN: Final = ("obama3.jpg", "biden.jpg")
# About two megapixels; each a pixel higher than the one before, so that none was there before.
_HEIGHT: Final = 1100
_QUIET_S, _GLANCE_S, _PATIENCE_S = 0.7, 0.01, 120


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    photographs = _photographs()
    with on_cores(_CORES), _cloud() as cloud:
        load = os.getloadavg()[0]
        road = _attested(Stage(cloud))
        first_ms = [road.travelled(next(photographs)) for _ in range(3)]
        waits_ms = [road.travelled(next(photographs)) for _ in range(3 if is_quick else 21)]
    return {
        "photos": len(waits_ms),
        "faces_in_each": len(_SHOWN),
        "first_ones_ms_worst": round(max(first_ms)),
        "put_to_suggestions_ms_median": round(median(waits_ms)),
        "put_to_suggestions_ms_worst": round(max(waits_ms)),
        "load_before": round(load, 1),
    }


@contextmanager
def _cloud() -> Iterator[LocalCloud]:
    image = built(DEFAULT_PACK, models=embedder_path().parent)
    with ExitStack() as stack:
        folder, data = (Path(stack.enter_context(TemporaryDirectory())) for _ in range(2))
        confined = stack.enter_context(container(image, folder))
        chosen = blueprints(endpoint=confined.folder / "socket")
        yield stack.enter_context(LocalCloud(data, blueprints=chosen))


def _attested(stage: Stage) -> "_Road":
    """Everybody asked, signed and enrolled, and whatever comes from now on attested to."""
    members = {role: member_of(stage.cloud, role) for role in StaffRole}
    editor, officer = (
        signed_in(stage.cloud, members[role])[0]
        for role in (StaffRole.EDITOR, StaffRole.PRIVACY_OFFICER)
    )
    say_who_asks(officer)
    shoot = Shoot.arrived(stage, editor=editor, officer=officer)
    shoot.allow()
    people = [asked(shoot, name) for name in PEOPLE]
    shoot.change_roster(add=[one.id for one in people])
    for one in people:
        one.sign()
    shoot.approve()
    for one in people:
        one.put(PEOPLE[one.name])
    if not within(lambda: all(one.is_enrolled for one in people)):
        raise AssertionError("somebody is not enrolled")
    shoot.attest_beforehand(WHO)
    return _Road(shoot, truth=tuple(one.id for one in people))


@dataclass(frozen=True, slots=True)
class _Road:
    """`truth`: who is shown, from the left."""

    shoot: Shoot
    truth: tuple[str, ...]

    def travelled(self, content: bytes) -> float:
        """Milliseconds, once nothing of the photograph before is at work any more."""
        sleep(_QUIET_S)
        stage = self.shoot.stage
        key = f"{self.shoot.folder}/{perf_counter()}.jpg"
        began = perf_counter()
        told = stage.s3.put_object(Bucket=stage.cloud.inbox.bucket, Key=key, Body=content)
        upload, give_up_at = Upload(key, told["VersionId"]), began + _PATIENCE_S
        while perf_counter() < give_up_at:
            if guessed := self._guessed(upload):
                took_ms = (perf_counter() - began) * 1000
                if guessed != self.truth:
                    raise AssertionError(f"suggested are {guessed}, and shown {self.truth}")
                return took_ms
            sleep(_GLANCE_S)
        raise AssertionError("nobody is suggested")

    def _guessed(self, upload: Upload) -> tuple[str, ...]:
        """From the left; empty until every face has a guess."""
        desk = self.shoot.stage.desk
        settled = desk.settlements.settled(upload)
        asset = desk.library.asset(AssetId(settled.asset)) if settled and settled.asset else None
        faces = asset.faces if asset else ()
        by_place = sorted(faces, key=lambda face: face.region.x)
        guessed = tuple(it.suggestion.person for it in by_place if it.suggestion)
        return guessed if len(guessed) == len(faces) else ()


def _photographs() -> Iterator[bytes]:
    known = files()
    for number in count():
        yield group_of([known[name] for name in _SHOWN], height=_HEIGHT + number)
