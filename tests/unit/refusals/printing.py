from quitclaim.domain.organisation.finish import Extent, Finish
from quitclaim.domain.publishing.imprint import Imprint, ModelRelease
from tests.unit.refusals.cases import Refusals, built

REFUSALS: Refusals = {
    Extent: (
        built(Extent, width=1, height=1),
        [({"width": 0}, "give both sides from 1"), ({"height": 0}, "give both sides from 1")],
    ),
    Finish: (built(Finish, longest=1), [({"longest": 0}, "give a longest side from 1")]),
    Imprint: (
        built(Imprint, release=ModelRelease.LIMITED, release_id="id"),
        [
            ({"release_id": ""}, "has an id under which one asks"),
            ({"release": ModelRelease.NONE}, "nothing else has one"),
        ],
    ),
}
