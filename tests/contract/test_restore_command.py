"""`quitclaim restore`, as somebody types it (R37)."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from moto import mock_aws

from cli import restore
from cli.__main__ import main
from quitclaim.domain.ids import PersonId
from quitclaim.ports.changes import Purpose
from quitclaim.runtime.aws import client
from tests.builders import ADA, OFFICER, a_person, an_id
from tests.contract.on_files import House
from tests.contract.peopled import ALONE, BOBS_NAME, fill, she_is_gone

SHE = PersonId(an_id("she under another name"))
REPLAY = ("restore", "replay", "--member", OFFICER)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    with mock_aws():
        made = House(tmp_path, client("dynamodb"))
        made.create()

        @contextmanager
        def chosen(_: Any) -> Iterator[House]:
            yield made

        monkeypatch.setattr(restore, "chosen", chosen)
        yield made


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    def run(*arguments: str, code: int = 0) -> str:
        assert main(arguments) == code
        return capsys.readouterr().out.strip()

    return run


def test_keys_are_copied_and_come_back_without_the_erased(
    house: House, said: Callable[..., str]
) -> None:
    fill(house)
    assert said("restore", "copy").endswith("keys are in the copy; none of a template is")
    house.restoring.erase()(ADA, member=OFFICER)
    house.replace("keys", [])

    told = said("restore", "keys")

    assert "keys are back; no one is that opens somebody erased" in told
    assert house.stores.consents.identity(ADA) is None


def test_a_recovered_table_is_replayed_beside_the_one_that_is_read(
    house: House, said: Callable[..., str]
) -> None:
    fill(house)
    for table in ("people", "library"):
        rows = house.rows(table)
        house.create_table(f"{table}-recovered", like=table)
        for row in rows:
            house.dynamodb.put_item(TableName=f"{table}-recovered", Item=row)
    house.restoring.erase()(ADA, member=OFFICER)
    beside = ("--people-table", "people-recovered", "--library-table", "library-recovered")

    told = said(*REPLAY, *beside)

    assert told.startswith("1 erased again: ") and " left as declared\n" in told
    assert told.endswith("0 pictures deleted again")
    told_of_log = said("restore", "log", "--library-table", "library-recovered")
    assert told_of_log.endswith("rows of the log are in the recovered table")
    assert not any(row["pk"]["S"] == f"P#{ADA}" for row in house.rows("people-recovered"))
    assert any(ALONE.id in row["pk"]["S"] for row in house.rows("library-recovered"))
    she_is_gone(house)
    assert BOBS_NAME.name not in told and ADA not in told


def test_whoever_is_one_with_somebody_else_is_named_and_the_command_fails(
    house: House, said: Callable[..., str]
) -> None:
    fill(house)
    house.stores.keys.make(SHE, Purpose.DATA)
    house.put(a_person(SHE, merged_from=frozenset({ADA})))
    house.restoring.erase().erasure_list.add([SHE])

    told = said(*REPLAY, code=1)

    assert f"{SHE} was erased, and is one with somebody who was not" in told


@pytest.mark.usefixtures("house")
@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("restore", "keys"), "none was ever taken"),
        (("restore", "replay", "--member", "nora"), "member"),
        (("restore", "log", "--library-table", "library"), "name the recovered one"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], why: str
) -> None:
    assert main(arguments) == 1

    (line,) = capsys.readouterr().err.splitlines()
    assert why in line
