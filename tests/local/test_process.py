"""One server per data folder, found by whoever asks, gone with whoever started it."""

import socket
from pathlib import Path

import pytest

from local.cloud import LocalCloud
from local.errors import CloudError
from local.places import Places
from local.ports import can_listen
from local.process import Process, new_root, started
from tests.local.waiting import eventually


def test_a_folder_has_one_cloud_that_others_can_join(cloud: LocalCloud) -> None:
    with pytest.raises(CloudError, match="runs on this folder already"):
        LocalCloud(cloud.places.data, blueprints=cloud.blueprints).start()

    joined = LocalCloud.attached(cloud.places.data, blueprints=cloud.blueprints)
    assert joined.endpoint == cloud.endpoint
    assert joined.outputs == cloud.outputs


def test_where_nothing_runs_nothing_is_found(tmp_path: Path) -> None:
    with pytest.raises(CloudError, match="quitclaim local up"):
        LocalCloud.attached(tmp_path)
    with pytest.raises(CloudError, match="quitclaim local up"):
        _ = LocalCloud(tmp_path).endpoint
    with pytest.raises(CloudError, match="quitclaim local up"):
        LocalCloud(tmp_path).client("s3")


def test_a_server_ends_with_whoever_started_it(tmp_path: Path) -> None:
    process = started(Places(tmp_path), root=new_root(), port=None, how=["--tied"])
    assert process.child and process.child.stdin

    process.child.stdin.close()

    eventually(lambda: not process.is_alive)
    assert process.child.wait() == 0


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with pytest.raises(CloudError, match=f"port {port} is taken"):
            started(Places(tmp_path), root=new_root(), port=port, how=["--tied"])

    assert Process.running_on(Places(tmp_path)) is None
    assert can_listen()


def test_a_server_that_does_not_start_says_where_its_reason_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("local.process.sys.executable", "/bin/false")

    with pytest.raises(CloudError, match=r"cloud\.log says why"):
        started(Places(tmp_path), root=new_root(), port=None, how=["--tied"])
