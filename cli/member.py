"""`quitclaim member add|list|dismiss`: who works here, for whoever runs the deployment (R42)."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from typing import Any, Final

from cli import CommandError
from cli.deployment import Deployment, add_choice, chosen
from cli.team import Team
from quitclaim.domain.errors import ImpossibleValue, NotAllowed
from quitclaim.domain.organisation.appointments import Appointment, Bar
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.usecases.appoint_member import Invitation

# Enough to notice what was forgotten; the service that keeps the address looks closer.
_ADDRESS: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_WHY_NOT: Final[Mapping[str, str]] = {
    Bar.HAS_A_PLACE: "whoever signs in with that address has a place already: dismiss her first",
    Bar.LAST_ADMIN: "this is the last admin: appoint another one first",
}


def add_to(commands: Any) -> None:
    parser: ArgumentParser = commands.add_parser(
        "member", help="appoint the first admin, see who works here, dismiss somebody"
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="WHAT")
    add = verbs.add_parser("add", help="give somebody a place, and a first password")
    add.add_argument("address", help="what she signs in with: a mail address")
    add.add_argument("--role", required=True, choices=[role.value for role in StaffRole])
    add.add_argument("--name", required=True, help="what colleagues call her")
    add.add_argument(
        "--sees",
        nargs="+",
        default=[],
        choices=[sight.value for sight in Visible],
        help="what of people she is shown; none of it comes with a role",
    )
    listed = verbs.add_parser("list", help="say who works here, and as what")
    dismiss = verbs.add_parser("dismiss", help="end somebody's place, sessions and tokens at once")
    dismiss.add_argument("member", help="her id, or how it begins, as `member list` shows it")
    for verb in (add, listed, dismiss):
        add_choice(verb)


def run(arguments: Namespace) -> int:
    with chosen(arguments) as deployment:
        try:
            _RUNS[arguments.verb](deployment, arguments)
        except NotAllowed as error:
            raise CommandError(", and ".join(_WHY_NOT[why] for why in error.reasons)) from error
    return 0


def _add(deployment: Deployment, arguments: Namespace) -> None:
    address = arguments.address.strip()
    if not _ADDRESS.fullmatch(address):
        raise CommandError(f"{address!r} is no mail address")
    try:
        invitation = Invitation(
            address=address,
            name=arguments.name.strip(),
            role=StaffRole(arguments.role),
            visible=frozenset(map(Visible, arguments.sees)),
        )
    except ImpossibleValue as error:
        raise CommandError("she needs a name: what do colleagues call her?") from error
    made = Team(deployment).appoint(invitation)
    print(f"sign in at  {deployment.site}/sign-in")
    print(f"address     {address}")
    print(f"password    {made.password}")
    print("It is not shown again. She replaces it at her first sign-in, within seven days, and")
    print("sets up a second factor there; whoever loses either is dismissed and added anew.")


def _list(deployment: Deployment, _arguments: Namespace) -> None:
    said = map(_line, Team(deployment).members())
    print("\n".join(said) or "Nobody works here yet: quitclaim member add")


def _dismiss(deployment: Deployment, arguments: Namespace) -> None:
    team, said = Team(deployment), arguments.member
    found = [one for one in team.members() if said and one.id.startswith(said)]
    if len(found) != 1:
        raise CommandError(f"{said!r} means {len(found)} members: quitclaim member list")
    team.dismiss(found[0])
    print(f"{found[0].name} works here no more: nothing that she had opens anything")


def _line(one: Appointment) -> str:
    sees = ", ".join(sorted(one.member.visible)) or "nothing of people"
    return f"{one.id}  {one.member.role:15}  {one.name} (sees {sees})"


_RUNS: Final[Mapping[str, Callable[[Deployment, Namespace], None]]] = {
    "add": _add,
    "list": _list,
    "dismiss": _dismiss,
}
