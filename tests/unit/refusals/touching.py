from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.domain.publishing.verdict import Outcome
from tests.builders import LATER, WEBSITE, a_hash, an_id
from tests.unit.refusals.cases import (
    LOCAL,
    NOT_A_HASH,
    NOT_AN_ID,
    ONLY_HASHES,
    ONLY_SLUGS,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

REFUSALS: Refusals = {
    StoredVerdict: (
        built(
            StoredVerdict,
            asset=a_hash("asset"),
            channel=WEBSITE,
            outcome=Outcome.CLEAR,
            unclear=frozenset(),
            valid_until=LATER,
        ),
        [
            ({"asset": NOT_A_HASH}, ONLY_HASHES),
            ({"channel": "Web Site"}, ONLY_SLUGS),
            ({"valid_until": LOCAL}, ONLY_UTC),
            ({"version": 0}, "counts from 1"),
        ],
    ),
    Touched: (
        built(Touched, reach=Reach.PERSON, id=an_id("ada")),
        [
            ({"id": NOT_AN_ID}, ONLY_UUIDS),
            ({"reach": Reach.COLLECTION, "id": ""}, ONLY_UUIDS),
            ({"reach": Reach.ASSET}, ONLY_HASHES),
            ({"reach": Reach.EVERYTHING}, "leave it out"),
        ],
    ),
}
