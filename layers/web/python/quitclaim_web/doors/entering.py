"""Who asks: the one place where what a request shows meets the one authorisation."""

from dataclasses import dataclass
from typing import Final, Protocol, assert_never
from urllib.parse import quote

from quitclaim.domain.ids import Channel
from quitclaim.domain.organisation.credentials import Credential, TokenKey
from quitclaim.domain.organisation.principals import Forbidden, OutOfScope, Principal
from quitclaim.usecases.authorise import Authorise
from quitclaim_web.doors.cookies import session_in
from quitclaim_web.doors.refusals import NoSuchPlace, NotPermitted, UnknownCaller
from quitclaim_web.doors.request import Request
from quitclaim_web.doors.route import AnyRoute, Entry

_ASK_FOR_TOKEN: Final = {"WWW-Authenticate": "Bearer"}
_SCHEME: Final = "bearer "


class SignInFirst(Exception):
    """A page that only members see, and nobody is signed in."""


class Porter(Protocol):
    def principal(self, request: Request, route: AnyRoute) -> Principal | None:
        """None: the address is open to anybody. Raises what answers whoever is not let in."""


class NobodyEnters:
    """Of a house that is all open: nobody can show who she is, so that nothing else is served."""

    def principal(self, request: Request, route: AnyRoute) -> None:  # noqa: ARG002  whoever asks
        if route.action is not Entry.OPEN:
            raise NoSuchPlace


@dataclass(frozen=True, slots=True)
class Entering:
    authorise: Authorise

    def principal(self, request: Request, route: AnyRoute) -> Principal | None:
        if route.action is Entry.OPEN:
            return None
        action = None if isinstance(route.action, Entry) else route.action
        match self.authorise(credential_of(request), action=action):
            case Principal() as principal:
                _require_within(principal, request, route=route)
                return principal
            case None:
                if request.is_for_programs:
                    raise UnknownCaller(headers=_ASK_FOR_TOKEN)
                raise SignInFirst
            case Forbidden(principal, denials):
                raise NotPermitted(*denials, principal=principal)
            case _ as never:
                assert_never(never)


def _require_within(principal: Principal, request: Request, *, route: AnyRoute) -> None:
    """A token of channels opens what is about one of them, and not even what is about nobody."""
    named = route.pattern.fullmatch(request.path)
    channel = named.groupdict().get("channel") if named else None
    if not principal.reaches(None if channel is None else Channel(channel)):
        raise NotPermitted(OutOfScope.CHANNEL, principal=principal)


def credential_of(request: Request) -> Credential | None:
    """Programs show a token or the cookie of a page, pages the cookie alone."""
    shown = request.headers.get("authorization", "")
    if request.is_for_programs and shown:
        # Whoever shows a token means it: a cookie beside it is not looked at.
        is_bearer = shown[: len(_SCHEME)].lower() == _SCHEME
        return TokenKey.read(shown[len(_SCHEME) :].strip()) if is_bearer else None
    return session_in(request.cookies)


def sign_in_path(request: Request) -> str:
    """Back to where she was going, unless that would change something."""
    if not request.is_safe or request.whole_path == "/":
        return "/sign-in"
    return f"/sign-in?next={quote(request.whole_path, safe='/')}"
