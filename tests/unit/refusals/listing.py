"""Lists of people to be asked, and codes for an event."""

from quitclaim.domain.consents.event_codes import LONGEST, EventCode
from quitclaim.domain.consents.lists import Adult, Entry, Misread, PeopleList, RowFault
from tests.builders import NOON, YESTERDAY, a_scope, an_event_code
from tests.unit.refusals.cases import (
    AT_LEAST_A_WORD,
    AT_LEAST_ONE,
    LOCAL,
    NOT_A_HASH,
    NOT_AN_ID,
    ONLY_HASHES,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
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
            ({"id": NOT_A_HASH}, ONLY_HASHES),
            ({"made_by": NOT_AN_ID}, ONLY_UUIDS),
            ({"made_at": LOCAL}, ONLY_UTC),
            ({"asked": a_scope(collection=None)}, "name its collection"),
            ({"until": YESTERDAY}, "within 92 days"),
            ({"until": NOON + LONGEST}, "within 92 days"),
            ({"alternative": " "}, AT_LEAST_A_WORD),
        ],
    ),
}
