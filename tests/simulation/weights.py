"""How often each group of acts occurs in a theme."""

from collections.abc import Mapping
from typing import Final

from tests.simulation.themes import RACING

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
        "ending": 8,
    },
    "family": {
        "ending": 8,
        "family": 3,
        "consents": 3,
        "links": 3,
        "noes": 3,
        "bases": 2,
        "publishing": 2,
    },
    "children": {"family": 3, "consents": 2, "noes": 1.5, "recognising": 3},
    "recognising": {
        "marks": 2,
        "recognising": 5,
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
        "retention": 8,
        "ending": 4,
        "publishing": 2,
        "recognising": 1.5,
    },
    "forgetting": {
        "people": 3,
        "retention": 8,
        "ending": 4,
        "forgetting": 5,
        "ordering": 5,
        "noes": 2,
        "keeping": 2,
        "recognising": 1.5,
    },
    "asking": {"events": 8, "lists": 8, "envelopes": 40, "links": 2, "noes": 2, "bases": 2},
    "handing out": {"handing": 12, "mending": 2, "noes": 2, "publishing": 2},
    "at home": {
        "my page": 40,
        "ending": 20,
        "ordering": 3,
        "family": 2,
        "consents": 6,
        "noes": 2,
        "bases": 2,
        "publishing": 2,
    },
    "upheld": {
        "retention": 8,
        "ending": 4,
        "forgetting": 6,
        "ordering": 4,
        "bases": 3,
        "marks": 2,
        "faces": 1.5,
        "publishing": 2,
    },
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
