"""Every subject of the console with the use cases that it needs."""

from typing import Any

from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.first_sign_in import FirstSignIn
from functions.library.routes.log import Log
from functions.library.routes.member_page import MemberPage
from functions.library.routes.members import Members
from functions.library.routes.members_pages import MembersPages
from functions.library.routes.oneself import Oneself
from functions.library.routes.sign_in_anew import SignInAnewRoutes
from functions.library.routes.signing_in import SigningIn
from functions.library.routes.steps import Steps
from functions.library.routes.tokens import Tokens
from functions.library.routes.tokens_pages import TokensPages
from quitclaim.usecases.appoint_member import AppointMember
from quitclaim.usecases.change_member import ChangeMember, DismissMember
from quitclaim.usecases.enrol_factor import EnrolFactor, ShowSeed
from quitclaim.usecases.issue_token import IssueToken, RevokeToken
from quitclaim.usecases.read_log import ReadLog
from quitclaim.usecases.reset_sign_in import ResetSignIn
from quitclaim.usecases.sign_in import AnswerCode, ReplacePassword, SignIn
from quitclaim.usecases.sign_out import SignOut

_ISSUER = "Quitclaim"


def every_part(ports: Ports) -> tuple[Part, ...]:
    return (
        *_signing_in(ports),
        *_members(ports),
        *_tokens(ports),
        Oneself(SignOut(ports.staff)),
        Log(ReadLog(ports.tiles, ports.signer), ports.pages),
    )


def _signing_in(ports: Ports) -> tuple[Part, ...]:
    desk: dict[str, Any] = {
        "sign_ins": ports.sign_ins,
        "staff": ports.staff,
        "rates": ports.rates,
        "commits": ports.commits,
        "clock": ports.clock,
        "chance": ports.chance,
    }
    steps = Steps(SignOut(ports.staff))
    signing_in = SigningIn(SignIn(**desk), AnswerCode(**desk), steps=steps, pages=ports.pages)
    first = FirstSignIn(
        replace_password=ReplacePassword(**desk),
        show_seed=ShowSeed(**desk),
        enrol_factor=EnrolFactor(**desk),
        steps=steps,
        pages=ports.pages,
        issuer=_ISSUER,
    )
    return signing_in, first


def _members(ports: Ports) -> tuple[Part, ...]:
    desk, staff, pages = _staff_desk(ports), ports.staff, ports.pages
    appoint = AppointMember(**desk, sign_ins=ports.sign_ins)
    change, dismiss = ChangeMember(**desk), DismissMember(**desk, sign_ins=ports.sign_ins)
    page = MemberPage(staff, change, dismiss=dismiss, pages=pages)
    reset = ResetSignIn(**desk, sign_ins=ports.sign_ins)
    return (
        Members(staff=staff, appoint=appoint, change=change, dismiss=dismiss),
        MembersPages(staff, appoint, pages=pages, site=ports.origins.site),
        page,
        SignInAnewRoutes(reset, pages, site=ports.origins.site, again=page.again),
    )


def _tokens(ports: Ports) -> tuple[Part, ...]:
    desk, staff = _staff_desk(ports), ports.staff
    issue, revoke = IssueToken(**desk), RevokeToken(**desk)
    return (
        Tokens(staff, issue, revoke=revoke),
        TokensPages(staff, issue, revoke=revoke, pages=ports.pages),
    )


def _staff_desk(ports: Ports) -> dict[str, Any]:
    return {
        "staff": ports.staff,
        "commits": ports.commits,
        "clock": ports.clock,
        "chance": ports.chance,
    }
