"""Real credentials are used when somebody says so, and never otherwise."""

import os
from argparse import Namespace
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.stub import Stubber

from cli import CommandError
from cli.__main__ import main
from cli.aws import AwsDeployment, clients_of
from cli.deployment import chosen
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.runtime.aws import REGION

ADD = ["uploader", "add", "anna"]
ON_AWS = Namespace(aws=True, profile=None, data=None)
FOR_PEOPLE = {"OutputKey": "KeyArn", "OutputValue": "arn:aws:kms:::key/1"}
FOR_STACKS = {"OutputKey": "ExportsOutputRefKey", "OutputValue": "x", "ExportName": "State:Key"}
STACKS = {"State": [FOR_PEOPLE, FOR_STACKS], "Functions": [], "Doors": []}


@pytest.fixture
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which nobody has signed in to AWS."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, os.devnull)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


def cloudformation(refuses: str | None) -> Any:
    """Botocore's own, but for what comes back: `refuses` is an error of AWS."""
    hidden = {"aws_access_key_id": "nobody", "aws_secret_access_key": "hush"}
    client = boto3.client("cloudformation", region_name=REGION, **hidden)
    stubber = Stubber(client)
    if refuses:
        stubber.add_client_error("describe_stacks", refuses, "it says why")
    for name, outputs in STACKS.items():
        stack = {"StackName": name, "CreationTime": 0, "StackStatus": "CREATE_COMPLETE"}
        asked = {"StackName": name}
        stubber.add_response("describe_stacks", {"Stacks": [stack | {"Outputs": outputs}]}, asked)
    # Nobody recognises there.
    stubber.add_client_error("describe_stacks", "ValidationError")
    stubber.activate()
    return client


def signed_in(monkeypatch: pytest.MonkeyPatch, *, refuses: str | None = None) -> None:
    answering = {"cloudformation": cloudformation(refuses)}

    class Session:
        def client(self, service: str, **_config: object) -> Any:
            return answering.get(service)

    monkeypatch.setattr(boto3, "Session", lambda **_: Session())


def told(capsys: pytest.CaptureFixture[str]) -> str:
    (line,) = capsys.readouterr().err.splitlines()
    return line


@pytest.mark.usefixtures("nobody")
@pytest.mark.parametrize("profile", [[], ["--profile", "work"]])
def test_who_has_not_signed_in_is_told_how(
    capsys: pytest.CaptureFixture[str], profile: list[str]
) -> None:
    assert main([*ADD, "--aws", *profile]) == 1

    assert "sign in with the AWS tools, or name a --profile" in told(capsys)


@pytest.mark.usefixtures("nobody")
def test_whatever_the_shell_says_of_regions_and_emulators_it_is_aws_in_one_region(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")

    client = clients_of(None)("dynamodb")

    assert client.meta.endpoint_url == f"https://dynamodb.{REGION}.amazonaws.com"


def test_a_deployment_is_known_by_what_its_stacks_tell_people(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    signed_in(monkeypatch)

    assert AwsDeployment().outputs == {"KeyArn": "arn:aws:kms:::key/1"}


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("ValidationError", "AWS has no stack State in eu-central-1: deploy it first"),
        ("AccessDenied", "(AccessDenied) when calling the DescribeStacks operation: it says why"),
    ],
)
def test_what_aws_has_not_or_forbids_is_told_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], code: str, line: str
) -> None:
    signed_in(monkeypatch, refuses=code)

    assert main([*ADD, "--aws"]) == 1

    said = told(capsys)
    assert line in said and "hush" not in said


def test_stacks_of_an_older_version_are_told_to_be_deployed_anew(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    signed_in(monkeypatch)

    assert main(["redrive", "--aws"]) == 1

    assert "the stacks on AWS know no LibraryTable: deploy this version" in told(capsys)


def test_no_answer_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    signed_in(monkeypatch)

    with pytest.raises(CommandError, match="try again"), chosen(ON_AWS):
        raise StoreUnavailable


@pytest.mark.parametrize("command", [ADD, ["redrive"], ["member", "list"], ["log", "copy", "x"]])
def test_without_the_word_nobodys_credentials_are_touched(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    command: list[str],
) -> None:
    sessions: list[object] = []
    monkeypatch.setattr(boto3, "Session", lambda **asked: sessions.append(asked))

    assert main([*command, "--data", str(tmp_path)]) == 1
    assert "quitclaim local up" in told(capsys)
    assert main([*command, "--profile", "work"]) == 1
    assert "--profile goes with --aws" in told(capsys)
    with pytest.raises(SystemExit):
        main([*command, "--data", str(tmp_path), "--aws"])

    assert sessions == []
