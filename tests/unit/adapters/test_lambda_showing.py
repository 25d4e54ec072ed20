"""R25: of a picture the darkroom leaves whoever asks for herself, and hides everybody else."""

import json
from dataclasses import asdict, replace
from io import BytesIO
from typing import Any

from quitclaim.adapters.lambda_showing import LambdaShowing
from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.regions import around
from quitclaim.domain.recognition.finds import Find
from quitclaim.ports.finds import seen_at
from quitclaim.runtime.aws import client
from tests.builders import ADA, FAIR, a_face, a_region, an_asset, an_id

HERS, ANOTHERS = a_face("hers"), a_face("another's", region=a_region(x=6_000))
GROUP = an_asset(HERS, ANOTHERS, extent=Extent(width=4_000, height=3_000))
FIND = Find(person=ADA, collection=FAIR, run=an_id("run"))


class Invoked:
    """Stands for the client of Lambda, and answers as the darkroom does."""

    def __init__(self) -> None:
        self.asked: dict[str, Any] = {}

    def invoke(self, **request: Any) -> dict[str, Any]:
        self.asked = json.loads(request["Payload"])
        hidden = len(self.asked["regions"])
        answer = {"width": 400, "height": 300, "hidden": hidden, "quality": 90}
        return {"Payload": BytesIO(json.dumps(answer).encode())}


def shown(asset: Asset) -> tuple[bool, dict[str, Any]]:
    invoked = Invoked()
    showing = LambdaShowing(
        invoked, client("s3"), function="darkroom", originals="originals", exports="exports"
    )
    return showing.show(asset, HERS.region, find=FIND), invoked.asked


def test_head_and_shoulders_are_left_and_everybody_else_is_hidden() -> None:
    is_shown, asked = shown(GROUP)

    assert is_shown and asked["regions"] == [asdict(ANOTHERS.region)]
    assert asked["cut"]["crop"] == asdict(around(HERS.region))
    assert asked["finish"]["longest"] == 720
    assert seen_at(FIND, GROUP.id) in asked["rendition"] and "exports" in asked["rendition"]


def test_of_a_picture_nobody_measured_the_darkroom_is_not_asked() -> None:
    assert shown(replace(GROUP, extent=None)) == (False, {})
