"""I7: whoever searches a folder for somebody finds her, however she is spelled there."""

import base64
import gzip
import json
import zlib
from pathlib import Path
from typing import Final

import pytest

from cli.erased import undeclared
from local import unpacking
from local.reading import readings
from local.searching import Hit, hits_in
from tests.local.spelled import MAIL, NAME, WRITTEN

TOKEN: Final = "Ig8KCYuR2ezZ6cel-UgzW0TW_38KKY3aCIadBSwi7hc"  # noqa: S105  of nobody
ID: Final = "cef19df1-1fb8-4870-8446-cdffb05e8b5e"
KEY: Final = bytes(range(100, 132))
WORDS: Final = (NAME, MAIL, TOKEN, ID, base64.b64encode(KEY).decode())
TEXT: Final = f"said by {NAME} <{MAIL}>, who came by /c/{TOKEN} and is {ID}. ".encode()


@pytest.mark.parametrize("stands_before", range(3))
@pytest.mark.parametrize("how", WRITTEN)
def test_a_word_is_found_however_it_is_written(
    how: str, stands_before: int, tmp_path: Path
) -> None:
    (tmp_path / "nothing.json").write_text('{"of": "nobody"}', encoding="utf-8")
    (tmp_path / "kept").write_bytes(WRITTEN[how](b"." * stands_before + TEXT))

    found = {hit.word for hit in hits_in(tmp_path, WORDS) if hit.place == "kept"}

    assert found >= {NAME, MAIL, ID} and TOKEN in found
    assert {hit.place for hit in hits_in(tmp_path, WORDS)} == {"kept"}


@pytest.mark.parametrize("how", ["plain", "base64", "hexadecimal", "gzip", "zip", "a deleted row"])
@pytest.mark.parametrize("part", [KEY, KEY[:16], KEY[-12:]], ids=["whole", "first", "last"])
def test_bytes_are_found_in_parts_too(how: str, part: bytes, tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(WRITTEN[how](b"\xff\x00before" + part + b"after\x00"))

    for word in (KEY, base64.b64encode(KEY).decode()):
        assert [hit.place for hit in hits_in(tmp_path, [word])] == ["kept"]


@pytest.mark.parametrize(
    "spelled", ["Oosterhuis, Zoë", "zoë_oosterhuis", "ZOË.OOSTERHUIS", "OosterhuisZoë"]
)
def test_a_name_is_found_as_it_is_put_together(spelled: str, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text(spelled, encoding="utf-8")

    assert any(hits_in(tmp_path, [NAME]))


def test_an_id_is_found_without_its_dashes_and_as_bytes(tmp_path: Path) -> None:
    plain = ID.replace("-", "")
    (tmp_path / "text").write_text(plain.upper(), encoding="utf-8")
    (tmp_path / "bytes").write_bytes(b"\x00" + bytes.fromhex(plain) + b"\x00")

    assert {hit.place for hit in hits_in(tmp_path, [ID])} == {"text", "bytes"}


def test_what_a_file_is_called_is_read_too(tmp_path: Path) -> None:
    (tmp_path / f"portrait of {NAME}.jpg").write_bytes(b"\xff\xd8")

    assert len(list(hits_in(tmp_path, [NAME]))) == 1


def test_it_is_told_where_in_a_snapshot_it_stands_and_in_what(tmp_path: Path) -> None:
    held = base64.b64encode(gzip.compress(TEXT)).decode()
    said = {"tables": {"People": {"rows": [{"sealed": {"B": held}}]}}, ID: 1}
    (tmp_path / "dynamodb.json").write_text(json.dumps(said), encoding="utf-8")

    assert set(hits_in(tmp_path, [MAIL, ID])) == {
        Hit(MAIL, "dynamodb.json/tables/People/rows/0/sealed/B", ("base64", "compressed")),
        Hit(ID, "dynamodb.json/tables/People/rows/0/sealed/B", ("base64", "compressed")),
        Hit(ID, f"dynamodb.json/{ID}", ()),
    }


def test_what_is_declared_is_declared_for_its_words_and_its_place_alone() -> None:
    residue = [{"words": [ID], "where": "snapshots/*/dynamodb.json/*-Library*/OUTBOX#*"}]
    at = "snapshots/1/dynamodb.json/State-Library1/OUTBOX#EVENTS"
    declared = Hit(ID, f"{at}/it", ())
    others = [
        Hit(ID, "snapshots/1/dynamodb.json/State-People1/OUTBOX#EVENTS", ()),
        Hit(ID, "snapshots/1/dynamodb.json/State-Library1/ASSET#1", ()),
        Hit(MAIL, f"{at}/it", ()),
    ]

    assert list(undeclared([declared, *others], residue)) == others


def test_a_bomb_is_read_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "_MOST", 1 << 16)
    monkeypatch.setattr(unpacking, "_AT_ONCE", 1 << 8)
    bomb = zlib.compress(bytes(1 << 22), level=9)

    assert max(len(read) for _, read in readings(bomb)) < 1 << 21
