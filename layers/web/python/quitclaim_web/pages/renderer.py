"""
A page from its template: everything is escaped, and whatever is missing raises.

Nothing is read when this is imported, and each template once, when it is first asked for.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.notices import Language
from quitclaim_web.pages.errors import key_for
from quitclaim_web.pages.languages import catalogue
from quitclaim_web.pages.qr import square
from quitclaim_web.pages.reasons import TOPICS
from quitclaim_web.pages.sentences import Sentences
from quitclaim_web.pages.static import static_url
from quitclaim_web.pages.visit import Problem, Request, Site, Theme, visit_of

BASE: Final = Path(__file__).parent
# Names of files and people come from anywhere. What turns the direction of all that follows, or
# hides in it, is no part of a page, be it in a text, an attribute or the title (Unicode TR 36, 2).
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)


class Pages:
    """
    The pages of one function: ours, and those of its own folders.

    A folder holds `templates/` and `languages/`; without one there are ours alone.
    """

    def __init__(self, *folders: Path, site: Site | None = None) -> None:
        self._folders = (*folders, BASE)
        self._site = site or Site()

    def show(self, name: str, request: Request, /, **values: Any) -> str:
        """Return the page `name` of `templates/<name>.html`, whole, as this visitor reads it."""
        visit = visit_of(request, self._site)
        environment = _environment(self._folders, language=visit.language, site=self._site)
        # A value called `day` or `say` would hide ours from every macro's caller.
        if hidden := values.keys() & (environment.globals.keys() | {"visit"}):
            raise TypeError(f"{name}: {', '.join(sorted(hidden))} means something already")
        html = environment.get_template(f"{name}.html").render({**values, "visit": visit})
        return _UNSEEN.sub("", html)

    def problem(self, problem: Problem, request: Request, /) -> str:
        """Say what went wrong, what was missing, and what to do next (R48, R54)."""
        sentences = self.sentences(request)
        said = [
            sentences.reason(reason)
            for reason in problem.reasons
            if isinstance(reason, Word) and type(reason) in TOPICS
        ]
        return self.show(
            "problem",
            request,
            status=problem.status,
            key=key_for(problem.status, problem.slug),
            reasons=said,
            found_by=request.request,
        )

    def sentences(self, request: Request, /) -> Sentences:
        """The same sentences outside a template: for what a form is answered with."""
        language = visit_of(request, self._site).language
        return _sentences(self._folders, language=language, site=self._site)


# A function has one site and meets four languages; the number bounds what tests make.
@lru_cache(maxsize=16)
def _environment(folders: tuple[Path, ...], *, language: Language, site: Site) -> Environment:
    environment = Environment(
        # Not by the name's ending: whatever a template is called, it is a page.
        autoescape=True,
        undefined=StrictUndefined,
        loader=ChoiceLoader([FileSystemLoader(folder / "templates") for folder in folders]),
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(
        _globals(_sentences(folders, language=language, site=site), root=site.root)
    )
    return environment


@lru_cache(maxsize=16)
def _sentences(folders: tuple[Path, ...], *, language: Language, site: Site) -> Sentences:
    return Sentences(language, catalogue(language, *folders), site.zone)


def _globals(sentences: Sentences, *, root: str) -> dict[str, Any]:
    """What every template and macro may use, whatever it is given."""

    def at(path: str) -> str:
        # A path of ours gets the root; an address of a bucket, or #part, has none.
        return f"{root}{path}" if path.startswith("/") else path

    def static(name: str) -> str:
        return at(static_url(name))

    return {
        "at": at,
        "static": static,
        "say": sentences.say,
        "reason": sentences.reason,
        "day": sentences.day,
        "moment": sentences.moment,
        "number": sentences.number,
        "size": sentences.size,
        "qr": square,
        "languages": tuple(Language),
        "themes": tuple(Theme),
    }
