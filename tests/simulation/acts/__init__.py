"""Everything that can happen, and how often."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Final

from tests.simulation.acts import (
    after_a_no,
    answers,
    assets,
    bases,
    carrying_out,
    consents,
    crops,
    ending_evidence,
    envelopes,
    faces,
    family,
    feeding,
    finding,
    forgetting,
    hints,
    idling,
    jobs,
    knocking,
    knowing,
    links,
    lists,
    marks,
    mending,
    my_page,
    noes,
    ordering,
    people,
    publishing,
    recovering,
    resting,
    retention,
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
    uploading,
    zipping,
)
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage
from tests.simulation.weights import THEMES

AFTERWARDS: Final = (*after_a_no.KINDS, *zipping.KINDS)
GROUPS: Final[Mapping[str, Sequence[Kind]]] = {
    "people": people.KINDS,
    "forgetting": (*forgetting.KINDS, *recovering.KINDS, *uploading.KINDS),
    "ordering": (*ordering.KINDS, *carrying_out.KINDS),
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
    "handing": (*sharing.KINDS, *taking.KINDS, *feeding.KINDS, *AFTERWARDS),
    "recognising": (*runs.KINDS, *finding.KINDS, *jobs.RECOGNISING, *knowing.KINDS),
    "keeping": (*jobs.KEEPING, *publishing.KEEPING),
    "retention": (*retention.KINDS, *idling.KINDS),
    "ending": ending_evidence.KINDS,
    "resting": resting.KINDS,
    "sealing": sealing.KINDS,
    "spoiling": spoiling.KINDS,
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
