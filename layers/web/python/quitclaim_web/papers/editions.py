"""
Every version of a notice's text, as it read (R3).

`notice/editions` holds them as <language>-<version>.toml, each written once, when a word changed.
"""

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from quitclaim.domain.consents.editions import Edition
from quitclaim.domain.consents.notices import Language
from quitclaim_web.papers.tongue import HERE

KEPT: Final = HERE / "notice" / "editions"


@lru_cache(maxsize=4)
def editions(language: Language) -> tuple[Edition, ...]:
    """The oldest first; a notice is written in the last."""
    return tuple(_kept(language))


def _kept(language: Language) -> Iterator[Edition]:
    version = 1
    while (path := KEPT / f"{language}-{version}.toml").exists():
        yield Edition(
            language=language, version=version, **tomllib.loads(path.read_text(encoding="utf-8"))
        )
        version += 1
