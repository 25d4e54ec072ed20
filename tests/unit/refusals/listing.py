"""Lists of people to be asked, codes for an event, and what is looked for in the library."""

from quitclaim.domain.consents.event_codes import LONGEST, EventCode
from quitclaim.domain.consents.lists import Adult, Entry, Misread, PeopleList, RowFault
from quitclaim.domain.consents.sheets import Sheet
from quitclaim.domain.publishing.sought import Sought
from tests.builders import ADA, NOON, YESTERDAY, a_scope, an_event_code
from tests.unit.refusals.cases import (
    AT_LEAST_ONE,
    ONLY_SLUGS,
    Refusals,
    built,
    no_hashes,
    no_ids,
    no_instants,
    no_words,
)

_ANN = Entry(row=2, name="Ann", mail="ann@example.org")

REFUSALS: Refusals = {
    Adult: (
        built(Adult, name="Bea", mail="bea@example.org"),
        [({"name": "", "mail": ""}, "give a name or an address")],
    ),
    Entry: (
        built(Entry, row=2, name="Ann", mail="ann@example.org"),
        [({"row": 0}, "count from 1"), ({"mail": ""}, "give an address")],
    ),
    Misread: (
        built(Misread, row=2, name="", faults=(RowFault.NO_NAME,)),
        [({"faults": ()}, AT_LEAST_ONE)],
    ),
    Sheet: (
        built(Sheet, headings=("name",), rows=((2, ("Ann",)),)),
        [({"headings": ()}, AT_LEAST_ONE), ({"rows": ()}, AT_LEAST_ONE)],
    ),
    Sought: (
        built(Sought, person=ADA),
        [
            *no_ids("collection", "person"),
            ({"channel": "The Website"}, ONLY_SLUGS),
            ({"month": NOON.date()}, "look for a person, or"),
            ({"keyword": "fair"}, "look for a person, or"),
        ],
    ),
    PeopleList: (built(PeopleList, rows=(_ANN,)), [({"rows": ()}, AT_LEAST_ONE)]),
    EventCode: (
        an_event_code,
        [
            *no_hashes("id"),
            *no_ids("made_by"),
            *no_instants("made_at"),
            ({"asked": a_scope(collection=None)}, "name its collection"),
            ({"until": YESTERDAY}, "within 92 days"),
            ({"until": NOON + LONGEST}, "within 92 days"),
            *no_words("alternative"),
        ],
    ),
}
