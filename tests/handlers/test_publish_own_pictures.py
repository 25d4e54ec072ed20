"""What the bus says that somebody asked to see of herself, and what the clock takes of it (R14)."""

import pytest

from functions.publish import handler
from quitclaim.domain.archives.archives import LATE
from quitclaim.usecases.draw_own_pictures import DrawOwnPictures
from quitclaim.usecases.sweep_archives import SweepArchives
from tests.builders import ADA, DAY, an_archive
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


def test_an_archive_that_nobody_packs_is_begun_anew_and_one_that_is_over_goes(
    fakes: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R40, R51: every five minutes, with what zips need."""
    draw = made(DrawOwnPictures, fakes)
    monkeypatch.setattr(handler, "_sweep_zips", lambda: lambda: 0)
    monkeypatch.setattr(handler, "_sweep_archives", lambda: made(SweepArchives, fakes, draw=draw))
    fakes.archives.ask(an_archive())

    assert handler.lambda_handler({"sweep": "zips"}, None) == {"found": 0}
    fakes.clock.step(LATE)
    assert handler.lambda_handler({"sweep": "zips"}, None) == {"found": 1}
    assert fakes.own_pictures.remains(ADA) == 1
    fakes.clock.step(8 * DAY)
    assert handler.lambda_handler({"sweep": "zips"}, None) == {"found": 1}
    assert fakes.archives.remains(ADA) == 0
