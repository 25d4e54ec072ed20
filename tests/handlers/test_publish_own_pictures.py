"""What the bus says that somebody asked to see of herself, and what the clock takes of it (R14)."""

import pytest

from functions.publish import handler
from quitclaim.usecases.draw_own_pictures import DrawOwnPictures
from tests.builders import ADA, DAY
from tests.fakes.fakes import Fakes
from tests.handlers import test_publish_handler
from tests.handlers.test_publish_handler import said
from tests.unit.usecases.stage import made

fakes = test_publish_handler.fakes


def test_what_somebody_asked_to_see_of_herself_is_made_and_swept(
    fakes: Fakes, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handler, "_draw_own_pictures", lambda: made(DrawOwnPictures, fakes))

    assert handler.lambda_handler({"own_pictures": ADA}, None) == {}

    assert fakes.own_pictures.remains(ADA) == 1
    assert said(capsys) == [{"event": "drawn", "count": "1"}]
    fakes.clock.step(5 * DAY)
    assert handler.lambda_handler({"sweep": "strays"}, None) == {"found": 1}
    assert fakes.own_pictures.remains(ADA) == 0
