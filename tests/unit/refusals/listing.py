"""Lists of people to be asked, and codes for an event."""

from quitclaim.domain.consents.event_codes import LONGEST, EventCode
from quitclaim.domain.consents.lists import Adult, Entry, Misread, PeopleList, RowFault
from tests.builders import NOON, YESTERDAY, a_scope, an_event_code
from tests.unit.refusals.cases import (
    AT_LEAST_ONE,
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
