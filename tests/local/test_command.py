"""`quitclaim local`, as people type it."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from cli.__main__ import main
from local.cloud import LocalCloud
from local.places import REPOSITORY, Places
from local.process import Process
from tests.local.waiting import eventually


def _local(*arguments: str, data: Path) -> int:
    return main(["local", *arguments, "--data", str(data)])


def test_it_stays_in_the_foreground_until_ctrl_c_and_ends_in_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = Places(tmp_path)

    def press() -> None:
        eventually((places.keys / "uploader-demo.json").exists)
        os.kill(os.getpid(), signal.SIGINT)

    somebody = threading.Thread(target=press)
    somebody.start()
    assert _local("up", data=tmp_path) == 0
    somebody.join()

    told = capsys.readouterr().out
    assert "deploying State" in told and "saving and ending" in told
    assert Process.running_on(places) is None


def test_in_the_background_it_is_found_looked_at_and_ended(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    up = [sys.executable, "-m", "cli", "local", "up", "--background", "--data", str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run(up, cwd=REPOSITORY, env=environment, check=True, capture_output=True)

    assert _local("status", data=tmp_path) == 0
    told = capsys.readouterr().out
    cloud = LocalCloud.attached(tmp_path)
    for word in (cloud.endpoint, cloud.inbox.bucket, "rclone.conf", ".s3cfg", "boto3.client"):
        assert word in told
    assert (tmp_path / "keys" / "operator.json").read_text().split('"')[3] not in told

    assert _local("logs", data=tmp_path) == 0
    assert _local("down", data=tmp_path) == 0
    assert Process.running_on(Places(tmp_path)) is None


def test_a_reset_deletes_what_is_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Places(tmp_path).make()
    (tmp_path / "diary.txt").touch()

    monkeypatch.setattr("builtins.input", lambda _: "n")
    assert _local("reset", data=tmp_path) == 1
    assert Places(tmp_path).objects.exists()

    monkeypatch.setattr("builtins.input", lambda _: "y")
    assert _local("reset", data=tmp_path) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["diary.txt"]
    assert "begins anew" in capsys.readouterr().out


def test_without_a_cloud_one_line_says_how_to_get_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _local("status", data=tmp_path) == 1

    told = capsys.readouterr().err
    assert told.count("\n") == 1 and "quitclaim local up" in told


def test_what_the_emulator_complained_about_can_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Places(tmp_path).log.write_text("a complaint\n")

    assert _local("logs", "--emulator", data=tmp_path) == 0
    assert capsys.readouterr().out == "a complaint\n"
