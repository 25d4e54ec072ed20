"""Everything that can happen, how often, and how every history begins."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Final

from tests.simulation.acts import assets, consents, faces, jobs, noes, people, rules, spoiling
from tests.simulation.commands import Act, Command, Kind
from tests.simulation.stage import Stage

GROUPS: Final[Mapping[str, Sequence[Kind]]] = {
    "people": people.KINDS,
    "family": people.FAMILY,
    "consents": consents.KINDS,
    "noes": noes.KINDS,
    "rules": rules.KINDS,
    "assets": assets.KINDS,
    "faces": faces.KINDS,
    "publishing": jobs.PUBLISHING,
    "recognising": jobs.RECOGNISING,
    "keeping": jobs.KEEPING,
    "spoiling": spoiling.KINDS,
}

# A history has a theme, so that one thing leads to another: how much more often its groups occur.
THEMES: Final[Mapping[str, Mapping[str, float]]] = {
    "publishing": {"consents": 2, "noes": 2, "publishing": 2},
    "family": {"family": 3, "consents": 3, "noes": 2, "publishing": 2},
    "recognising": {"recognising": 4, "consents": 2, "rules": 1.5, "family": 0.5},
    "correcting": {"faces": 3, "assets": 2, "publishing": 2, "recognising": 1.5},
    "forgetting": {"people": 4, "noes": 2, "keeping": 2, "recognising": 1.5},
}

_KNOWN: Final[tuple[Act, ...]] = (
    people.register,
    people.register,
    people.register,
    rules.open_collection,
    rules.open_collection,
    assets.add,
    assets.add,
    faces.detect,
    faces.detect,
)
_SHOWN: Final[tuple[Act, ...]] = (
    consents.ask_to_publish,
    consents.give,
    faces.link,
    assets.review,
    jobs.publish,
)
_RECOGNISED: Final[tuple[Act, ...]] = (
    consents.ask_to_recognise,
    consents.give,
    rules.roster_of_the_asked,
    rules.attest,
    jobs.enrol,
    jobs.recognise,
)


def theme_of(seed: int) -> str:
    return tuple(THEMES)[seed % len(THEMES)]


def opening_of(theme: str) -> tuple[Act, ...]:
    """Enough people, pictures and yeses that what follows meets something."""
    if theme in ("recognising", "forgetting"):
        return (*_KNOWN, *_RECOGNISED, *_SHOWN)
    return (*_KNOWN, *_SHOWN, *_SHOWN)


def draw(stage: Stage, chance: Random, *, theme: str) -> Command | None:
    """Whatever cannot happen yet is drawn again."""
    weighed = [
        (kind.act, kind.weight * THEMES[theme].get(group, 1))
        for group, kinds in GROUPS.items()
        for kind in kinds
    ]
    acts = [act for act, _ in weighed]
    weights = [weight for _, weight in weighed]
    for act in chance.choices(acts, weights=weights, k=6):
        command = act(stage, chance)
        if command is not None:
            return command
    return None
