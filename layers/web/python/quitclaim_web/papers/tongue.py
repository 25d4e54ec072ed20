"""One language of our papers: our sentences, with what somebody else wrote put safely in them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache
from pathlib import Path
from typing import Final

from markupsafe import Markup, escape

from quitclaim.domain.consents.notices import Language
from quitclaim_web.pages.languages import catalogue
from quitclaim_web.pages.sentences import Sentences
from quitclaim_web.papers.marks import own
from quitclaim_web.papers.plain import plain

HERE: Final = Path(__file__).parent
WORDS: Final = HERE / "words"
_YEAR: Final = timedelta(days=365)
_DAY: Final = timedelta(days=1)
_SECOND: Final = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Tongue:
    sentences: Sentences

    def say(self, key: str, **values: object) -> str:
        """As text, on one line."""
        return self.sentences.say(key, **_each(plain, values))

    def mark(self, key: str, **values: object) -> Markup:
        return escape(self.sentences.say(key, **_each(own, values)))

    def word(self, topic: str, slug: str) -> str:
        """The word for a slug; one that nobody foresaw is shown as it is."""
        if f"{topic}.{slug}" in self.sentences.catalogue:
            return self.say(f"{topic}.{slug}")
        # No slug has a hyphen in it, so that this key is nobody's slug.
        branch, _, name = slug.partition("_")
        if name and f"{topic}.{branch}-named" in self.sentences.catalogue:
            return self.say(f"{topic}.{branch}-named", name=name.replace("_", " "))
        if topic == "territory" and slug in _countries():
            return self.country(_countries()[slug])
        return slug

    def words(self, topic: str, slugs: Iterable[str]) -> str:
        return ", ".join(self.word(topic, slug) for slug in sorted(slugs))

    def country(self, code: str) -> str:
        key = f"country.{code.lower()}"
        return self.say(key) if key in self.sentences.catalogue else code

    def countries(self, codes: Iterable[str]) -> str:
        return ", ".join(map(self.country, codes))

    def span(self, length: timedelta) -> str:
        years, rest = divmod(length, _YEAR)
        return self.say("span.days", n=length.days) if rest else self.say("span.years", n=years)

    def day(self, at: datetime) -> date:
        return at.astimezone(self.sentences.zone).date()

    def last_day(self, until: datetime) -> date:
        """After which nothing is done any more, for sure: of what we may do."""
        return self.day(until - _SECOND)

    def last_whole_day(self, until: datetime) -> date:
        """Of what somebody else may do: up to then it can be done at any hour."""
        return self.day(until) - _DAY


# Each of the four languages for notices and for letters; the number bounds what tests make.
@lru_cache(maxsize=16)
def tongue(language: Language, folder: Path, *, zone: tzinfo) -> Tongue:
    return Tongue(Sentences(language, catalogue(language, WORDS, folder), zone))


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    """Codes by the English name as a slug, which is how organisations name a territory."""
    said = catalogue(Language.ENGLISH, WORDS)
    return {
        str(name).lower().replace(" ", "_"): key.removeprefix("country.")
        for key, name in said.items()
        if key.startswith("country.")
    }


def _each(made: Callable[[str], str], values: Mapping[str, object]) -> dict[str, object]:
    return {
        name: made(value) if isinstance(value, str) else value for name, value in values.items()
    }
