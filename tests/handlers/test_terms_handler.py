"""The function that erases, when the clock says that terms are due (R39)."""

import json
from dataclasses import replace

import pytest

from functions.erasure import handler
from quitclaim.adapters.codec import encoded
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import CollectionId
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.ports.terms import Bookmark, EvidenceRound
from quitclaim.usecases import end_templates
from quitclaim.usecases.end_staff_names import EndStaffNames
from tests.builders import ADA, BOB, FAIR, NOON
from tests.handlers.erasure_queue import come
from tests.unit.usecases import evidence, idling, terms, test_end_staff_names
from tests.unit.usecases.recognition import has_key
from tests.unit.usecases.stage import made
from tests.unit.usecases.templates import recognisable


def test_once_a_day_what_is_over_goes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fakes = terms.kept(*terms.ALL)
    monkeypatch.setattr(handler, "_end_terms", lambda: terms.ending(fakes))

    assert come(json.dumps({"due": "terms"})) == []

    assert terms.gone(fakes) == {terms.OLD.id}
    assert json.loads(capsys.readouterr().out) == {"event": "terms", "count": "1"}


def test_a_round_goes_on_where_the_one_before_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    fakes = terms.kept(terms.OLD)
    monkeypatch.setattr(handler, "_end_terms", lambda: terms.ending(fakes))
    behind = Bookmark(collection=CollectionId("f" * 8 + FAIR[8:]))

    assert come(json.dumps(encoded(behind))) == [] and not terms.gone(fakes)
    assert come(json.dumps(encoded(Bookmark(collection=FAIR)))) == []
    assert terms.gone(fakes) == {terms.OLD.id}


def test_beside_it_what_proves_somebodys_words_goes_when_it_is_over(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fakes = evidence.proven(evidence.OVER, evidence.BOBS)
    monkeypatch.setattr(handler, "_end_evidence", lambda: evidence.ending(fakes))

    assert come(json.dumps({"due": "evidence"})) == []

    assert not evidence.is_proven(fakes, ADA) and evidence.is_proven(fakes, BOB)
    assert json.loads(capsys.readouterr().out) == {"event": "evidence", "count": "1"}


def test_evidence_goes_on_after_whoever_was_looked_at_last(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fakes = evidence.proven(evidence.OVER, evidence.BOBS)
    monkeypatch.setattr(handler, "_end_evidence", lambda: evidence.ending(fakes))

    assert come(json.dumps(encoded(EvidenceRound(after_person=ADA)))) == []
    assert evidence.is_proven(fakes, ADA)
    fakes.world.fail("bundles.laid", 1, error=NotAllowed(Hindrance.ON_HOLD))
    assert come(json.dumps({"due": "evidence"})) == []
    assert "evidence_stuck" in caplog.text and ADA not in caplog.text


def test_what_nobody_could_delete_is_complained_of(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fakes = terms.kept(terms.OLD)
    fakes.world.fail("blobs.delete", 1, error=NotAllowed(Hindrance.ON_HOLD))
    monkeypatch.setattr(handler, "_end_terms", lambda: terms.ending(fakes))

    assert come(json.dumps({"due": "terms"})) == []
    assert "terms_stuck" in caplog.text


def test_the_years_of_the_log_are_gone_through_as_well(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fakes = test_end_staff_names.named()
    monkeypatch.setattr(handler, "_end_staff_names", lambda: made(EndStaffNames, fakes))

    assert come(json.dumps({"due": "staff_names"})) == []

    assert test_end_staff_names.left(fakes) == {2026, 2027}
    assert json.loads(capsys.readouterr().out) == {"event": "staff_names", "count": "1"}


def test_templates_that_nobody_was_looked_for_with_go_in_a_round_of_their_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ada, bob = recognisable(), recognisable(person=BOB)
    fakes = idling.idle_since(idling.LONG_AGO, ada, bob)
    idling.used(fakes, bob, NOON)
    monkeypatch.setattr(handler, "_end_templates", lambda: idling.ending(fakes))

    assert come(json.dumps({"due": "templates"})) == []

    assert not has_key(fakes) and has_key(fakes, BOB)
    assert json.loads(capsys.readouterr().out) == {"event": "templates", "count": "1"}


def test_that_round_goes_on_with_what_it_counted(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fakes = idling.idle_since(idling.LONG_AGO, recognisable(), recognisable(person=BOB))
    fakes.world.pages.size = 1
    fakes.world.fail("template_uses.of", 1, error=NotAllowed(Hindrance.UNREADABLE))
    monkeypatch.setattr(end_templates, "LOOKED_AT", 1)
    rounds = idling.ending(fakes)
    monkeypatch.setattr(handler, "_end_templates", lambda: rounds)

    assert come(json.dumps({"due": "templates"})) == []
    (left,) = rounds.rounds.left  # type: ignore[attr-defined]
    before = replace(left, days={NOON.date(): 3})
    assert come(json.dumps(encoded(before))) == []

    assert "templates_stuck" in caplog.text
    counted = fakes.world.uses_counted
    assert counted and counted.days == {NOON.date(): 3}
