"""Members of staff on this machine: appointed as an admin would, signed in as they would be."""

import json
import re
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from cli.story import promise
from cli.totp import code_of
from cli.visitor import Page, Visitor
from local.cloud import LocalCloud
from local.places import Places, written_privately
from quitclaim.adapters.cognito_sign_ins import CognitoSignIns
from quitclaim.adapters.dynamodb_commits import DynamoCommits
from quitclaim.adapters.dynamodb_staff import DynamoStaff
from quitclaim.adapters.kms_keys import KmsKeys
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.runtime.observability import LoggedReports
from quitclaim.usecases.appoint_member import AppointMember, Invitation

_TABLES: Final = ("people", "library", "keys", "gallery", "staff")
_SEED: Final = re.compile(r'<code id="secret">([A-Z2-7]+)</code>')


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """`seed`: what an authenticator is given; `repr` shows neither it nor the password."""

    role: StaffRole
    address: str
    password: str = field(repr=False)
    seed: str = field(repr=False)

    @property
    def code(self) -> str:
        return code_of(self.seed)


def appointed(cloud: LocalCloud, invitation: Invitation) -> str:
    """Return the password to begin with; whoever runs the deployment appoints the first admin."""
    told, dynamodb, clock = cloud.outputs, cloud.client("dynamodb"), SystemClock()
    keys = KmsKeys(
        cloud.client("kms"),
        dynamodb,
        keys_table=told["KeysTable"],
        key_arn=told["KeyArn"],
        clock=clock,
    )
    tables = {f"{name}_table": told[f"{name.title()}Table"] for name in _TABLES}
    appoint = AppointMember(
        staff=DynamoStaff(dynamodb, staff_table=told["StaffTable"], reports=LoggedReports()),
        commits=DynamoCommits(dynamodb, keys=keys, **tables),
        clock=clock,
        chance=SystemChance(),
        sign_ins=_sign_ins(cloud),
    )
    return appoint(invitation, by=THE_CLOCK).password


def _sign_ins(cloud: LocalCloud) -> CognitoSignIns:
    told = cloud.outputs
    return CognitoSignIns(
        cloud.client("cognito-idp"),
        user_pool=told["UserPool"],
        user_pool_client=told["UserPoolClient"],
    )


def member_of(cloud: LocalCloud, role: StaffRole) -> SignIn:
    """As she is remembered in the data folder; whom the pool does not know begins anew."""
    known = remembered(cloud.places, role)
    # After a kill the file may know a sign-in that no snapshot does.
    if known is not None and _sign_ins(cloud).find(known.address):
        return known
    made = begun(cloud, role)
    written_privately(_place(cloud.places, role), json.dumps(asdict(made)))
    return made


def remembered(places: Places, role: StaffRole) -> SignIn | None:
    path = _place(places, role)
    if not path.exists():
        return None
    return SignIn(**{**json.loads(path.read_text(encoding="utf-8")), "role": role})


def _place(places: Places, role: StaffRole) -> Path:
    return places.keys / f"member-{role.value}.json"


def begun(cloud: LocalCloud, role: StaffRole) -> SignIn:
    """Appoint somebody of that role and sign her in for the first time, through the pages."""
    address = f"{role.value.replace('_', '-')}@town.example"
    visible = frozenset[Visible]() if role is StaffRole.ADMIN else frozenset(Visible)
    invitation = Invitation(address=address, name=role.value, role=role, visible=visible)
    given, own = appointed(cloud, invitation), f"{role.value}-at-the-town-fair"
    visitor = Visitor(cloud.site)
    page = visitor.fill_in(visitor.get("/sign-in"), "/sign-in", address=address, password=given)
    page = visitor.fill_in(page, "/sign-in/password", password=own)
    found = _SEED.search(page.text)
    promise(found, f"no seed for an authenticator on {page.path}")
    seed = found[1] if found else ""
    page = visitor.fill_in(page, "/sign-in/enrol", code=code_of(seed))
    promise("/sign-in" not in page.path, f"the first sign-in ended at {page.path}")
    return SignIn(role=role, address=address, password=own, seed=seed)


def signed_in(cloud: LocalCloud, member: SignIn) -> tuple[Visitor, Page]:
    """As on any day: a password, then a code."""
    visitor = Visitor(cloud.site)
    page = visitor.fill_in(
        visitor.get("/sign-in"), "/sign-in", address=member.address, password=member.password
    )
    promise(page.path.startswith("/sign-in/code"), f"a {member.role} was led to {page.path}")
    page = visitor.fill_in(page, "/sign-in/code", code=member.code)
    promise("/sign-in" not in page.path, f"the code of a {member.role} was refused")
    return visitor, page
