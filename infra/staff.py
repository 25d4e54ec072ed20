"""Who works here: sign-ins with a second factor; what each may do stands in a table of ours."""

from typing import Final

from aws_cdk import Duration, RemovalPolicy
from aws_cdk import aws_cognito as cognito
from constructs import Construct

# A code of six digits stands beside it, and the doors count failures (NIST SP 800-63B 3.1.1.2).
_SHORTEST_PASSWORD: Final = 12
# How long the link between password and code holds; an own session takes over afterwards.
_STEPS_WITHIN: Final = Duration.minutes(5)
# What Cognito hands out is asked for nothing again, so it lives as short as it can.
_SHORTEST_TOKEN: Final = Duration.minutes(5)


class StaffPool(Construct):
    """Nobody signs up; the second factor is an app of one's own, never a message (R42)."""

    def __init__(
        self, scope: Construct, name: str, *, is_protected: bool, at_removal: RemovalPolicy
    ) -> None:
        super().__init__(scope, name)
        self.pool = cognito.UserPool(
            self,
            "Pool",
            self_sign_up_enabled=False,
            sign_in_aliases=cognito.SignInAliases(email=True),
            sign_in_case_sensitive=False,
            mfa=cognito.Mfa.REQUIRED,
            mfa_second_factor=cognito.MfaSecondFactor(sms=False, otp=True),
            # Whoever lost both asks an admin, who knows her: a mailbox is not a second factor.
            account_recovery=cognito.AccountRecovery.NONE,
            password_policy=cognito.PasswordPolicy(
                min_length=_SHORTEST_PASSWORD,
                require_digits=False,
                require_lowercase=False,
                require_symbols=False,
                require_uppercase=False,
                temp_password_validity=Duration.days(7),
            ),
            deletion_protection=is_protected,
            removal_policy=at_removal,
        )
        self.client = self.pool.add_client(
            "Client",
            auth_flows=cognito.AuthFlow(admin_user_password=True),
            disable_o_auth=True,
            prevent_user_existence_errors=True,
            auth_session_validity=_STEPS_WITHIN,
            access_token_validity=_SHORTEST_TOKEN,
            id_token_validity=_SHORTEST_TOKEN,
            refresh_token_validity=Duration.hours(1),
            enable_token_revocation=True,
        )
