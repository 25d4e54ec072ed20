from pathlib import Path

import pytest

from cli import doctor
from cli.__main__ import main
from local.places import Places


def test_it_says_what_is_missing_and_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QUITCLAIM_MODELS", str(tmp_path / "no models"))

    assert main(["doctor", "--data", str(tmp_path / "cloud")]) == 1

    told = capsys.readouterr().out
    assert "ok       Python 3." in told
    assert "ok       ministack 1.5.33" in told
    assert "missing  models" in told and "-> quitclaim models fetch" in told
    assert not (tmp_path / "cloud").exists(), "looking leaves no traces"


def test_an_old_python_and_a_full_disk_are_missing_something(tmp_path: Path) -> None:
    assert doctor.python((3, 10)).remedy
    assert not doctor.python((3, 13)).remedy
    assert doctor.disk(tmp_path, 1024).remedy
    assert not doctor.disk(tmp_path, 1024**4).remedy


def test_another_emulator_is_as_good_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "version", lambda _: "1.6.0")

    remedies = [one.remedy for one in doctor.examined(Places(tmp_path), environ={})]

    assert any("1.5.33 is wanted" in remedy for remedy in remedies)


def test_real_credentials_are_named_as_never_used(tmp_path: Path) -> None:
    """Named, not shown: what is printed may be pasted somewhere."""
    (tmp_path / ".aws").mkdir()
    (tmp_path / ".aws" / "credentials").write_text("aws_secret_access_key = hush")

    found = doctor.account({"AWS_PROFILE": "work", "AWS_SECRET_ACCESS_KEY": "hush"}, home=tmp_path)

    assert "AWS_PROFILE" in found.said and ".aws/credentials" in found.said
    assert "never uses them" in found.said
    assert "hush" not in found.said
    assert not found.remedy
