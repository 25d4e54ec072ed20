"""What the doors know about whoever looks at a page, and what they ask of those who draw it."""

from dataclasses import dataclass, field
from typing import Protocol

from quitclaim.domain.organisation.members import Member
from quitclaim_web.doors.problem import Problem
from quitclaim_web.pages.sentences import Sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """
    `path`: of this request, with its query. `form_token`: empty when nobody is signed in.

    `wishes`: Accept-Language as it was sent; `language` and `theme`: what their cookies say.
    """

    path: str
    request: str
    member: Member | None = None
    form_token: str = field(default="", repr=False)
    wishes: str = ""
    language: str | None = None
    theme: str | None = None


class Pages(Protocol):
    def show(self, name: str, visit: Visit, /, **values: object) -> str:
        """The page of this name, whole."""

    def problem(self, problem: Problem, visit: Visit, /) -> str:
        """What went wrong, as a page."""

    def sentences(self, visit: Visit, /) -> Sentences:
        """The same words, for what is no page."""
