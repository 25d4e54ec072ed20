"""Who works here, changed by whoever runs the deployment: with its rights, and not by a member."""

from typing import Any

from cli.deployment import Deployment, stores_of
from quitclaim.adapters.cognito_sign_ins import CognitoSignIns
from quitclaim.adapters.dynamodb_staff import DynamoStaff
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.people.person import THE_CLOCK, Speaker
from quitclaim.runtime.observability import LoggedReports
from quitclaim.usecases.appoint_member import Appointed, AppointMember, Invitation
from quitclaim.usecases.change_member import DismissMember


class Team:
    def __init__(self, deployment: Deployment) -> None:
        told, stores = deployment.outputs, stores_of(deployment)
        table = told["StaffTable"]
        self._staff = DynamoStaff(stores.dynamodb, staff_table=table, reports=LoggedReports())
        self._sign_ins = CognitoSignIns(
            deployment.client("cognito-idp"),
            user_pool=told["UserPool"],
            user_pool_client=told["UserPoolClient"],
        )
        self._desk: dict[str, Any] = {
            "staff": self._staff,
            "commits": stores.commits_of(staff_table=table),
            "clock": stores.clock,
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
