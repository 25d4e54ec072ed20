"""
Ten thousand pictures move to another deployment, killed twice on either way (R40).

Over DynamoDB Local: moto sorts a whole index for every question. S3 and KMS are moto's.
"""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any, Final
from unittest.mock import patch

from moto import mock_aws

from cli.story import promise
from tests.contract.moving import Beside, KilledError, exported, imported, mortal
from tests.contract.on_files import House
from tests.contract.organisation_laid import live_in
from tests.contract.quicker import moto_made_quicker
from tests.measurements import Figure
from tests.servers.dynamodb_local import LARGE, dynamodb_server, patient_client
from tests.soak.saying import Say

NAME: Final = "moving"
ASSETS, QUICK = 10_000, 200
# Where it is killed, as parts of all the calls that a picture takes on either way.
_KILLS: Final = (0.4, 1.1)
_NOBODY: Final = {"AWS_ACCESS_KEY_ID": "nobody", "AWS_SECRET_ACCESS_KEY": "nothing"}


def run(*, is_quick: bool, say: Say) -> Mapping[str, Mapping[str, Figure]]:
    assets = QUICK if is_quick else ASSETS
    with (
        TemporaryDirectory() as place,
        patch.dict(os.environ, _NOBODY),
        moto_made_quicker(),
        mock_aws(),
        dynamodb_server(memory=LARGE) as endpoint,
    ):
        figures = _moved(Path(place), patient_client(endpoint), assets=assets, say=say)
    return {"moving an organisation": figures}


def _moved(place: Path, tables: Any, *, assets: int, say: Say) -> dict[str, Figure]:
    old, new = House(place, tables), Beside(place, tables)
    for house in (old, new):
        house.create()
    say(f"{assets} pictures come to be")
    live_in(old, assets=assets)
    out, begun = place / "out", monotonic()
    kills = _killed(lambda house: exported(house, out), old, assets=assets, say=say)
    counts = exported(old, out)
    exported_s, begun = monotonic() - begun, monotonic()
    kills += _killed(lambda house: imported(house, out), new, assets=assets, say=say)
    came = imported(new, out)
    promise(came.assets == assets, f"{came.assets} of {assets} pictures came in")
    promise(not came.differing, f"decided on otherwise: {came.differing[:3]}")
    promise(came.verdicts == counts["verdicts"], "a verdict was not compared")
    return {
        "pictures": assets,
        "verdicts": came.verdicts,
        "differing": len(came.differing),
        "rows": counts["people"] + counts["library"] + counts["rules"],
        "kills": kills,
        "exported s": round(exported_s, 1),
        "imported and compared s": round(monotonic() - begun, 1),
    }


def _killed(
    does: Callable[[House], object], house: House, *, assets: int, say: Callable[[str], None]
) -> int:
    for part in _KILLS:
        after = int(part * assets)
        try:
            does(mortal(house, after=after))
        except KilledError:
            say(f"killed at call {after}")
        else:
            promise(False, f"it was over before call {after}: kill it earlier")  # noqa: FBT003
    return len(_KILLS)
