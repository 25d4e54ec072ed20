"""One language, ready to speak: sentences with their values put in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from markupsafe import Markup, escape

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.notices import Language
from quitclaim_web.pages import formats
from quitclaim_web.pages.languages import Sentence, form_of
from quitclaim_web.pages.reasons import key_of


@dataclass(frozen=True, slots=True, eq=False)
class Sentences:
    language: Language
    catalogue: Mapping[str, Sentence]
    zone: tzinfo

    def say(self, key: str, **values: object) -> str:
        """
        Say a sentence; an unknown key, and a value that is missing, is a KeyError.

        Plain text, which a template escapes, unless a value is markup: then so is the sentence,
        and every other value in it was escaped.
        """
        sentence = self.catalogue[key]
        if not isinstance(sentence, str):
            count = values["n"]
            if not isinstance(count, int):
                raise TypeError(f"{key}: n is the number that decides between its forms")
            sentence = form_of(sentence, n=count, language=self.language)
        written = {name: self.written(value) for name, value in values.items()}
        if any(isinstance(value, Markup) for value in written.values()):
            return escape(sentence).format(**written)
        return sentence.format(**written)

    def reason(self, word: Word) -> str:
        """Say a reason of the domain."""
        return self.say(key_of(word))

    def written(self, value: object) -> str:
        """Write a value as this language does; what is text already stays as it is."""
        match value:
            case str():
                return value
            case bool():
                raise TypeError("a yes or no is a sentence of its own")
            case int() | float():
                return self.number(value)
            case datetime():
                return self.moment(value)
            case date():
                return self.day(value)
            case _:
                raise TypeError(f"{type(value).__name__} cannot stand in a sentence")

    def day(self, value: date) -> str:
        return formats.day(value, language=self.language)

    def moment(self, value: datetime) -> str:
        return formats.moment(value, language=self.language, zone=self.zone)

    def number(self, value: float, *, decimals: int = 0) -> str:
        return formats.number(value, language=self.language, decimals=decimals)

    def size(self, count: int) -> str:
        return formats.size(count, language=self.language)
