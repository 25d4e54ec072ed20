"""Who is looking at a page, and how: what the shell around every page shows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol
from zoneinfo import ZoneInfo

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.members import Member
from quitclaim_web.pages.languages import choose
from quitclaim_web.pages.navigation import Item, menu_for


class Theme(Word):
    SYSTEM = "system"  # as the machine of whoever looks is set
    LIGHT = "light"
    DARK = "dark"


class Request(Protocol):
    """
    What the doors know of a visit. `wishes`: Accept-Language; `language` and `theme`: the cookies,
    as hostile as any; `form_token`: what every form of it carries.
    """

    @property
    def path(self) -> str: ...
    @property
    def member(self) -> Member | None: ...
    @property
    def form_token(self) -> str: ...
    @property
    def wishes(self) -> str: ...
    @property
    def language(self) -> str | None: ...
    @property
    def theme(self) -> str | None: ...
    @property
    def request(self) -> str: ...


class Problem(Protocol):
    """`reasons`: words of the domain become sentences, other slugs are for programs only."""

    @property
    def status(self) -> int: ...
    @property
    def slug(self) -> str: ...
    @property
    def reasons(self) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """
    What one deployment says of itself. `root`: what stands before every path, such as the name of
    a stage, with a slash in front and none at the end.
    """

    organisation: str = ""
    root: str = ""
    language: Language = Language.DUTCH
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Amsterdam"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """`path` is below the root, with its query."""

    site: Site
    path: str
    language: Language
    theme: Theme
    form_token: str
    member: Member | None
    menu: tuple[Item, ...]

    def is_at(self, path: str) -> bool:
        """Whether this page is the one at `path`, or lies below it."""
        here = self.path.partition("?")[0]
        return here == path or here.startswith(f"{path}/")


def visit_of(request: Request, site: Site) -> Visit:
    member = request.member
    chosen = request.theme
    return Visit(
        site=site,
        path=request.path,
        language=choose(chosen=request.language, accepted=request.wishes, default=site.language),
        theme=Theme(chosen) if chosen in set(Theme) else Theme.SYSTEM,
        form_token=request.form_token,
        member=member,
        menu=menu_for(member) if member else (),
    )
