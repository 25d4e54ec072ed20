"""
Every sentence of a page in four languages, and which of them a visitor reads.

A sentence is found by its dotted key. `{name}` is a place for a value; where a number decides
between forms the sentence is a table of `one` and `other`, and the number's place is `{n}`.
"""

import string
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quitclaim.domain.consents.notices import Language

__all__ = ["Language", "Sentence", "catalogue", "choose", "places_of"]

FORMS: Final = ("one", "other")
Sentence = str | Mapping[str, str]


class DoubleSentenceError(Exception):
    """Two folders of a page say the same key: one of them would be lost."""


def catalogue(language: Language, *folders: Path) -> Mapping[str, Sentence]:
    """Read what the folders say in one language, by dotted key."""
    found: dict[str, Sentence] = {}
    for folder in folders:
        path = folder / "languages" / f"{language}.toml"
        if not path.exists():
            continue
        for key, sentence in _flat(tomllib.loads(path.read_text(encoding="utf-8"))):
            if key in found:
                raise DoubleSentenceError(key)
            found[key] = sentence
    return found


def places_of(sentence: Sentence) -> frozenset[str]:
    """Name the places for values, whichever form is said."""
    forms = (sentence,) if isinstance(sentence, str) else sentence.values()
    return frozenset(
        place for form in forms for _, place, _, _ in string.Formatter().parse(form) if place
    )


def form_of(sentence: Mapping[str, str], *, n: int, language: Language) -> str:
    # French counts nothing as one; the other three do not.
    is_one = n in {0, 1} if language is Language.FRENCH else n == 1
    return sentence["one" if is_one else "other"]


def choose(
    *, chosen: str | None = None, accepted: str = "", default: Language = Language.DUTCH
) -> Language:
    """`chosen`: by the member or a cookie; `accepted`: the header Accept-Language; hostile both."""
    if chosen in set(Language):
        return Language(chosen)
    return next(iter(sorted(_wanted(accepted))), _Wanted(0, 0, default)).language


@dataclass(frozen=True, slots=True, order=True)
class _Wanted:
    weight: float
    place: int
    language: Language


def _wanted(accepted: str) -> Iterator[_Wanted]:
    # Nobody wants more than a handful; a longer header is no reader's.
    for place, part in enumerate(accepted[:500].split(",")):
        tag, _, parameter = part.strip().partition(";")
        name = tag.strip().lower().partition("-")[0]
        weight = _weight(parameter)
        if name in set(Language) and weight > 0:
            yield _Wanted(-weight, place, Language(name))


def _weight(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        weight = float(value)
    except ValueError:
        return 0.0
    return weight if 0 <= weight <= 1 else 0.0


def _flat(table: Mapping[str, object], *, above: str = "") -> Iterator[tuple[str, Sentence]]:
    for name, value in table.items():
        key = f"{above}{name}"
        if isinstance(value, str) or (isinstance(value, dict) and tuple(sorted(value)) == FORMS):
            yield key, value
        elif isinstance(value, dict):
            yield from _flat(value, above=f"{key}.")
        else:
            raise TypeError(f"{key} is no sentence")
