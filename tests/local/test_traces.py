"""Whoever looks for what must not be there finds it where it is."""

import base64
import json
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.local.traces import found_in, traces_of, traces_of_numbers

NUMBERS = array("f", (number / 7919 - 0.5 for number in range(0, 7919, 62)))
CONTENT = NUMBERS.tobytes()
BEFORE = b"whatever stands before it"


@pytest.mark.parametrize("stands_before", range(4))
@pytest.mark.parametrize(
    "written",
    [bytes, bytes.hex, lambda all_of_it: all_of_it.hex().upper(), base64.b64encode],
    ids=["bytes", "hex", "HEX", "base64"],
)
def test_it_is_found_in_each_form_wherever_it_begins(
    written: Callable[[bytes], bytes | str], stands_before: int, tmp_path: Path
) -> None:
    told = written(BEFORE[:stands_before] + CONTENT)
    (tmp_path / "kept").write_bytes(told if isinstance(told, bytes) else told.encode())
    (tmp_path / "nothing").write_bytes(BEFORE)

    assert found_in(tmp_path, traces_of(CONTENT)) == {"kept"}


@pytest.mark.parametrize("written", [json.dumps, str])
def test_numbers_are_found_as_somebody_writes_them(
    written: Callable[[list[float]], str], tmp_path: Path
) -> None:
    (tmp_path / "kept").write_text(written(NUMBERS.tolist()), encoding="utf-8")

    assert not found_in(tmp_path, traces_of(CONTENT))
    assert found_in(tmp_path, traces_of_numbers(CONTENT)) == {"kept"}
