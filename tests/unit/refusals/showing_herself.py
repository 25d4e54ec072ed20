"""What somebody is told of pictures that she is in, and when they go."""

from quitclaim.domain.forgetting.terms import Terms
from quitclaim.domain.pictures.assets import MOST_FACES
from quitclaim.domain.pictures.cuts import ALL
from quitclaim.domain.pictures.own_views import OwnView
from quitclaim.domain.publishing.own_ways import Out, Went
from quitclaim.domain.publishing.takers import Way
from tests.builders import NOON, WEBSITE, a_region, some_rules
from tests.unit.refusals.cases import (
    LOCAL,
    NOT_AN_ID,
    ONLY_SLUGS,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

REFUSALS: Refusals = {
    OwnView: (
        built(OwnView, hidden=(a_region(),), cut=ALL),
        [({"hidden": (a_region(),) * (MOST_FACES + 1)}, "cut it into parts")],
    ),
    Out: (
        built(Out, channel=WEBSITE, since=NOON, visits=0),
        [
            ({"channel": "The Web"}, ONLY_SLUGS),
            ({"since": LOCAL}, ONLY_UTC),
            ({"visits": -1}, "less than never"),
        ],
    ),
    Went: (
        built(Went, channel=WEBSITE, how=next(iter(Way)), copies=2, last_at=NOON, called_back=2),
        [
            ({"channel": "The Web"}, ONLY_SLUGS),
            ({"last_at": LOCAL}, ONLY_UTC),
            ({"called_back": 3}, "count again"),
            ({"called_back": -1}, "count again"),
        ],
    ),
    Terms: (
        built(Terms, rules=some_rules(), keepings={}, people={}),
        [({name: {NOT_AN_ID: None}}, ONLY_UUIDS) for name in ("keepings", "people")],
    ),
}
