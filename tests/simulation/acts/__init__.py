"""Everything that can happen, and how often."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Final

from tests.simulation.acts import (
    after_a_no,
    answers,
    assets,
    bases,
    consents,
    crops,
    envelopes,
    faces,
    family,
    feeding,
    forgetting,
    hints,
    jobs,
    knocking,
    knowing,
    links,
    lists,
    marks,
    mending,
    my_page,
    noes,
    people,
    publishing,
    resting,
    rosters,
    rules,
    runs,
    sealing,
    settings,
    sharing,
    signing_up,
    spoiling,
    taking,
    together,
    zipping,
)
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage
from tests.simulation.themes import RACING

GROUPS: Final[Mapping[str, Sequence[Kind]]] = {
    "people": people.KINDS,
    "forgetting": forgetting.KINDS,
    "family": family.KINDS,
    "consents": (*consents.KINDS, *answers.KINDS),
    "links": links.KINDS,
    "events": (*signing_up.KINDS, *together.KINDS),
    "lists": lists.KINDS,
    "envelopes": (*envelopes.KINDS, *hints.KINDS),
    "my page": (*knocking.KINDS, *my_page.KINDS),
    "noes": noes.KINDS,
    "bases": bases.KINDS,
    "rules": (*rules.KINDS, *settings.KINDS),
    "rosters": rosters.KINDS,
    "assets": assets.KINDS,
    "faces": faces.KINDS,
    "marks": marks.KINDS,
    "crops": crops.KINDS,
    "publishing": publishing.KINDS,
    "mending": mending.KINDS,
    "handing": (
        *sharing.KINDS,
        *taking.KINDS,
        *feeding.KINDS,
        *after_a_no.KINDS,
        *zipping.KINDS,
    ),
    "recognising": (*runs.KINDS, *jobs.RECOGNISING, *knowing.KINDS),
    "keeping": (*jobs.KEEPING, *publishing.KEEPING),
    "resting": resting.KINDS,
    "sealing": sealing.KINDS,
    "spoiling": spoiling.KINDS,
}

# How much more often a theme's groups occur.
THEMES: Final[Mapping[str, Mapping[str, float]]] = {
    "publishing": {
        "consents": 2,
        "links": 2,
        "noes": 3,
        "bases": 2,
        "publishing": 2,
        "mending": 2,
        "handing": 3,
    },
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
    "correcting": {
        "faces": 3,
        "marks": 3,
        "crops": 3,
        "assets": 2,
        "publishing": 2,
        "recognising": 1.5,
    },
    "forgetting": {"people": 3, "forgetting": 5, "noes": 2, "keeping": 2, "recognising": 1.5},
    "asking": {"events": 8, "lists": 8, "envelopes": 40, "links": 2, "noes": 2, "bases": 2},
    "handing out": {"handing": 12, "mending": 2, "noes": 2, "publishing": 2},
    "at home": {"my page": 40, "family": 2, "consents": 6, "noes": 2, "bases": 2, "publishing": 2},
    "upheld": {"forgetting": 6, "bases": 3, "marks": 2, "faces": 1.5, "publishing": 2},
    # What gets in between two calls of a command: most often something that allows less.
    RACING: {
        "noes": 6,
        "bases": 3,
        "rules": 2,
        "rosters": 2,
        "family": 2,
        "forgetting": 2,
        "events": 8,
        "lists": 6,
        "my page": 4,
        "handing": 3,
        "consents": 4,
        "recognising": 0.4,
        # Nothing rests while a command is at work.
        "resting": 0,
    },
}


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
