"""What sign-ins the contract is about, and how Eva goes through them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from quitclaim.ports.sign_ins import Challenge, Refused, SignedIn, SignIns, Step

TOLD, HERS, NOT_HERS = "as an admin told her", "a long one of her own", "somebody's guess"


@dataclass(frozen=True, slots=True)
class Gate:
    sign_ins: SignIns
    code: Callable[[str], str]
    address: str

    def invited(self) -> Challenge:
        self.sign_ins.invite(self.address, password=TOLD)
        return asked(self.sign_ins.check(self.address, password=TOLD), Step.NEW_PASSWORD)

    def enrolling(self) -> Challenge:
        replaced = self.sign_ins.replace_password(self.invited(), password=HERS)
        return asked(replaced, Step.ENROL)

    def enrolled(self) -> str:
        """Her seed, once she has proven that she has it."""
        seed = self.sign_ins.seed(self.enrolling())
        assert not isinstance(seed, Refused)
        signed_in = self.sign_ins.enrol(seed.challenge, code=self.code(seed.text))
        assert isinstance(signed_in, SignedIn)
        return seed.text


def asked(outcome: Challenge | SignedIn | Refused, step: Step) -> Challenge:
    assert isinstance(outcome, Challenge) and outcome.step is step
    return outcome


def a_pool(cognito: Any) -> dict[str, str]:
    classes = ("RequireUppercase", "RequireLowercase", "RequireNumbers", "RequireSymbols")
    policy = {"MinimumLength": 12, **dict.fromkeys(classes, False)}
    made = cognito.create_user_pool(
        PoolName="staff", UsernameAttributes=["email"], Policies={"PasswordPolicy": policy}
    )["UserPool"]["Id"]
    cognito.set_user_pool_mfa_config(
        UserPoolId=made,
        MfaConfiguration="ON",
        SoftwareTokenMfaConfiguration={"Enabled": True},
    )
    ours = cognito.create_user_pool_client(
        UserPoolId=made,
        ClientName="doors",
        ExplicitAuthFlows=["ALLOW_ADMIN_USER_PASSWORD_AUTH"],
        PreventUserExistenceErrors="ENABLED",
    )
    return {"user_pool": made, "user_pool_client": ours["UserPoolClient"]["ClientId"]}
