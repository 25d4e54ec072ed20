"""A pool that answers what a test tells it to; each call is checked as the service describes it."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from botocore.stub import Stubber

from quitclaim.adapters.cognito_sign_ins import CognitoSignIns
from quitclaim.ports.sign_ins import Challenge, Step
from quitclaim.runtime.aws import client

OURS = {"UserPoolId": "eu-central-1_Staff", "ClientId": "doors"}
EVA, HERS, TICKET = "eva@example.org", "a long one of her own", "a ticket that is long enough"
CODE, ENROL = Challenge(Step.CODE, "uuid-of-eva", TICKET), Challenge(Step.ENROL, "uuid", TICKET)
NEW = Challenge(Step.NEW_PASSWORD, "uuid-of-eva", TICKET)


@dataclass(frozen=True, slots=True)
class Pool:
    sign_ins: CognitoSignIns
    cognito: Stubber

    def says(self, call: str, answer: dict[str, Any], **asked: Any) -> None:
        self.cognito.add_response(call, answer, asked or None)

    def refuses(self, call: str, code: str) -> None:
        self.cognito.add_client_error(call, service_error_code=code)


@contextmanager
def a_pool() -> Iterator[Pool]:
    cognito = client("cognito-idp")
    with Stubber(cognito) as stub:
        sign_ins = CognitoSignIns(
            cognito, user_pool=OURS["UserPoolId"], user_pool_client=OURS["ClientId"]
        )
        yield Pool(sign_ins, stub)
        stub.assert_no_pending_responses()


def tokens(subject: str = "uuid-of-eva") -> dict[str, Any]:
    claims = urlsafe_b64encode(json.dumps({"sub": subject}).encode()).decode().rstrip("=")
    return {"AuthenticationResult": {"AccessToken": f"header.{claims}.signature"}}
