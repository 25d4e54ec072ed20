from quitclaim.domain.organisation.finish import Extent, Finish
from quitclaim.domain.pictures.cuts import Box, Cut, Point
from quitclaim.domain.pictures.reaches import Reach
from quitclaim.domain.pictures.regions import WHOLE
from quitclaim.domain.publishing.imprint import Imprint, ModelRelease
from tests.builders import a_region
from tests.unit.refusals.cases import Refusals, built

REFUSALS: Refusals = {
    Box: (
        built(Box, left=0, top=0, right=1, bottom=1),
        [
            ({"left": -1}, "has at least one pixel"),
            ({"top": -1}, "has at least one pixel"),
            ({"right": 0}, "has at least one pixel"),
            ({"bottom": 0}, "has at least one pixel"),
        ],
    ),
    Cut: (
        built(Cut, crop=a_region(), of=Extent(width=1, height=1)),
        [({"of": None}, "give the size, too")],
    ),
    Point: (
        built(Point, x=0, y=WHOLE),
        [
            ({"x": -1}, "give 0 to 10,000"),
            ({"y": -1}, "give 0 to 10,000"),
            ({"x": WHOLE + 1}, "give 0 to 10,000"),
            ({"y": WHOLE + 1}, "give 0 to 10,000"),
        ],
    ),
    Reach: (
        built(Reach, left=-1.5, top=-1.5, right=1.5, bottom=1.5),
        [({"right": -1.5}, "beyond left and top"), ({"bottom": -1.5}, "beyond left and top")],
    ),
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
