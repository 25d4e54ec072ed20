"""`quitclaim import` as it is typed: what it needs, and what it leaves (R33)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from botocore.exceptions import ClientError

from cli.__main__ import main
from cli.aws import client_as
from cli.import_uploading import uploading
from cli.importing import LEFT_SOMETHING
from cli.machine_doors import TOKEN
from local.identity import Credentials
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.runtime.aws import REGION
from tests.unit.importing.folders import laid
from tests.unit.importing.somewhere import Somewhere


@pytest.fixture
def somewhere(monkeypatch: pytest.MonkeyPatch) -> Somewhere:
    found = Somewhere()

    @contextmanager
    def chosen(_: object) -> Iterator[Somewhere]:
        yield found

    for command in ("importing", "uploader"):
        monkeypatch.setattr(f"cli.{command}.chosen", chosen)
    monkeypatch.delenv(TOKEN, raising=False)
    return found


def test_photographs_need_no_token_and_leave_a_report(
    somewhere: Somewhere, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = laid(tmp_path / "old", "Fair/1.jpg", "Fair/2.jpg")
    refused = Upload("import/Fair/2.jpg", "any").answer
    somewhere.s3.objects = {refused: b"The file is damaged.\n", f"{refused}.other": b"Not ours"}

    status = main(["import", str(photos)])

    told = capsys.readouterr()
    assert status == LEFT_SOMETHING and "Fair/2.jpg: The file is damaged." in told.out
    assert "2 of 2 photographs" in told.err and "Not ours" not in told.out
    assert {"import/Fair/1.jpg", "import/Fair/2.jpg"} <= set(somewhere.s3.objects)
    report = tmp_path / "old.quitclaim-import" / "report.txt"
    assert report.read_text() in told.out and report.stat().st_mode & 0o077 == 0
    assert somewhere.iam.users == set()


def test_where_nothing_is_left_to_anybody_the_status_is_nought(
    somewhere: Somewhere, tmp_path: Path
) -> None:
    photos = laid(tmp_path / "old", "Fair/1.jpg")

    assert main(["import", str(photos), "--state", str(tmp_path / "state")]) == 0
    assert main(["import", str(photos), "--state", str(tmp_path / "state")]) == 0
    assert set(somewhere.s3.objects) == {"import/Fair/1.jpg"}


def test_a_rehearsal_touches_nothing(somewhere: Somewhere, tmp_path: Path) -> None:
    photos = laid(tmp_path / "old", "Fair/1.jpg")

    assert main(["import", str(photos), "--dry-run"]) == 0
    assert somewhere.s3.objects == {} and [one.name for one in tmp_path.iterdir()] == ["old"]


@pytest.mark.usefixtures("somewhere")
@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--people", "people.csv"], TOKEN),
        (["--people", "people.csv", "--token-file", "nowhere.txt"], "nowhere.txt"),
        (["--state", "old/state"], "--state"),
        (["--state", "file/state"], "--state"),
        (["--at-once", "0"], "--at-once"),
    ],
)
def test_what_it_needs_is_said_in_a_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    more: list[str],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    laid(tmp_path / "old", "Fair/1.jpg")
    (tmp_path / "file").touch()

    assert main(["import", "old", *more]) == 1
    assert told in capsys.readouterr().err
    assert main(["import", "young"]) == 1


def test_on_aws_it_uploads_with_these_credentials_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    made = Credentials(access_key="made-for-it", secret_key="hush")  # noqa: S106  nobody's

    s3 = client_as("s3", made)

    address = s3.generate_presigned_url("put_object", Params={"Bucket": "inbox", "Key": "k"})
    assert "made-for-it%2F" in address and "hush" not in address
    assert s3.meta.endpoint_url == f"https://s3.{REGION}.amazonaws.com"


def test_fresh_credentials_are_waited_for_and_end_with_the_import(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """R60: AWS knows them everywhere only after some seconds."""
    somewhere, slept = Somewhere(), list[float]()
    somewhere.s3.refuses = ["InvalidAccessKeyId", "AccessDenied"]
    monkeypatch.setattr("time.sleep", slept.append)

    with uploading(somewhere):
        assert somewhere.iam.users == {"uploader-import"}

    assert len(slept) == 2 and somewhere.iam.users == set()


def test_another_refusal_ends_it_and_the_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    somewhere = Somewhere()
    somewhere.s3.refuses = ["NoSuchBucket"]
    monkeypatch.setattr("time.sleep", lambda _: None)

    with pytest.raises(ClientError), uploading(somewhere):
        raise AssertionError

    assert somewhere.iam.users == set()


@pytest.mark.usefixtures("somewhere")
def test_nobody_else_uploads_as_an_import(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["uploader", "add", "import"]) == 1
    assert "choose another name" in capsys.readouterr().err
