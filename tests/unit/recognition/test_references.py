"""R20: a reference is from one of three sources, and does not outlast its template."""

from dataclasses import fields
from typing import Any, get_args

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.recognition.enrolment import Enrolment
from quitclaim.domain.recognition.references import FromCapture, FromLink, FromUpload, Source
from tests.builders import ADA, a_face, a_hash, an_id
from tests.unit.builders_enrolling import a_reference

CONSENT = an_id("consent")
LINK: dict[str, Any] = {"consent": CONSENT, "asset": a_hash("asset"), "face": a_face()}


def test_no_source_is_an_address_or_a_list_and_each_names_a_consent() -> None:
    names = {source: [f.name for f in fields(source)] for source in get_args(Source)}

    assert names == {
        FromCapture: ["consent"],
        FromUpload: ["consent"],
        FromLink: ["consent", "asset", "face"],
    }


@pytest.mark.parametrize(
    ("source", "goes"),
    [(FromCapture(CONSENT), True), (FromUpload(CONSENT), True), (FromLink(**LINK), False)],
)
def test_a_reference_is_deleted_but_no_asset_is(source: Source, *, goes: bool) -> None:
    assert a_reference(source=source).is_to_be_deleted is goes


@pytest.mark.parametrize("source", [FromCapture, FromUpload])
def test_a_source_names_its_consent(source: Any) -> None:
    with pytest.raises(ImpossibleValue, match="consent is no id"):
        source("c1")


@pytest.mark.parametrize("changes", [{"consent": "c1"}, {"asset": "a1"}])
def test_a_link_names_its_consent_and_asset(changes: dict[str, Any]) -> None:
    with pytest.raises(ImpossibleValue, match=r"no (id|hash)"):
        FromLink(**(LINK | changes))


def test_a_reference_that_cannot_be_is_refused() -> None:
    assert a_reference(faces=0).faces == 0
    with pytest.raises(ImpossibleValue, match="detect them again"):
        a_reference(faces=-1)
    with pytest.raises(ImpossibleValue, match="model is no hash"):
        a_reference(model="dlib")


@pytest.mark.parametrize("name", ["template", "person", "consent", "model"])
def test_an_enrolment_names_what_it_stands_and_falls_with(name: str) -> None:
    known: dict[str, Any] = {"template": an_id("template"), "person": ADA, "consent": CONSENT}
    with pytest.raises(ImpossibleValue, match=f"{name} is no"):
        Enrolment(**(known | {"model": a_hash("model")} | {name: "x"}))
