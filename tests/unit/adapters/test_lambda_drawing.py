"""R14: of a picture the darkroom leaves what one person may see of it, under her id."""

import json
from dataclasses import asdict
from io import BytesIO
from typing import Any

from quitclaim.adapters.lambda_drawing import LambdaDrawing
from quitclaim.domain.pictures.cuts import Cut
from quitclaim.domain.pictures.own_views import OwnView, own_view
from quitclaim.ports.own_pictures import place_of
from quitclaim.runtime.aws import client
from tests.builders import ADA, BOB, a_linked_face, a_region, an_asset

GROUP = an_asset(a_linked_face(ADA), a_linked_face(BOB, region=a_region(x=6_000)))


class Invoked:
    """Stands for the client of Lambda, and answers as the darkroom does."""

    def __init__(self) -> None:
        self.asked: dict[str, Any] = {}

    def invoke(self, **request: Any) -> dict[str, Any]:
        self.asked = json.loads(request["Payload"])
        hidden = len(self.asked["regions"])
        answer = {"width": 400, "height": 300, "hidden": hidden, "quality": 90}
        return {"Payload": BytesIO(json.dumps(answer).encode())}


def test_everybody_else_is_hidden_and_it_lies_where_it_says_whose_it_is() -> None:
    invoked = Invoked()
    drawing = LambdaDrawing(
        invoked, client("s3"), function="darkroom", originals="originals", exports="exports"
    )
    view = own_view(GROUP, names={ADA})
    assert isinstance(view, OwnView)

    drawing.draw(GROUP.id, view, person=ADA)

    asked = invoked.asked
    assert asked["regions"] == [asdict(GROUP.faces[1].region)]
    assert asked["cut"] == asdict(Cut()) and asked["finish"]["longest"] == 1600
    assert place_of(ADA, GROUP.id, view=view) in asked["rendition"]
    assert "exports" in asked["rendition"] and "originals" in asked["picture"]
