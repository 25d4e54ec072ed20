"""What is fetched for a test is run on this machine, so it has to be what was looked at."""

import hashlib
from pathlib import Path

import pytest

from tests.servers.jars import JarsDifferError, check


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_jars_as_locked_are_taken(tmp_path: Path) -> None:
    (tmp_path / "store.jar").write_bytes(b"as locked")

    check(tmp_path, locked={"store.jar": _digest(b"as locked")})


@pytest.mark.parametrize("locked", [{"store.jar": _digest(b"as locked")}, {}])
def test_a_jar_that_differs_or_was_never_locked_is_refused_by_name(
    tmp_path: Path, locked: dict[str, str]
) -> None:
    (tmp_path / "store.jar").write_bytes(b"as somebody else would like it")

    with pytest.raises(JarsDifferError, match=r"store\.jar"):
        check(tmp_path, locked=locked)


def test_a_jar_that_did_not_arrive_is_missed(tmp_path: Path) -> None:
    with pytest.raises(JarsDifferError, match=r"store\.jar"):
        check(tmp_path, locked={"store.jar": _digest(b"as locked")})
