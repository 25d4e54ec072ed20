"""
What ministack 1.5.33 does otherwise with mails.

It asks for the right to send anything at all: a role that may send as one mailbox only, as ours
may, would be denied everything. It keeps parts of a mail only, and none over its own end. And to
those addresses of AWS from which everything comes back, nothing does.
"""

import base64
import json
from email import message_from_bytes
from email.utils import parseaddr
from http import HTTPStatus
from typing import Any

from ministack.core import responses
from ministack.services import eventbridge, ses_v2

from local.coming_back import came_back
from local.outbox import Outbox

_SENDING = ("POST", "/v2/email/outbound-emails")
_ACTION = "ses:SendEmail"


def judge_senders(emulator: Any) -> None:
    """As AWS does: by the mailbox, the domain behind it, and the rules that the mail goes by."""
    enforce = emulator._enforce_ses_v2  # noqa: SLF001

    def enforce_sending(method: str, path: str, headers: Any, body: bytes, *rest: Any) -> Any:  # noqa: PLR0917  as it is called
        if (method, path) != _SENDING:
            return enforce(method, path, headers, body, *rest)
        query, request = rest
        mail = json.loads(body or b"{}")
        sender = _sender_of(mail)
        context = {"ses:FromAddress": sender, "ses:ApiVersion": "2"}
        for resource in _resources(mail, sender, region=emulator.extract_region(headers, query)):
            denied = emulator._enforce_data_plane(  # noqa: SLF001
                "sesv2",
                _ACTION,
                headers,
                query,
                request,
                resource_arn=resource,
                named_resource=resource,
                service_context=context,
            )
            if denied:
                return denied
        return None

    emulator._enforce_ses_v2 = enforce_sending  # noqa: SLF001


def keep_mails(outbox: Outbox) -> None:
    handle = ses_v2.handle_request

    async def handle_and_keep(method: str, path: str, headers: Any, body: bytes, query: Any) -> Any:  # noqa: PLR0917  as it is called
        answer = await handle(method, path, headers, body, query)
        status, _, told = answer
        if (method, path) == _SENDING and status == HTTPStatus.OK:
            mail, id_ = json.loads(body), json.loads(told)["MessageId"]
            if raw := _raw_of(mail):
                outbox.keep(raw, as_=id_)
            if event := came_back(mail, id_):
                eventbridge._put_events({"Entries": [event]}, allow_aws_source=True)  # noqa: SLF001
        return answer

    ses_v2.handle_request = handle_and_keep


def _sender_of(mail: dict[str, Any]) -> str:
    said = mail.get("FromEmailAddress") or message_from_bytes(_raw_of(mail) or b"")["From"]
    return parseaddr(str(said or ""))[1]


def _resources(mail: dict[str, Any], sender: str, *, region: str) -> list[str]:
    ours = f"arn:aws:ses:{region}:{responses.get_account_id()}"
    _, _, domain = sender.partition("@")
    rules = mail.get("ConfigurationSetName")
    return [f"{ours}:identity/{domain}", *([f"{ours}:configuration-set/{rules}"] if rules else [])]


def _raw_of(mail: dict[str, Any]) -> bytes | None:
    """A mail that somebody wrote whole, as all of ours are."""
    raw = mail.get("Content", {}).get("Raw")
    return base64.b64decode(raw["Data"]) if raw else None
