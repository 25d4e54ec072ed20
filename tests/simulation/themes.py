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
    "upheld",
)
RACING: Final = "racing"


def theme_of(seed: int) -> str:
    return PLAYED[seed % len(PLAYED)]


def is_about_children(seed: int) -> bool:
    return theme_of(seed) in ("family", "children", "at home")
