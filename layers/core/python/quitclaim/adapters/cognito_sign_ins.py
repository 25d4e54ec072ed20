"""
Sign-ins in a Cognito user pool.

The pool asks everybody for a second factor. Should it ever let somebody in without one, she gets
no further than to enrol one, and only if she has none.
"""

import json
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from typing import Any, Final

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import codes_of, translated
from quitclaim.ports.sign_ins import Challenge, Refused, Seed, SignedIn, Step

_STEPS: Final = {
    "SOFTWARE_TOKEN_MFA": Step.CODE,
    "NEW_PASSWORD_REQUIRED": Step.NEW_PASSWORD,
    "MFA_SETUP": Step.ENROL,
}
# What was typed is not it.
_WRONG: Final = {
    "CodeMismatchException",
    "EnableSoftwareTokenMFAException",
    "InvalidPasswordException",
    "PasswordHistoryPolicyViolationException",
}
# An unknown address and a wrong password at the first step; a ticket that has ended later on.
_REFUSED: Final = {
    "ExpiredCodeException",
    "NotAuthorizedException",
    "PasswordResetRequiredException",
    "UserNotConfirmedException",
    "UserNotFoundException",
}
_FACTOR: Final = "SOFTWARE_TOKEN_MFA"
# How a ticket says that it is an access token: enrolling goes by that where the pool gave one.
_ACCESS: Final = "access "


class CognitoSignIns:
    def __init__(self, client: Any, *, user_pool: str, user_pool_client: str) -> None:
        self._client = client
        self._pool = user_pool
        self._ours: dict[str, Any] = {"UserPoolId": user_pool, "ClientId": user_pool_client}

    def check(self, address: str, *, password: str) -> Challenge | Refused:
        answer = self._asked(
            "admin_initiate_auth",
            refused=Refused.WRONG,
            AuthFlow="ADMIN_USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": address, "PASSWORD": password},
            **self._ours,
        )
        return answer if isinstance(answer, Refused) else self._next(answer, account=address)

    def answer(self, challenge: Challenge, *, code: str) -> SignedIn | Refused:
        answer = self._respond(challenge, name=_FACTOR, SOFTWARE_TOKEN_MFA_CODE=code)
        return answer if isinstance(answer, Refused) else _signed_in(answer)

    def replace_password(
        self, challenge: Challenge, *, password: str
    ) -> Challenge | SignedIn | Refused:
        answer = self._respond(challenge, name="NEW_PASSWORD_REQUIRED", NEW_PASSWORD=password)
        if isinstance(answer, Refused):
            return answer
        return self._next(answer, account=challenge.account)

    def seed(self, challenge: Challenge) -> Seed | Refused:
        answer = self._asked("associate_software_token", **_known_by(challenge))
        if isinstance(answer, Refused):
            return answer
        if challenge.ticket.startswith(_ACCESS):
            return Seed(answer["SecretCode"], challenge)
        onwards = Challenge(Step.ENROL, challenge.account, answer["Session"])
        return Seed(answer["SecretCode"], onwards)

    def enrol(self, challenge: Challenge, *, code: str) -> SignedIn | Refused:
        verified = self._asked("verify_software_token", UserCode=code, **_known_by(challenge))
        if isinstance(verified, Refused):
            return verified
        if verified["Status"] != "SUCCESS":
            return Refused.WRONG
        if challenge.ticket.startswith(_ACCESS):
            return self._prefer_factor(challenge)
        onwards = Challenge(Step.ENROL, challenge.account, verified["Session"])
        answer = self._respond(onwards, name="MFA_SETUP")
        return answer if isinstance(answer, Refused) else _signed_in(answer)

    def find(self, address: str) -> str | None:
        found = self._asked("admin_get_user", UserPoolId=self._pool, Username=address)
        return None if isinstance(found, Refused) else _subject_of(found["UserAttributes"])

    def invite(self, address: str, *, password: str) -> str:
        # Anew, so that neither an old password nor a lost telephone lives on.
        self._delete(address)
        with translated():
            made = self._client.admin_create_user(
                UserPoolId=self._pool,
                Username=address,
                TemporaryPassword=password,
                MessageAction="SUPPRESS",
                UserAttributes=[
                    {"Name": "email", "Value": address},
                    {"Name": "email_verified", "Value": "true"},
                ],
            )
        return _subject_of(made["User"]["Attributes"])

    def end(self, subject: str) -> None:
        # In a pool of addresses the name of a user is her subject.
        self._delete(subject)

    def _delete(self, name: str) -> None:
        self._asked("admin_delete_user", UserPoolId=self._pool, Username=name)

    def _next(self, answer: Mapping[str, Any], *, account: str) -> Challenge | Refused:
        step = _STEPS.get(answer.get("ChallengeName", ""))
        if step is not None:
            named = answer.get("ChallengeParameters", {}).get("USER_ID_FOR_SRP") or account
            return Challenge(step, named, answer["Session"])
        tokens = answer.get("AuthenticationResult")
        return self._asked_to_enrol(tokens, account=account) if tokens else Refused.WRONG

    def _asked_to_enrol(self, tokens: Mapping[str, Any], *, account: str) -> Challenge | Refused:
        """The pool let her in without a second factor: only whoever has none may choose one."""
        user = self._asked("admin_get_user", UserPoolId=self._pool, Username=account)
        if isinstance(user, Refused) or _FACTOR in user.get("UserMFASettingList", ()):
            return Refused.WRONG
        return Challenge(Step.ENROL, account, _ACCESS + tokens["AccessToken"])

    def _prefer_factor(self, challenge: Challenge) -> SignedIn | Refused:
        wanted = {"Enabled": True, "PreferredMfa": True}
        preferred = self._asked(
            "admin_set_user_mfa_preference",
            UserPoolId=self._pool,
            Username=challenge.account,
            SoftwareTokenMfaSettings=wanted,
        )
        if isinstance(preferred, Refused):
            return preferred
        return SignedIn(_claims(challenge.ticket)["sub"])

    def _respond(
        self, challenge: Challenge, *, name: str, **responses: str
    ) -> Mapping[str, Any] | Refused:
        return self._asked(
            "admin_respond_to_auth_challenge",
            ChallengeName=name,
            Session=challenge.ticket,
            ChallengeResponses={"USERNAME": challenge.account, **responses},
            **self._ours,
        )

    def _asked(
        self, call: str, *, refused: Refused = Refused.OVER, **parameters: Any
    ) -> Mapping[str, Any] | Refused:
        """`refused`: what it means that Cognito does not know or does not want her."""
        try:
            with translated():
                answer: Mapping[str, Any] = getattr(self._client, call)(**parameters)
        except ClientError as error:
            codes = codes_of(error)
            if codes & _WRONG:
                return Refused.WRONG
            if codes & _REFUSED:
                return refused
            raise
        return answer


def _known_by(challenge: Challenge) -> dict[str, Any]:
    if challenge.ticket.startswith(_ACCESS):
        return {"AccessToken": challenge.ticket.removeprefix(_ACCESS)}
    return {"Session": challenge.ticket}


def _signed_in(answer: Mapping[str, Any]) -> SignedIn | Refused:
    tokens = answer.get("AuthenticationResult")
    return SignedIn(_claims(tokens["AccessToken"])["sub"]) if tokens else Refused.OVER


def _claims(token: str) -> dict[str, str]:
    """It comes straight from Cognito, over TLS: there is no signature to distrust."""
    payload = token.split(".")[1]
    claims: dict[str, str] = json.loads(urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    return claims


def _subject_of(attributes: list[dict[str, str]]) -> str:
    return next(one["Value"] for one in attributes if one["Name"] == "sub")
