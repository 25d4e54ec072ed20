"""Members of staff on this machine: appointed as an admin would, signed in as they would be."""

import json
import re
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from cli.story import promise
from cli.team import Team
from cli.totp import code_of
from cli.visitor import Page, Visitor
from local.cloud import LocalCloud
from local.places import Places, written_privately
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.usecases.appoint_member import Invitation

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


def member_of(cloud: LocalCloud, role: StaffRole) -> SignIn:
    """As she is remembered in the data folder; whom the pool does not know begins anew."""
    known = remembered(cloud.places, role)
    # After a kill the file may know a sign-in that no snapshot does.
    if known is not None and Team(cloud).knows(known.address):
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
    given, own = Team(cloud).appoint(invitation).password, f"{role.value}-at-the-town-fair"
    seed, _ = entered(cloud, address, given=given, own=own)
    return SignIn(role=role, address=address, password=own, seed=seed)


def entered(cloud: LocalCloud, address: str, *, given: str, own: str) -> tuple[str, Visitor]:
    """The first sign-in: a password of her own, and a second factor, whose seed is returned."""
    visitor = Visitor(cloud.site)
    page = visitor.fill_in(visitor.get("/sign-in"), "/sign-in", address=address, password=given)
    page = visitor.fill_in(page, "/sign-in/password", password=own)
    found = _SEED.search(page.text)
    promise(found, f"no seed for an authenticator on {page.path}, answered {page.status}")
    seed = found[1] if found else ""
    page = visitor.fill_in(page, "/sign-in/enrol", code=code_of(seed))
    promise("/sign-in" not in page.path, f"the first sign-in ended at {page.path}")
    return seed, visitor


def signed_in(cloud: LocalCloud, member: SignIn) -> tuple[Visitor, Page]:
    """As on any day: a password, then a code."""
    visitor = Visitor(cloud.site)
    page = visitor.fill_in(
        visitor.get("/sign-in"), "/sign-in", address=member.address, password=member.password
    )
    led = f"a {member.role} was led to {page.path}, and answered {page.status}"
    promise(page.path.startswith("/sign-in/code"), led)
    page = visitor.fill_in(page, "/sign-in/code", code=member.code)
    promise("/sign-in" not in page.path, f"the code of a {member.role} was refused")
    return visitor, page
