"""The list in a zip: a spreadsheet opens it in her language, and runs nothing of it."""

import csv
from collections.abc import Iterable
from io import StringIO

import pytest

from functions.publish.house import PAGES
from functions.publish.packing_list import PackingList
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import Channel
from quitclaim.ports.zips import Line
from quitclaim_web.pages import Pages
from tests.builders import NOON

_HEADS = {
    Language.ENGLISH: ["File", "Credit", "May be used for", "Until"],
    Language.GERMAN: ["Datei", "Bildnachweis", "Verwendbar für", "Bis"],
    Language.FRENCH: ["Fichier", "Crédit", "Utilisable pour", "Jusqu\u2019au"],
    Language.DUTCH: ["Bestand", "Naamsvermelding", "Mag gebruikt worden voor", "Tot"],
}


def listed(
    lines: Iterable[Line], *, reads: Language = Language.ENGLISH, channel: str = "website"
) -> list[list[str]]:
    packed = PackingList(Pages(PAGES))(lines, channel=Channel(channel), reads=reads)
    assert packed.name == "pictures.csv"
    assert packed.content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(packed.content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("reads", Language)
def test_it_is_in_her_language(reads: Language) -> None:
    assert listed([], reads=reads) == [_HEADS[reads]]


def test_each_file_has_its_credit_its_use_and_its_end() -> None:
    lines = [
        Line(file="website-1.jpg", credit='Zoë "Z", desk', until=NOON),
        Line(file="website-2.jpg", credit="", until=None),
    ]

    _, first, second = listed(lines)

    assert first == ["website-1.jpg", 'Zoë "Z", desk', "Website", "3 May 2026 at 14:00"]
    assert second == ["website-2.jpg", "", "Website", "until we tell you otherwise"]


@pytest.mark.parametrize("credit", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "  =1"])
def test_no_credit_is_a_formula(credit: str) -> None:
    _, (_, said, _, _) = listed([Line(file="f.jpg", credit=credit, until=None)])

    assert said == f"'{credit}"


def test_a_channel_that_the_organisation_named_is_called_what_it_called_it() -> None:
    line = Line(file="f.jpg", credit="", until=None)

    assert [row[2] for row in listed([line], channel="social_rugby")[1:]] == ["social_rugby"]
    assert [row[2] for row in listed([line], channel="internal")[1:]] == ["Internal"]
