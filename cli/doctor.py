"""`quitclaim doctor`: what is missing on this machine, or in an AWS account, and how to get it."""

import importlib.util
import os
import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

from cli import CommandError
from cli.doctor_findings import Finding
from local.places import DEFAULT, DEMO_STATE, Places

_OLDEST: Final = (3, 11)
_BUILD: Final = "make check builds the environment from its locks"
# The emulator's private functions are used in places, so any other version is as good as none.
_EMULATOR: Final = ("ministack", "1.5.33")
_NEEDED: Final = ("boto3", "hypercorn", "numpy", "onnxruntime", "PIL", "pi_heif")
_GIB: Final = 1024**3
_LEAST_GIB: Final = 2
_CREDENTIALS: Final = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
_ACCOUNTS: Final = (*_CREDENTIALS, "AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE")


def add_to(commands: Any) -> None:
    about = "say what is missing on this machine, and how to get it"
    parser: ArgumentParser = commands.add_parser("doctor", help=about, description=about)
    parser.add_argument(
        "--data", type=Path, help="folder of the local cloud; without it the one that runs"
    )
    parser.add_argument(
        "--aws", action="store_true", help="look at your AWS account too, with your credentials"
    )
    parser.add_argument("--profile", help="whose credentials --aws takes, as the AWS tools name it")


def run(arguments: Namespace) -> int:
    if arguments.profile and not arguments.aws:
        raise CommandError("--profile goes with --aws: nothing else takes AWS credentials")
    places = Places((arguments.data or _usual()).resolve())
    findings = [*examined(places, environ=os.environ)]
    if arguments.aws:
        findings += _account_of(arguments.profile)
    for finding in findings:
        print(f"{'missing' if finding.remedy else 'ok':8} {finding.said}")
        if finding.remedy:
            print(f"{'':8} -> {finding.remedy}")
    return 1 if any(finding.remedy for finding in findings) else 0


def examined(places: Places, *, environ: Mapping[str, str]) -> Iterator[Finding]:
    yield python(sys.version_info[:2])
    yield from _packages()
    yield _models()
    yield _cloud(places)
    yield disk(places.data, shutil.disk_usage(_existing(places.data)).free)
    yield account(environ, home=Path.home())


def _account_of(profile: str | None) -> Iterator[Finding]:
    try:
        from cli.doctor_account import account_of  # noqa: PLC0415
    except ImportError:
        return iter([Finding("AWS cannot be asked", _BUILD)])
    return account_of(profile)


def _usual() -> Path:
    try:
        from local.process import Process  # noqa: PLC0415
    except ImportError:
        return DEFAULT
    return DEMO_STATE if Process.running_on(Places(DEMO_STATE)) else DEFAULT


def python(version_: tuple[int, int]) -> Finding:
    said = f"Python {version_[0]}.{version_[1]}"
    newer = "install Python 3.11 or newer, then: PYTHON=python3.11 make …"
    return Finding(said, "" if version_ >= _OLDEST else newer)


def _packages() -> Iterator[Finding]:
    name, pinned = _EMULATOR
    try:
        found = version(name)
    except PackageNotFoundError:
        found = "not installed"
    yield Finding(f"{name} {found}", "" if found == pinned else f"{pinned} is wanted: {_BUILD}")
    absent = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    yield Finding(f"packages: {', '.join(absent or _NEEDED)}", _BUILD if absent else "")


def _models() -> Finding:
    try:
        # Itself one of the things that may be missing.
        from quitclaim_vision.packs import NotFetchedError, detector_path  # noqa: PLC0415
    except ImportError:
        return Finding("models: their list cannot be read", _BUILD)
    try:
        return Finding(f"models: {detector_path()}")
    except NotFetchedError:
        return Finding("models: the face detector", "quitclaim models fetch")


def _cloud(places: Places) -> Finding:
    try:
        from local.ports import can_listen  # noqa: PLC0415
        from local.process import Process  # noqa: PLC0415
    except ImportError:
        return Finding("the local cloud cannot be loaded", _BUILD)
    if running := Process.running_on(places):
        return Finding(f"the local cloud runs at {running.endpoint}")
    if can_listen():
        return Finding("the local cloud does not run, and there is a free port for it")
    return Finding("a port to listen on", "something here forbids listening on 127.0.0.1")


def disk(data: Path, free: int) -> Finding:
    said = f"{free / _GIB:.1f} GiB free for {data}"
    room = f"at least {_LEAST_GIB} GiB: quitclaim local reset, or --data on another disk"
    return Finding(said, "" if free >= _LEAST_GIB * _GIB else room)


def account(environ: Mapping[str, str], *, home: Path) -> Finding:
    """Real credentials are no fault; whoever has some shall know that nothing here takes them."""
    held = [name for name in _ACCOUNTS if environ.get(name)]
    held += [str(path) for path in (home / ".aws" / "credentials",) if path.exists()]
    if not held:
        return Finding("no AWS credentials around, and none are needed")
    return Finding(f"AWS credentials ({', '.join(held)}): the local cloud never uses them")


def _existing(path: Path) -> Path:
    return path if path.exists() else _existing(path.parent)
