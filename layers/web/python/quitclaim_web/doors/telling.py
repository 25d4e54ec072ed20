"""How an answer, a refusal or our own fault is told: to programs as JSON, to people as a page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from quitclaim.domain.organisation.principals import Principal
from quitclaim.domain.organisation.sessions import Session
from quitclaim_web.doors.answers import Answer, Html, Ready, SeeOther
from quitclaim_web.doors.cookies import SESSION, no_more, session_in
from quitclaim_web.doors.entering import sign_in_path
from quitclaim_web.doors.forgery import form_token
from quitclaim_web.doors.headers import NEVER_KEPT
from quitclaim_web.doors.pages import Pages, Visit
from quitclaim_web.doors.problem import Problem, our_fault
from quitclaim_web.doors.ready import Dresser
from quitclaim_web.doors.refusals import NoSuchPlace
from quitclaim_web.doors.request import Request

_PROBLEM: Final = {"Content-Type": "application/problem+json", **NEVER_KEPT}
_LANGUAGE: Final = re.compile(r"[a-z]{2}")
_THEMES: Final = frozenset({"light", "dark"})


@dataclass(frozen=True, slots=True)
class Telling:
    pages: Pages
    dresser: Dresser

    def answer(self, answer: Answer) -> Ready:
        return self.dresser.ready(answer)

    def problem(
        self, problem: Problem, request: Request, *, principal: Principal | None = None
    ) -> Ready:
        if request.is_for_programs:
            headers = {**_PROBLEM, **problem.headers}
            return Ready(problem.status, headers, (), problem.as_json(request.id))
        page = self.pages.problem(problem, visit_of(request, principal=principal))
        ready = self.dresser.ready(Html(page, problem.status))
        return Ready(ready.status, {**ready.headers, **problem.headers}, (), ready.body)

    def our_fault(self, request: Request) -> Ready:
        problem = our_fault()
        try:
            return self.problem(problem, request)
        except Exception:  # noqa: BLE001  it may be the page that is at fault
            return Ready(problem.status, _PROBLEM, (), problem.as_json(request.id))

    def sign_in_first(self, request: Request) -> Ready:
        stale = (no_more(SESSION),) if SESSION in request.cookies else ()
        return self.dresser.ready(SeeOther(sign_in_path(request), stale))

    def methods(self, methods: Sequence[str]) -> Ready:
        if not methods:
            raise NoSuchPlace
        return Ready(204, {"Allow": ", ".join(methods), **NEVER_KEPT})

    def dressed(self, ready: Ready, request: Request) -> dict[str, Any]:
        return self.dresser.dressed(ready, request)


def visit_of(request: Request, *, principal: Principal | None) -> Visit:
    session = session_in(request.cookies)
    is_hers = principal is not None and isinstance(principal.by, Session)
    language, theme = request.cookies.get("language", ""), request.cookies.get("theme", "")
    return Visit(
        path=request.whole_path,
        request=request.id,
        member=principal.member if principal else None,
        form_token=form_token(session) if session and is_hers else "",
        wishes=request.headers.get("accept-language", ""),
        language=language if _LANGUAGE.fullmatch(language) else None,
        theme=theme if theme in _THEMES else None,
    )
