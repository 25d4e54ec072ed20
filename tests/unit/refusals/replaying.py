"""What a replay still knows."""

from dataclasses import replace

from quitclaim.domain.publishing.replay import EvidenceErased, Forgotten, Replayed, Unreplayable
from quitclaim.domain.publishing.verdict import verdict_on
from tests.builders import ADA, NOON, PRESS, SECOND, WEBSITE, a_scene
from tests.unit.refusals.cases import (
    AT_LEAST_ONE,
    LOCAL,
    NOT_AN_ID,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

DECIDED = verdict_on(a_scene(), channel=WEBSITE, at=NOON)
ERASED = EvidenceErased(person=ADA, on=NOON, leaf=0, versions={})
LATER_ON = replace(DECIDED, stamp=replace(DECIDED.stamp, asset=2))

REFUSALS: Refusals = {
    Forgotten: (
        built(Forgotten, at=NOON, leaf=0),
        [({"at": LOCAL}, ONLY_UTC), ({"leaf": -1}, "give the index of the erasure's leaf")],
    ),
    EvidenceErased: (
        built(EvidenceErased, person=ADA, on=NOON, leaf=0, versions={}),
        [({"person": NOT_AN_ID}, ONLY_UUIDS), ({"on": LOCAL}, ONLY_UTC)],
    ),
    Unreplayable: (built(Unreplayable, erased=(ERASED,)), [({"erased": ()}, AT_LEAST_ONE)]),
    Replayed: (
        built(Replayed, stored=DECIDED, verdict=DECIDED),
        [
            ({"verdict": replace(DECIDED, channel=PRESS)}, "of the same channel, instant and"),
            ({"verdict": replace(DECIDED, at=NOON + SECOND)}, "of the same channel, instant"),
            ({"verdict": LATER_ON}, "instant and versions"),
        ],
    ),
}
