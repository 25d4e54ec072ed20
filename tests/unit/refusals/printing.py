from quitclaim.domain.publishing.finish import Finish
from quitclaim.domain.publishing.imprint import Imprint, ModelRelease
from tests.unit.refusals.cases import Refusals, built

REFUSALS: Refusals = {
    Finish: (built(Finish, longest=1), [({"longest": 0}, "give a longest side from 1")]),
    Imprint: (
        built(Imprint, release=ModelRelease.LIMITED, release_id="id"),
        [
            ({"release_id": ""}, "has an id under which one asks"),
            ({"release": ModelRelease.NONE}, "nothing else has one"),
        ],
    ),
}
