"""Everything that can happen, how often, and how every history begins."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Final

from tests.simulation.acts import (
    assets,
    bases,
    consents,
    faces,
    family,
    forgetting,
    jobs,
    links,
    marks,
    noes,
    people,
    rosters,
    rules,
    sealing,
    spoiling,
)
from tests.simulation.commands import Act, Command, Kind
from tests.simulation.stage import Stage
from tests.simulation.themes import RACING

GROUPS: Final[Mapping[str, Sequence[Kind]]] = {
    "people": people.KINDS,
    "forgetting": forgetting.KINDS,
    "family": family.KINDS,
    "consents": consents.KINDS,
    "links": links.KINDS,
    "noes": noes.KINDS,
    "bases": bases.KINDS,
    "rules": rules.KINDS,
    "rosters": rosters.KINDS,
    "assets": assets.KINDS,
    "faces": faces.KINDS,
    "marks": marks.KINDS,
    "publishing": jobs.PUBLISHING,
    "recognising": jobs.RECOGNISING,
    "keeping": jobs.KEEPING,
    "sealing": sealing.KINDS,
    "spoiling": spoiling.KINDS,
}

# How much more often a theme's groups occur.
THEMES: Final[Mapping[str, Mapping[str, float]]] = {
    "publishing": {"consents": 2, "links": 2, "noes": 3, "bases": 2, "publishing": 2},
    "family": {"family": 3, "consents": 3, "links": 3, "noes": 3, "bases": 2, "publishing": 2},
    "children": {"family": 3, "consents": 2, "noes": 1.5, "recognising": 3},
    "recognising": {
        "marks": 2,
        "recognising": 4,
        "consents": 2,
        "rules": 2,
        "rosters": 2,
        "family": 0.5,
    },
    "correcting": {"faces": 3, "marks": 3, "assets": 2, "publishing": 2, "recognising": 1.5},
    "forgetting": {"people": 3, "forgetting": 5, "noes": 2, "keeping": 2, "recognising": 1.5},
    # What gets in between two calls of a command: most often something that allows less.
    RACING: {"noes": 6, "bases": 3, "rules": 2, "rosters": 2, "family": 2, "forgetting": 2},
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
    rules.be_lenient,
    consents.ask_to_recognise,
    consents.give,
    rosters.roster_of_the_asked,
    rosters.attest,
    jobs.enrol,
    jobs.recognise,
    jobs.recognise,
    jobs.confirm,
)
_PROTECTED: Final[tuple[Act, ...]] = (family.guardian, family.guardian, family.guardian)
# A yes of two guardians and of the child.
_AGREED: Final[tuple[Act, ...]] = (consents.give, consents.give, consents.give)
# The same by letters, as it goes outside of tests.
_MAILED: Final[tuple[Act, ...]] = (*(links.send,) * 3, *(links.sign_all,) * 3)


def opening_of(theme: str) -> tuple[Act, ...]:
    """Enough people, pictures and yeses that what follows meets something."""
    match theme:
        case "recognising" | "forgetting":
            return (*_KNOWN, *_RECOGNISED, *_SHOWN)
        case "children":
            asked = (rules.be_lenient, consents.ask_to_recognise)
            return (*_KNOWN, *_PROTECTED, *asked, *_AGREED, *_RECOGNISED[3:])
        case "family":
            return (*_KNOWN, *_PROTECTED, consents.ask_to_publish, *_MAILED, *_SHOWN[2:])
        case "publishing":
            mailed = (consents.ask_for_both, links.send, links.sign_all)
            return (*_KNOWN, *mailed, *_SHOWN[2:], *_SHOWN)
        case _:
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
