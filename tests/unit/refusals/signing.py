"""The link that is mailed, what it puts before somebody to sign, and what she did with it."""

from quitclaim.domain.consents.openings import Opening, Page
from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.consents.testimony import Answer, Circumstances, Testimony
from quitclaim.domain.consents.wording import Wording, Written
from quitclaim.domain.people.capabilities import Capability, Power
from tests.builders import (
    NOON,
    STAFF,
    a_capability,
    a_hash,
    a_paper,
    a_proposal,
    a_testimony,
    a_wording,
    an_answer,
    an_id,
    some_circumstances,
)
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

TO_SIGN_FOR = "names its document and consents"
NOBODYS = frozenset({NOT_AN_ID})

REFUSALS: Refusals = {
    Capability: (
        a_capability,
        [
            ({"token": NOT_A_HASH}, ONLY_HASHES),
            ({"document": NOT_A_HASH}, ONLY_HASHES),
            ({"person": NOT_AN_ID}, ONLY_UUIDS),
            ({"consents": NOBODYS}, ONLY_UUIDS),
            ({"minted_at": LOCAL}, ONLY_UTC),
            ({"used_at": LOCAL}, ONLY_UTC),
            ({"by": STAFF}, "name whom it was sent to"),
            ({"consents": frozenset()}, TO_SIGN_FOR),
            ({"document": None}, TO_SIGN_FOR),
            ({"document": None, "consents": frozenset()}, TO_SIGN_FOR),
            ({"power": Power.MY_PAGE, "document": a_hash("notice")}, TO_SIGN_FOR),
            ({"power": Power.MY_PAGE, "consents": frozenset({an_id("consent")})}, TO_SIGN_FOR),
            ({"power": Power.WITHDRAW, "used_at": NOON}, "leave the others as they are"),
        ],
    ),
    Opening: (
        built(Opening, page=Page.SIGN, consents=frozenset({an_id("consent")})),
        [
            ({"consents": NOBODYS}, ONLY_UUIDS),
            ({"consents": frozenset()}, "name them or none"),
            ({"page": Page.UNKNOWN}, "name them or none"),
        ],
    ),
    Wording: (
        a_wording,
        [
            ({"proposals": ()}, AT_LEAST_ONE),
            ({"proposals": (a_proposal(), a_proposal())}, "join what is asked of the same kind"),
        ],
    ),
    Written: (
        built(Written, version=1, content=b"a notice"),
        [({"version": 0}, "counts from 1"), ({"content": b""}, "write it before it is shown")],
    ),
    Answer: (an_answer, [({"consent": NOT_AN_ID}, ONLY_UUIDS)]),
    Circumstances: (
        some_circumstances,
        [({"network": " "}, AT_LEAST_A_WORD), ({"agent": ""}, AT_LEAST_A_WORD)],
    ),
    Testimony: (
        a_testimony,
        [
            ({"request": NOT_AN_ID}, ONLY_UUIDS),
            ({"person": NOT_AN_ID}, ONLY_UUIDS),
            ({"at": LOCAL}, ONLY_UTC),
            ({"document": NOT_A_HASH}, ONLY_HASHES),
            ({"typed_name": " "}, AT_LEAST_A_WORD),
            ({"answers": ()}, AT_LEAST_ONE),
            ({"answers": (an_answer(), an_answer())}, "join what was ticked of it"),
        ],
    ),
    Paper: (
        a_paper,
        [
            ({"request": NOT_AN_ID}, ONLY_UUIDS),
            ({"person": NOT_AN_ID}, ONLY_UUIDS),
            ({"document": NOT_A_HASH}, ONLY_HASHES),
            ({"at": LOCAL}, ONLY_UTC),
        ],
    ),
}
