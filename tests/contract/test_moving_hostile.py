"""Folders that somebody else wrote, or that lost something on the way: nothing of them comes in."""

import hashlib
import hmac
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from uuid import uuid4

import pytest
from moto import mock_aws

from cli import CommandError
from quitclaim.domain.ids import PersonId
from quitclaim.ports.changes import Purpose
from quitclaim.runtime.aws import client
from tests.builders import an_id
from tests.contract.moving import Beside, exported, imported, places
from tests.contract.on_files import House
from tests.contract.organisation_laid import live_in
from tests.contract.spoilt import PEOPLE, SPOILT, sealed_again

HER: Final = PersonId(an_id("person 0"))
_KEY: Final = bytes(32)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of a few pictures, which every test spoils a copy of."""
    folder = tmp_path_factory.mktemp("moving")
    with mock_aws():
        old = House(folder, client("dynamodb"))
        old.create()
        live_in(old, assets=3)
        exported(old, folder / "out")
    return folder / "out"


@pytest.fixture
def out(whole: Path, tmp_path: Path) -> Path:
    return shutil.copytree(whole, tmp_path / "out")


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Beside]:
    """For all that is refused, since that leaves it empty."""
    with mock_aws():
        made = Beside(tmp_path_factory.mktemp("empty"), client("dynamodb"), name="empty")
        made.create()
        yield made


@pytest.fixture
def new(tmp_path: Path) -> Iterator[Beside]:
    with mock_aws():
        made = Beside(tmp_path, client("dynamodb"), name=f"new-{uuid4().hex}")
        made.create()
        yield made


@pytest.mark.parametrize("how", SPOILT)
def test_what_is_not_as_it_was_exported_is_refused_by_its_place(
    empty: Beside, out: Path, how: str
) -> None:
    spoil, why = SPOILT[how]
    spoil(out)

    with pytest.raises(CommandError, match=why) as refused:
        imported(empty, out)

    assert "Somebody" not in str(refused.value)
    assert places(empty).tables.noted() is None
    assert not [*places(empty).tables.lying()]


def test_a_link_in_the_place_of_a_segment_is_not_followed(empty: Beside, out: Path) -> None:
    (out / PEOPLE).rename(out / "elsewhere")
    (out / PEOPLE).symlink_to(out / "elsewhere")

    with pytest.raises(CommandError, match="cannot be read"):
        imported(empty, out)


def test_a_file_that_was_changed_after_it_was_believed_does_not_come_in(
    new: Beside, out: Path
) -> None:
    def spoil(line: str) -> None:
        if line.startswith("keys"):
            for file in (out / "files").rglob("*"):
                if file.is_file():
                    file.write_bytes(b"another")

    with pytest.raises(CommandError, match="is not what was exported"):
        imported(new, out, say=spoil)


def test_whoever_the_list_names_stays_out_whatever_the_rows_say(new: Beside, out: Path) -> None:
    entry = hmac.digest(_KEY, HER.encode(), hashlib.sha256).hex()
    lines = [{"roll": "erased", "key": _KEY.hex()}, {"roll": "erased", "entry": entry}]
    (out / "rolls-000001.jsonl").write_text("".join(f"{json.dumps(it)}\n" for it in lines))
    sealed_again(out, "rolls-000001.jsonl", 2)

    came = imported(new, out)

    assert came.erased
    assert places(new).stores.consents.identity(HER) is None
    assert not places(new).stores.keys.holders([HER], purpose=Purpose.EVIDENCE)
    assert new.restoring.replay().erasure_list.among([HER]) == {HER}
