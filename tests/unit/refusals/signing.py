"""The link that is mailed, what it puts before somebody to sign, and what she did with it."""

from quitclaim.domain.consents.openings import Opening, Page
from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.consents.testimony import Answer, Circumstances, Testimony
from quitclaim.domain.consents.timestamps import Doubt, Outage
from quitclaim.domain.consents.wording import Wording, Written
from quitclaim.domain.people.capabilities import Capability, Power
from tests.builders import (
    LATER,
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
    NOT_AN_ID,
    ONLY_UUIDS,
    Refusals,
    built,
    no_hashes,
    no_ids,
    no_instants,
    no_words,
)

TO_SIGN_FOR = "names its document and consents"
NOBODYS = frozenset({NOT_AN_ID})

REFUSALS: Refusals = {
    Capability: (
        a_capability,
        [
            *no_hashes("token", "document"),
            *no_ids("person"),
            ({"consents": NOBODYS}, ONLY_UUIDS),
            *no_instants("minted_at", "used_at"),
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
    Answer: (an_answer, no_ids("consent")),
    Circumstances: (
        some_circumstances,
        [*no_words("network"), ({"agent": ""}, AT_LEAST_A_WORD)],
    ),
    Testimony: (
        a_testimony,
        [
            *no_ids("request", "person"),
            *no_instants("at"),
            *no_hashes("document"),
            *no_words("typed_name"),
            ({"answers": ()}, AT_LEAST_ONE),
            ({"answers": (an_answer(), an_answer())}, "join what was ticked of it"),
        ],
    ),
    Outage: (
        built(Outage, since=NOON, doubt=Doubt.REFUSED, tries=1, again_at=LATER),
        [
            *no_instants("since", "again_at"),
            ({"tries": 0}, "count it"),
            ({"again_at": NOON}, "try again after it began"),
        ],
    ),
    Paper: (
        a_paper,
        [
            *no_ids("request", "person"),
            *no_hashes("document"),
            *no_instants("at", "timestamped_at"),
        ],
    ),
}
