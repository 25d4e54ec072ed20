"""A history has a theme, so that one thing leads to another."""

from typing import Final

PLAYED: Final = (
    "publishing",
    "family",
    "children",
    "recognising",
    "correcting",
    "forgetting",
    "asking",
    "at home",
    "handing out",
)
RACING: Final = "racing"


def theme_of(seed: int) -> str:
    """Every other time that somebody is forgotten, something is upheld."""
    turn, place = divmod(seed, len(PLAYED))
    return "upheld" if PLAYED[place] == "forgetting" and turn % 2 else PLAYED[place]


def is_about_children(seed: int) -> bool:
    return theme_of(seed) in ("family", "children", "at home")
