"""R33, R51: `quitclaim import` on the deployed templates, killed in the middle and run again."""

import io
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Final

import pytest
from PIL import Image

from cli.__main__ import main
from cli.importing import LEFT_SOMETHING
from cli.machine_doors import TOKEN
from local.places import REPOSITORY
from quitclaim.domain.people.marks import mark_of
from tests.builders import PDF_SCAN
from tests.builders.asking import an_identity
from tests.local.office import Office
from tests.unit.importing.folders import laid

_PLACES: Final = tuple(f"Old fair/Day {number % 2}/{number:03}.jpg" for number in range(30))
_MAIL: Final = "from-long-ago@import.example"
_PEOPLE: Final = f"External id;Name;E-mail;Language\n7;Dora Long;{_MAIL};en\n"
_CONSENTS: Final = (
    "External id;Channels;Given on;Until;Document\n"
    "7;website;2025-05-31;1-1-2027;dora.pdf\n"
    "7;press;2025-05-31;1-1-2027;lost.pdf\n"
)
_SCOPES: Final = ["add_person", "view_people", "record_paper", "view_asset"]
_GIVES_UP_AFTER_S: Final = 60


class Archive:
    """What an organisation keeps on a disk."""

    def __init__(self, office: Office, folder: Path, *, token: str) -> None:
        picture = io.BytesIO()
        Image.new("RGB", (64, 64), (90, 120, 150)).save(picture, "JPEG")
        photos = laid(folder / "photos", *_PLACES)
        for place in _PLACES:
            # One content, so that one is opened and nobody waits for the others.
            (photos / place).write_bytes(picture.getvalue())
        (folder / "people.csv").write_text(_PEOPLE)
        (folder / "consents.csv").write_text(_CONSENTS)
        (folder / "dora.pdf").write_bytes(PDF_SCAN)
        self.office, self.state, self._token = office, folder / "state", token
        self.command = [
            *("import", str(photos), "--state", str(self.state)),
            *("--people", str(folder / "people.csv")),
            *("--consents", str(folder / "consents.csv")),
            *("--data", str(office.cloud.places.data), "--at-once", "1"),
        ]

    def begun(self) -> subprocess.Popen[bytes]:
        paths = {"PYTHONPATH": os.pathsep.join(sys.path), TOKEN: self._token}
        command = [sys.executable, "-m", "cli", *self.command]
        silent = subprocess.DEVNULL
        return subprocess.Popen(
            command, cwd=REPOSITORY, env=os.environ | paths, stdout=silent, stderr=silent
        )

    @property
    def lines(self) -> int:
        journal = self.state / "journal"
        return journal.read_bytes().count(b"\n") if journal.exists() else 0

    @property
    def lying(self) -> list[str]:
        """The keys of all versions in the inbox that an import put."""
        pages = self.office.cloud.client("s3").get_paginator("list_object_versions")
        bucket = self.office.cloud.inbox.bucket
        found = pages.paginate(Bucket=bucket, Prefix="import/Old fair/")
        return [one["Key"] for page in found for one in page.get("Versions", ())]


@pytest.fixture(scope="module")
def archive(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Archive:
    office.asks(an_identity(mail="settles-rules@import.example"))
    officer = office.officer
    wish = {"name": "import", "scopes": _SCOPES, "days": 1}
    page = officer.get("/tokens")
    status, told = officer.call("/api/tokens", wish, token=page.form_token_of_page)
    assert status == 201
    return Archive(office, tmp_path_factory.mktemp("archive"), token=told["secret"])


def test_killed_in_the_middle_it_goes_on_and_nothing_comes_twice(
    office: Office,
    archive: Archive,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(TOKEN, archive._token)  # noqa: SLF001
    rehearsed = main([*archive.command, "--dry-run"])
    assert rehearsed == LEFT_SOMETHING and not archive.state.exists() and not archive.lying

    _killed(archive)
    before = archive.lines
    assert main(archive.command) == LEFT_SOMETHING

    assert 2 < before < len(_PLACES) + 2 == archive.lines
    assert set(archive.lying) == {f"import/{place}" for place in _PLACES}
    assert len(archive.lying) <= len(_PLACES) + 1, "only the one in flight was put once more"
    told = capsys.readouterr().out
    assert "row 3  7: The scan is not there." in told
    assert (archive.state / "report.txt").read_text() in f"{told}\n"
    _promise_paper(office)
    users = office.cloud.client("iam").list_users()["Users"]
    assert "uploader-import" not in {user["UserName"] for user in users}


def test_a_third_time_it_has_nothing_to_do(
    office: Office, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TOKEN, archive._token)  # noqa: SLF001
    lying, lines = len(archive.lying), archive.lines

    assert main(archive.command) == LEFT_SOMETHING

    assert (len(archive.lying), archive.lines) == (lying, lines)
    assert len(office.stores.consents.marked(mark_of("", _MAIL))) == 1


def _killed(archive: Archive) -> None:
    """With kill -9, a few photographs into it."""
    running, give_up_at = archive.begun(), time.monotonic() + _GIVES_UP_AFTER_S
    while archive.lines < 6 and running.poll() is None:
        assert time.monotonic() < give_up_at, "it never began"
        time.sleep(0.002)
    running.kill()
    assert running.wait() == -9


def _promise_paper(office: Office) -> None:
    (person,) = office.stores.consents.marked(mark_of("", _MAIL))
    dossier: Any = office.stores.consents.dossier(person)
    (record,) = dossier.consents
    assert record.paper and record.asked.channels == {"website"}
