"""The log of the deployed stack: sealed by its function, checked by a stranger (R41)."""

from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import ClientError

from cli.__main__ import main
from cli.log_copies import copied, sealed
from cli.stage import FAIR, Stage
from quitclaim.adapters.kms_signer import KmsSigner
from quitclaim.domain.errors import BrokenLog, ImpossibleValue
from tests.road.drawn import a_picture


@pytest.fixture(scope="module")
def log(stage: Stage) -> Any:
    """A picture arrives, which is a leaf, and the log is sealed."""
    stage.put(f"{FAIR}/for the log.jpg", a_picture())
    stage.settled()
    return stage, sealed(stage.cloud)


@pytest.fixture(scope="module")
def copy(log: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    stage, _ = log
    folder: Path = tmp_path_factory.mktemp("log") / "copy"
    copied(stage.cloud, folder)
    return folder


def test_whatever_happened_is_a_leaf(log: Any) -> None:
    stage, size = log

    assert size > 0
    assert sealed(stage.cloud) == size


def test_nobody_deletes_what_was_shown(log: Any) -> None:
    stage, _ = log
    s3, bucket = stage.cloud.client("s3"), stage.cloud.outputs["LogBucket"]
    found = s3.list_object_versions(Bucket=bucket)["Versions"]

    for one in found:
        with pytest.raises(ClientError, match="object lock"):
            s3.delete_object(Bucket=bucket, Key=one["Key"], VersionId=one["VersionId"])


def test_the_key_in_kms_signs_as_everybody_checks(log: Any) -> None:
    stage, _ = log
    told = stage.cloud.outputs
    signer = KmsSigner(stage.cloud.client("kms"), key_arn=told["LogKeyArn"], name=told["LogName"])

    signature = signer.sign(b"a message")

    assert signer.verifies(b"a message", signature)
    assert not signer.verifies(b"another", signature)
    with pytest.raises(ImpossibleValue, match="as they are"):
        signer.sign(b"x" * 4097)


def test_another_kind_of_key_is_refused(log: Any) -> None:
    stage, _ = log
    kms = stage.cloud.client("kms")
    made = kms.create_key(KeySpec="ECC_NIST_P256", KeyUsage="SIGN_VERIFY")["KeyMetadata"]

    with pytest.raises(TypeError, match="no Ed25519"):
        KmsSigner(kms, key_arn=made["Arn"], name="x").key()


def test_a_copy_holds_offline(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["log", "verify", str(copy)]) == 0

    said = capsys.readouterr().out
    assert "every tile holds" in said and "whoever can change one" in said


def test_a_copy_is_taken_again_and_goes_on(
    log: Any, copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stage, size = log
    stage.put(f"{FAIR}/later.jpg", a_picture())
    stage.settled()
    assert sealed(stage.cloud) > size
    later, data = tmp_path / "later", str(stage.cloud.places.data)

    for _ in range(2):
        assert main(["log", "copy", str(later), "--data", data]) == 0
    asked = ["log", "verify", str(later), "--since", str(copy), "--key", str(copy / "vkey")]
    assert main(asked) == 0

    assert f"goes on from the {size} leaves" in capsys.readouterr().out


def test_a_function_that_fails_is_told(log: Any) -> None:
    stage, _ = log
    function = stage.cloud.outputs["AuditFunction"]
    client = stage.cloud.client("lambda")
    known = client.get_function_configuration(FunctionName=function)["Environment"]
    broken = {"Variables": {**known["Variables"], "LOG_NAME": "two words"}}
    client.update_function_configuration(FunctionName=function, Environment=broken)

    with pytest.raises(BrokenLog, match="was not sealed"):
        sealed(stage.cloud)

    client.update_function_configuration(FunctionName=function, Environment=known)
    assert sealed(stage.cloud) > 0
