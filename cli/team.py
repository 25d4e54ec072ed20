"""Who works here, changed by whoever runs the deployment: with its rights, and not by a member."""

from typing import Any, Final

from cli.deployment import Deployment
from quitclaim.adapters.cognito_sign_ins import CognitoSignIns
from quitclaim.adapters.dynamodb_commits import DynamoCommits
from quitclaim.adapters.dynamodb_staff import DynamoStaff
from quitclaim.adapters.kms_keys import KmsKeys
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.people.person import THE_CLOCK, Speaker
from quitclaim.runtime.observability import LoggedReports
from quitclaim.usecases.appoint_member import Appointed, AppointMember, Invitation
from quitclaim.usecases.change_member import DismissMember

_TABLES: Final = ("people", "library", "keys", "gallery", "staff")


class Team:
    def __init__(self, deployment: Deployment) -> None:
        told, dynamodb = deployment.outputs, deployment.client("dynamodb")
        clock = SystemClock()
        keys = KmsKeys(
            deployment.client("kms"),
            dynamodb,
            keys_table=told["KeysTable"],
            key_arn=told["KeyArn"],
            clock=clock,
        )
        tables = {f"{name}_table": told[f"{name.title()}Table"] for name in _TABLES}
        self._staff = DynamoStaff(dynamodb, staff_table=told["StaffTable"], reports=LoggedReports())
        self._sign_ins = CognitoSignIns(
            deployment.client("cognito-idp"),
            user_pool=told["UserPool"],
            user_pool_client=told["UserPoolClient"],
        )
        self._desk: dict[str, Any] = {
            "staff": self._staff,
            "commits": DynamoCommits(dynamodb, keys=keys, **tables),
            "clock": clock,
            "chance": SystemChance(),
            "sign_ins": self._sign_ins,
        }

    def appoint(self, invitation: Invitation, *, by: Speaker = THE_CLOCK) -> Appointed:
        """`by`: whom the log names; there is no member yet who could appoint the first one."""
        return AppointMember(**self._desk)(invitation, by=by)

    def dismiss(self, member: Appointment) -> None:
        DismissMember(**self._desk)(member.id, by=THE_CLOCK)

    def members(self) -> list[Appointment]:
        """Those who have not left, by their names."""
        here = (one for one in self._staff.appointments() if not one.member.has_left)
        return sorted(here, key=lambda one: (one.name or "", one.id))

    def knows(self, address: str) -> bool:
        """Whether the pool has a sign-in of hers."""
        return self._sign_ins.find(address) is not None
