"""How a ground begins: with uploads that are old enough for a sweep, and nothing else going on."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from cli.models import blueprints, brought
from cli.stage import CAMP, FAIR, Stage
from local.cloud import LocalCloud
from local.places import Places
from quitclaim_vision.packs.manifest import MODELS, PICTURES, RECOGNITION
from tests.road.drawn import a_picture
from tests.soak.grants_ground import Ground

# A sweep leaves alone what may still be announced: ten minutes, which nobody waits for here.
_AGED_BY: Final = timedelta(hours=1)
_DATED: Final = re.compile(r'("last_modified": ")([^"]+)"')


@contextmanager
def ground_in(data: Path) -> Iterator[Ground]:
    """One picture in two collections, and a file that is refused."""
    # Whoever was killed in the middle left a cloud behind in which some right is missing.
    shutil.rmtree(data, ignore_errors=True)
    brought((*MODELS, *RECOGNITION, *PICTURES), say=lambda _: None)
    picture = a_picture()
    with LocalCloud(data, blueprints=blueprints()) as cloud:
        stage = Stage(cloud)
        uploads = {f"{FAIR}/1.jpg": picture, f"{CAMP}/1.jpg": picture, f"{CAMP}/2.jpg": b"no"}
        for key, content in uploads.items():
            stage.put(key, content)
        stage.settled()
    _age_uploads(cloud.places)
    with LocalCloud(data, blueprints=blueprints()) as cloud:
        ground = Ground(Stage(cloud), waiting=len(uploads))
        ground.announce(is_on=False)
        ground.rest()
        yield ground


def _age_uploads(places: Places) -> None:
    """The emulator has no clock to set, so that its notes are dated back between two starts."""
    for notes in places.objects.rglob("*.meta.json"):
        notes.write_text(_DATED.sub(_earlier, notes.read_text("utf-8")), encoding="utf-8")


def _earlier(found: re.Match[str]) -> str:
    instant = datetime.fromisoformat(found[2]) - _AGED_BY
    return f'{found[1]}{instant:%Y-%m-%dT%H:%M:%S}.000Z"'
