"""The function that erases, when the clock says that terms are due (R39)."""

import json

import pytest

from functions.erasure import handler
from quitclaim.adapters.codec import encoded
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import CollectionId
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.ports.terms import Bookmark
from tests.builders import FAIR
from tests.handlers.erasure_queue import come
from tests.unit.usecases import terms


def test_once_a_day_what_is_over_goes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fakes = terms.kept(*terms.ALL)
    monkeypatch.setattr(handler, "_end_terms", lambda: terms.ending(fakes))

    assert come(json.dumps({"terms": "due"})) == []

    assert terms.gone(fakes) == {terms.OLD.id}
    assert json.loads(capsys.readouterr().out) == {"event": "terms", "count": "1"}


def test_a_round_goes_on_where_the_one_before_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    fakes = terms.kept(terms.OLD)
    monkeypatch.setattr(handler, "_end_terms", lambda: terms.ending(fakes))
    behind = Bookmark(collection=CollectionId("f" * 8 + FAIR[8:]))

    assert come(json.dumps(encoded(behind))) == [] and not terms.gone(fakes)
    assert come(json.dumps(encoded(Bookmark(collection=FAIR)))) == []
    assert terms.gone(fakes) == {terms.OLD.id}


def test_what_nobody_could_delete_is_complained_of(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fakes = terms.kept(terms.OLD)
    fakes.world.fail("blobs.delete", 1, error=NotAllowed(Hindrance.ON_HOLD))
    monkeypatch.setattr(handler, "_end_terms", lambda: terms.ending(fakes))

    assert come(json.dumps({"terms": "due"})) == []
    assert "terms_stuck" in caplog.text
