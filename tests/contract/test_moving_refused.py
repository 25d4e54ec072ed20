"""R40: what an export and an import leave alone, and say why."""

from pathlib import Path

import pytest

from cli import CommandError
from tests.builders import ADA, an_asset
from tests.contract.moving import (
    Beside,
    exported,
    imported,
)
from tests.contract.on_files import House
from tests.contract.organisation_laid import live_in


def test_what_moved_meanwhile_begins_the_export_anew(old: House, tmp_path: Path) -> None:
    live_in(old, assets=2)

    def somebody_works(line: str) -> None:
        if line.startswith("people"):
            old.put(an_asset())

    with pytest.raises(CommandError, match="something was changed"):
        exported(old, tmp_path / "out", say=somebody_works)
    assert exported(old, tmp_path / "out")["verdicts"] == 3 * 3


def test_a_folder_that_holds_anything_else_is_left_alone(
    old: House, new: Beside, tmp_path: Path
) -> None:
    live_in(old, assets=1)
    other = tmp_path / "other"
    other.mkdir()
    (other / "thesis.txt").write_text("mine")
    with pytest.raises(CommandError, match="holds something else"):
        exported(old, other)
    exported(old, tmp_path / "out")
    with pytest.raises(CommandError, match="another deployment"):
        exported(new, tmp_path / "out")
    with pytest.raises(CommandError, match="a whole export"):
        exported(old, tmp_path / "out")


def test_it_comes_into_nothing_but_an_empty_deployment(
    old: House, new: Beside, tmp_path: Path
) -> None:
    live_in(old, assets=1)
    exported(old, tmp_path / "out")
    with pytest.raises(CommandError, match=r"here lie .* rows of people P"):
        imported(old, tmp_path / "out")
    imported(new, tmp_path / "out")
    with pytest.raises(CommandError, match="has come in already"):
        imported(new, tmp_path / "out")
    exported(old, tmp_path / "again")
    with pytest.raises(CommandError, match="another export"):
        imported(new, tmp_path / "again")


def test_a_row_of_a_later_release_stops_the_export(old: House, tmp_path: Path) -> None:
    row = {"pk": {"S": f"P#{ADA}"}, "sk": {"S": "VETO#1"}}
    old.dynamodb.put_item(TableName="people", Item=row)

    with pytest.raises(Exception, match=r"does not know \(P/VETO\)"):
        exported(old, tmp_path / "out")
