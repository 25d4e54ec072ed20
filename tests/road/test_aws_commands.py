"""What `--aws` does: the same commands on a deployment, with real credentials, said by name."""

import json
from pathlib import Path

import pytest
from botocore.exceptions import ClientError

from cli.__main__ import main
from cli.log_copies import sealed
from cli.stage import WHO, Stage
from local.cloud import LocalCloud
from local.identity import Credentials
from tests.road.drawn import a_picture
from tests.road.printed import printed

LETTER = {"detail": {"object": {"key": "anna/Fair/gone.jpg", "version-id": "gone"}}}


def test_an_uploader_of_a_deployment_uploads_until_revoked(
    on_aws: LocalCloud, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["uploader", "add", "cora", "--aws"])
    said = printed(capsys)
    cora = Credentials(access_key=said["access key"], secret_key=said["secret access key"])
    s3, put = on_aws.client("s3", as_=cora), {"Bucket": said["bucket"], "Key": "cora/Fair/x.jpg"}

    s3.put_object(**put, Body=a_picture())
    main(["uploader", "revoke", "cora", "--aws"])

    with pytest.raises(ClientError):
        s3.put_object(**put, Body=a_picture())


def test_dead_letters_of_a_deployment_go_back(
    on_aws: LocalCloud, capsys: pytest.CaptureFixture[str]
) -> None:
    queue = on_aws.outputs["DeadArrivalsQueue"]
    on_aws.client("sqs").send_message(QueueUrl=queue, MessageBody=json.dumps(LETTER))

    main(["redrive", "--list", "--aws"])
    main(["redrive", "--aws"])

    assert capsys.readouterr().out.splitlines() == [
        "anna/Fair/gone.jpg",
        "1 went back to the queue",
    ]


def test_a_copy_of_the_log_of_a_deployment_holds(
    stage: Stage, on_aws: LocalCloud, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stage.put(f"{WHO}/Log/x.jpg", a_picture())
    stage.settled()
    sealed(on_aws)

    assert main(["log", "copy", str(tmp_path / "log"), "--aws"]) == 0

    assert "and they hold" in capsys.readouterr().out
