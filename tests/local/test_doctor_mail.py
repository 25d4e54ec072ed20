"""R63: whether letters leave an account. Every answer here is one that botocore accepts."""

from collections.abc import Mapping
from typing import Any

import boto3
import pytest
from botocore.stub import Stubber

from cli.doctor_findings import Finding
from cli.doctor_mail import mailbox, out_of_the_sandbox
from quitclaim.runtime.aws import REGION

STATE = {
    "StackName": "State",
    "CreationTime": "2026-05-03T12:00:00Z",
    "StackStatus": "CREATE_COMPLETE",
    "Outputs": [{"OutputKey": "MailFrom", "OutputValue": "photos@example.org"}],
}
DKIM = {"SigningEnabled": True, "Status": "PENDING", "Tokens": ["one", "two", "three"]}


class Account:
    """Clients are botocore's own, but for what comes back."""

    def __init__(self, **answers: tuple[str, Mapping[str, Any] | str]) -> None:
        self._answers = answers

    def client(self, service: str) -> Any:
        nobody = {"aws_access_key_id": "nobody", "aws_secret_access_key": "hush"}
        client = boto3.client(service, region_name=REGION, **nobody)
        stubber, (verb, answer) = Stubber(client), self._answers[service]
        if isinstance(answer, str):
            stubber.add_client_error(verb, answer)
        else:
            stubber.add_response(verb, dict(answer))
        stubber.activate()
        return client


def _looked(*, enabled: bool = True, production: bool = True) -> Finding:
    told = {
        "SendingEnabled": enabled,
        "ProductionAccessEnabled": production,
        "SendQuota": {"Max24HourSend": 50_000.0, "MaxSendRate": 14.0, "SentLast24Hours": 0.0},
    }
    return out_of_the_sandbox(Account(sesv2=("get_account", told)).client)


def _mailbox(*, verified: bool = True, deployed: Mapping[str, Any] | str | None = None) -> Finding:
    stacks = {"Stacks": [STATE]} if deployed is None else deployed
    told = {"VerifiedForSendingStatus": verified, "DkimAttributes": DKIM}
    account = Account(
        cloudformation=("describe_stacks", stacks), sesv2=("get_email_identity", told)
    )
    return mailbox(account.client)


def test_an_account_that_writes_to_everybody_lacks_nothing() -> None:
    assert _looked() == Finding("SES sends up to 50,000 mails a day")


def test_a_sandbox_is_told_whom_to_ask_for_what() -> None:
    finding = _looked(production=False)

    assert "reach nobody but verified addresses" in finding.said
    assert "Request production access" in finding.remedy and "by hand" in finding.remedy


def test_an_account_that_is_paused_is_told_where_it_says_why() -> None:
    assert "Reputation" in _looked(enabled=False, production=False).remedy


def test_a_verified_domain_lacks_nothing() -> None:
    finding = _mailbox()

    assert "photos@example.org" in finding.said and not finding.remedy


def test_what_is_not_verified_is_told_its_records() -> None:
    finding = _mailbox(verified=False)

    assert "none is sent" in finding.said
    for token in DKIM["Tokens"]:  # type: ignore[attr-defined]
        record = f"CNAME {token}._domainkey.example.org to {token}.dkim.amazonses.com"
        assert record in finding.remedy


@pytest.mark.parametrize("nothing", ["ValidationError", {"Stacks": [{**STATE, "Outputs": []}]}])
def test_before_the_first_deployment_no_mailbox_is_missed(nothing: Mapping[str, Any] | str) -> None:
    assert _mailbox(deployed=nothing) == Finding("no mailbox yet: the first deployment makes it")
