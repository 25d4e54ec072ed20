"""Whether letters leave this account, and as whom: its part of `quitclaim doctor --aws`."""

from collections.abc import Iterator
from typing import Any, Final

from botocore.exceptions import ClientError

from cli.aws import Clients
from cli.doctor_findings import Finding
from quitclaim.runtime.aws import REGION

_ASK: Final = (
    f"SES in {REGION}, Account dashboard, Request production access: say that people are asked "
    "for their consent, one by one, and that whoever bounces or complains is not written to again. "
    "Until then letters reach verified addresses only, and the link can be copied and sent by hand"
)
_PAUSED: Final = f"SES in {REGION}, Reputation metrics: it says why, and whom to answer"
_MAILBOX: Final = "MailFrom"


def out_of_the_sandbox(client: Clients) -> Finding:
    account = client("sesv2").get_account()
    if not account["SendingEnabled"]:
        return Finding("SES has paused this account's mail", _PAUSED)
    if not account["ProductionAccessEnabled"]:
        return Finding("SES is in its sandbox: letters reach nobody but verified addresses", _ASK)
    most = account["SendQuota"]["Max24HourSend"]
    return Finding(f"SES sends up to {most:,.0f} mails a day")


def mailbox(client: Clients) -> Finding:
    """Of the deployment: before there is one, nobody can say which domain to verify."""
    address = _told(client)
    if address is None:
        return Finding("no mailbox yet: the first deployment makes it")
    _, _, domain = address.partition("@")
    identity = client("sesv2").get_email_identity(EmailIdentity=domain)
    if identity["VerifiedForSendingStatus"]:
        return Finding(f"letters come from {address}, whose domain is verified")
    records = "; ".join(_records(identity, domain))
    return Finding(
        f"letters should come from {address}, and its domain is not verified: none is sent",
        f"add to the name server of {domain}, then wait up to an hour: {records}",
    )


def _told(client: Clients) -> str | None:
    try:
        (stack,) = client("cloudformation").describe_stacks(StackName="State")["Stacks"]
    except ClientError as error:
        # Its way of saying that there is no such stack.
        if error.response["Error"]["Code"] != "ValidationError":
            raise
        return None
    outputs = {one["OutputKey"]: one["OutputValue"] for one in stack.get("Outputs", ())}
    return outputs.get(_MAILBOX)


def _records(identity: dict[str, Any], domain: str) -> Iterator[str]:
    for token in identity["DkimAttributes"].get("Tokens", ()):
        yield f"CNAME {token}._domainkey.{domain} to {token}.dkim.amazonses.com"
