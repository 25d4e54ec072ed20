"""R16, R43 on the deployed templates: approved by the command; off means gone, by its rights."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from cli.__main__ import main
from cli.assessment import COUNTS_NOT
from cli.machine_doors import TOKEN
from cli.visitor import Visitor
from quitclaim.adapters.s3_papers import S3Papers
from quitclaim.domain.ids import PersonId, document_hash
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import Category
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from quitclaim.usecases.register_person import Newcomer, RegisterPerson
from quitclaim.usecases.set_rules import SetRules
from tests.builders import (
    EDITOR,
    a_biometric_consent,
    a_biometric_scope,
    a_deployed,
    an_id,
    given,
    requested,
)
from tests.builders.asking import an_identity
from tests.contract.changes import a_change
from tests.local.office import Office
from tests.local.trusting import trusting

_NOBODY: Final = "http://127.0.0.1:9"
_WORDS: Final = """
purpose = "a chronicle"
necessity = "nobody knows them all"
proportionality = "one fair"
alternatives = "names by hand"
classification = "no law asks for two"
categories = ["public"]
until = "{day}"
"""


@dataclass(frozen=True, slots=True)
class Recognising:
    office: Office
    officer: Visitor
    token: str
    enrolled: PersonId


def _told() -> str:
    known = a_deployed()
    facts = {name: getattr(known, name) for name in known.__slots__}
    return json.dumps(facts | {"weaknesses": sorted(known.weaknesses)})


@pytest.fixture(scope="module")
def recognising(office: Office) -> Iterator[Recognising]:
    office.asks(an_identity(mail="settles-rules@recognition.example"))
    desk = office.desk()
    settle = SetRules(office.stores.library, desk["commits"], desk["clock"], desk["chance"])
    settle(lambda rules: replace(rules, assessment=None, recognition=True), member=EDITOR)
    officer = office.officer
    wish = {"name": "assessment", "scopes": ["approve_assessment"], "days": 1}
    told = officer.call_from("/tokens", "/api/tokens", asked=wish)
    with trusting(office.cloud, "LibraryFunction", origin=_NOBODY, recognition=_told()):
        yield Recognising(office, officer, told["secret"], _enrolled(office, desk))


def _enrolled(office: Office, desk: dict[str, Any]) -> PersonId:
    """Somebody who said yes, with the key of a template."""
    whom = an_identity("Nora Yes", mail="nora@recognition.example")
    nora = RegisterPerson(**desk)(Newcomer(category=Category.PUBLIC), whom, member=EDITOR).id
    now = desk["clock"].now()
    asked = a_biometric_scope()
    yes = a_biometric_consent(
        events=(requested(now), given(now, to=asked)),
        asked=asked,
        during=Interval(now - timedelta(days=1), now + timedelta(days=300)),
        id=an_id("nora's yes"),
        person=nora,
        template=an_id("nora's"),
    )
    before = yes.as_of(1)
    for write in (Write(before), Write(yes, before)):
        desk["commits"].commit(a_change(write))
    office.stores.keys.make(nora, Purpose.TEMPLATE)
    return nora


def test_drafted_approved_and_in_force_by_the_command(
    recognising: Recognising,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    office, words, page = recognising.office, tmp_path / "words.toml", tmp_path / "draft.html"
    day = office.stores.clock.now() + timedelta(days=200)
    words.write_text(_WORDS.format(day=f"{day:%Y-%m-%d}"), encoding="utf-8")
    monkeypatch.setenv(TOKEN, recognising.token)
    where = ("--data", str(office.cloud.places.data))

    assert main(["assessment", "status", *where]) == COUNTS_NOT
    assert main(["assessment", "draft", str(words), "--out", str(page), *where]) == 0
    document = document_hash(page.read_bytes())
    assert main(["assessment", "approve", str(words), "--document", document, *where]) == 0
    assert main(["assessment", "status", *where]) == 0

    assert "it counts" in capsys.readouterr().out
    bucket = office.cloud.outputs["PapersBucket"]
    assert S3Papers(office.cloud.client("s3"), bucket=bucket).read(document) == page.read_bytes()


def test_off_means_gone(recognising: Recognising) -> None:
    """R49: the function has the rights to drop keys and templates, and asks for no others."""
    keys, nora = recognising.office.stores.keys, recognising.enrolled
    assert keys.holders([nora], purpose=Purpose.TEMPLATE)

    said = recognising.officer.call_from(
        "/recognition", "/api/recognition", asked={"recognition": False}, method="PUT"
    )

    assert said["dropped"]["people"] >= 1 and not said["recognition"]
    assert not keys.holders([nora], purpose=Purpose.TEMPLATE)


def test_the_stop_is_one_call_away(recognising: Recognising) -> None:
    page = recognising.officer.get("/recognition")
    stop, resume = (
        recognising.officer.call(path, {}, token=page.form_token_of_page)
        for path in ("/api/recognition/stop", "/api/recognition/resume")
    )

    assert (stop[0], stop[1]["stopped"], resume[1]["stopped"]) == (200, True, False)
