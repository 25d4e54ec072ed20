"""
Uploading by a form that somebody else signed, as browsers do.

The emulator asks who sends the form, and nobody does: what counts is who signed it. Of signers it
knows users only, and it takes a form that nobody signed.
"""

from collections.abc import Mapping
from typing import Any

from ministack.core import iam_actions, responses
from ministack.services import s3

_FORM = "multipart/form-data"
Headers = Mapping[str, str]


def let_forms_in(emulator: Any) -> None:
    _let_pass_what_nobody_sent(emulator)
    _take_only_what_somebody_signed()


def _let_pass_what_nobody_sent(emulator: Any) -> None:
    action_of, authenticate = iam_actions.extract_iam_action, emulator._authenticate_only  # noqa: SLF001

    def action_unless_form(service: str, *request: Any) -> Any:
        method, _, headers, *_ = request
        return None if _is_form(service, headers, method=method) else action_of(service, *request)

    def authenticate_unless_form(service: str, *request: Any) -> Any:
        return None if _is_form(service, request[0]) else authenticate(service, *request)

    iam_actions.extract_iam_action = action_unless_form
    emulator._authenticate_only = authenticate_unless_form  # noqa: SLF001


def _is_form(service: str, headers: Headers, *, method: str = "POST") -> bool:
    is_form = headers.get("content-type", "").startswith(_FORM)
    return service == "s3" and method == "POST" and is_form and "authorization" not in headers


def _take_only_what_somebody_signed() -> None:
    account_of_user, put = s3.find_iam_access_key_account, s3._post_object  # noqa: SLF001

    def account_of(key: str) -> str | None:
        account: str | None = responses._account_from_sts_session(key)  # noqa: SLF001
        return account or account_of_user(key)

    def put_if_signed(bucket: str, *form: Any) -> Any:
        body, headers = form
        parts = s3._parse_multipart_form(headers.get("content-type", ""), body)  # noqa: SLF001
        if not s3._post_form_access_key_id(parts):  # noqa: SLF001
            return s3._error("AccessDenied", "Access Denied", 403)  # noqa: SLF001
        return put(bucket, *form)

    s3.find_iam_access_key_account = account_of
    s3._post_object = put_if_signed  # noqa: SLF001
