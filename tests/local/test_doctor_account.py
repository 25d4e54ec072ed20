"""R63: which limit of an AWS account bites. Every answer here is one that botocore accepts."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import boto3
import pytest
from botocore.stub import Stubber

from cli.__main__ import main
from cli.doctor_account import LOOKS, TAKEN_BY_ARRIVALS, account_of, looked_at
from local.places import TEMPLATES
from quitclaim.runtime.aws import REGION

Answers = Mapping[str, tuple[str, Mapping[str, Any]]]

STACK = {"StackName": "any", "CreationTime": "2026-05-03", "StackStatus": "CREATE_COMPLETE"}
QUOTA = {"SendQuota": {"Max24HourSend": 50_000.0}}
GROWN_UP: Answers = {
    "sts": ("get_caller_identity", {"Account": "123456789012", "Arn": "arn:aws:iam::1:user/ada"}),
    "lambda": (
        "get_account_settings",
        {"AccountLimit": {"ConcurrentExecutions": 1000, "UnreservedConcurrentExecutions": 900}},
    ),
    "s3": ("list_buckets", {"Buckets": []}),
    "kms": ("list_keys", {"Keys": []}),
    "cloudformation": ("describe_stacks", {"Stacks": [{**STACK, "Outputs": []}]}),
    "sesv2": ("get_account", {"SendingEnabled": True, "ProductionAccessEnabled": True, **QUOTA}),
}
FRESH = {"ConcurrentExecutions": 10, "UnreservedConcurrentExecutions": 10}


class Account:
    """In place of a session: its clients are botocore's own, but for what comes back."""

    def __init__(self, answers: Answers = GROWN_UP, *, refused: str = "", code: str = "") -> None:
        self._answers, self._refused, self._code = answers, refused, code
        self.asked: list[str] = []

    def client(self, service: str, **_config: object) -> Any:
        self.asked.append(service)
        nobody = {"aws_access_key_id": "nobody", "aws_secret_access_key": "hush"}
        client = boto3.client(service, region_name=REGION, **nobody)
        stubber, (verb, answer) = Stubber(client), self._answers[service]
        if service == self._refused:
            stubber.add_client_error(verb, self._code, "it says why")
        else:
            stubber.add_response(verb, dict(answer))
        stubber.activate()
        return client


@pytest.fixture
def signed_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[Account], list[str | None]]:
    """Let whoever opens a session get this account; returns the profiles they named."""
    profiles: list[str | None] = []

    def signed_in(account: Account) -> list[str | None]:
        def session(*, profile_name: str | None) -> Account:
            profiles.append(profile_name)
            return account

        monkeypatch.setattr(boto3, "Session", session)
        return profiles

    return signed_in


def test_an_account_that_has_grown_up_lacks_nothing() -> None:
    findings = list(looked_at(Account().client))

    assert [one.remedy for one in findings] == [""] * len(LOOKS)
    assert findings[0].said == "Lambda runs 900 functions at once"


def test_a_fresh_account_is_told_which_limit_bites_and_what_to_ask_for() -> None:
    fresh = {**GROWN_UP, "lambda": ("get_account_settings", {"AccountLimit": FRESH})}

    functions, *others = looked_at(Account(fresh).client)

    assert "runs 10 functions at once; arriving photos take 10" in functions.said
    assert "L-B99A9384" in functions.remedy and "1,000" in functions.remedy
    assert not any(one.remedy for one in others)


def test_what_arrivals_take_is_what_the_template_lets_them_take() -> None:
    resources = json.loads((TEMPLATES / "Functions.json").read_text(encoding="utf-8"))["Resources"]
    (batches,) = (one for name, one in resources.items() if name.startswith("Batches"))

    # Each batch waits for a darkroom of its own.
    at_once = batches["Properties"]["ScalingConfig"]["MaximumConcurrency"]
    assert 2 * at_once == TAKEN_BY_ARRIVALS


def test_an_account_without_bootstrap_is_told_the_command() -> None:
    account = Account(refused="cloudformation", code="ValidationError")

    (lacking,) = (one for one in looked_at(account.client) if one.remedy)

    assert "infra.cdk bootstrap" in lacking.remedy


@pytest.mark.parametrize("service", ["lambda", "s3", "kms", "sesv2"])
def test_what_is_forbidden_is_named_and_the_rest_is_looked_at_all_the_same(service: str) -> None:
    account = Account(refused=service, code="AccessDeniedException")

    findings = list(looked_at(account.client))

    (lacking,) = (one for one in findings if one.remedy)
    assert "AccessDeniedException" in lacking.said and "it says why" in lacking.said
    assert len(findings) == len(account.asked) == len(LOOKS)


def test_the_command_looks_at_the_account_of_the_profile_named(
    signed_in: Callable[[Account], list[str | None]], capsys: pytest.CaptureFixture[str]
) -> None:
    profiles = signed_in(Account())

    main(["doctor", "--aws", "--profile", "work"])

    told = capsys.readouterr().out
    assert "ok       AWS account 123456789012" in told
    assert "ok       KMS answers in eu-central-1" in told
    assert profiles == ["work"]


def test_whose_sign_in_has_ended_is_told_so_and_nothing_else_is_asked(
    signed_in: Callable[[Account], list[str | None]],
) -> None:
    account = Account(refused="sts", code="ExpiredToken")
    signed_in(account)

    (finding,) = account_of(None)

    assert "ExpiredToken" in finding.said and "--profile" in finding.remedy
    assert account.asked == ["sts"]


def test_without_the_word_nobodys_credentials_are_touched(
    signed_in: Callable[[Account], list[str | None]], capsys: pytest.CaptureFixture[str]
) -> None:
    profiles = signed_in(account := Account())

    main(["doctor"])
    assert main(["doctor", "--profile", "work"]) == 1

    assert "--profile goes with --aws" in capsys.readouterr().err
    assert profiles == account.asked == []
