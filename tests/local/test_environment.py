"""The emulator's process and every handler see a list of ours, whatever the shell holds."""

import os
from pathlib import Path

from local.environment import environment_of_server
from local.places import Places

REAL = {
    "AWS_ACCESS_KEY_ID": "AKIAREAL",
    "AWS_SECRET_ACCESS_KEY": "real",
    "AWS_SESSION_TOKEN": "real",
    "AWS_PROFILE": "work",
    "AWS_ENDPOINT_URL": "https://somewhere.example",
    "AWS_CONFIG_FILE": "/home/me/.aws/config",
    "GITHUB_TOKEN": "real",
    "HTTPS_PROXY": "http://proxy.example",
    "PYTHONPATH": "/somebody/elses",
    "PATH": "/usr/bin",
    "QUITCLAIM_MODELS": "/models",
}


def _seen(tmp_path: Path) -> dict[str, str]:
    return environment_of_server(REAL, places=Places(tmp_path), port=4000, root="AKIAROOT")


def test_nothing_of_a_real_account_goes_in(tmp_path: Path) -> None:
    seen = _seen(tmp_path)

    assert seen["AWS_ACCESS_KEY_ID"] == "AKIAROOT"
    assert seen["AWS_CONFIG_FILE"] == seen["AWS_SHARED_CREDENTIALS_FILE"] == os.devnull
    assert "real" not in seen.values() and "AKIAREAL" not in seen.values()
    assert {"AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL"}.isdisjoint(seen)
    assert {"GITHUB_TOKEN", "HTTPS_PROXY"}.isdisjoint(seen)


def test_only_what_finds_programs_and_models_is_handed_on(tmp_path: Path) -> None:
    seen = _seen(tmp_path)

    assert {name: seen[name] for name in REAL if seen.get(name) == REAL[name]} == {
        "PATH": "/usr/bin",
        "QUITCLAIM_MODELS": "/models",
    }


def test_it_listens_on_this_machine_only_in_our_region_and_asks_for_rights(tmp_path: Path) -> None:
    seen = _seen(tmp_path)

    assert (seen["BIND_HOST"], seen["GATEWAY_PORT"]) == ("127.0.0.1", "4000")
    assert (seen["MINISTACK_REGION"], seen["AUTH"]) == ("eu-central-1", "true")


def test_everything_is_kept_below_the_data_folder(tmp_path: Path) -> None:
    seen = _seen(tmp_path)

    for name in ("STATE_DIR", "S3_DATA_DIR", "TMPDIR"):
        assert Path(seen[name]).is_relative_to(tmp_path)
