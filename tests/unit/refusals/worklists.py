"""Work lists: what lapses, what is missing."""

from quitclaim.domain.consents.answers import Gap
from quitclaim.domain.consents.endings import Cause, End
from quitclaim.domain.publishing.verdict import verdict_on
from quitclaim.domain.publishing.worklists import Judged, Lapse, Missing, Urgency
from tests.builders import ADA, NOON, WEBSITE, a_hash, a_scene, an_id
from tests.unit.refusals.cases import (
    AT_LEAST_ONE,
    NOT_A_HASH,
    NOT_AN_ID,
    ONLY_HASHES,
    ONLY_SLUGS,
    ONLY_UUIDS,
    Refusals,
    built,
)

ASSET = a_hash("asset")

REFUSALS: Refusals = {
    Lapse: (
        built(
            Lapse,
            person=ADA,
            consent=an_id("consent"),
            urgency=next(iter(Urgency)),
            end=End(NOON, next(iter(Cause))),
        ),
        [({"person": NOT_AN_ID}, ONLY_UUIDS), ({"consent": NOT_AN_ID}, ONLY_UUIDS)],
    ),
    Missing: (
        built(
            Missing,
            person=ADA,
            channel=WEBSITE,
            gaps=frozenset({Gap.NEVER_ASKED}),
            assets=frozenset({ASSET}),
        ),
        [
            ({"person": NOT_AN_ID}, ONLY_UUIDS),
            ({"channel": "Web"}, ONLY_SLUGS),
            ({"gaps": frozenset()}, AT_LEAST_ONE),
            ({"assets": frozenset()}, AT_LEAST_ONE),
        ],
    ),
    Judged: (
        built(Judged, asset=ASSET, verdict=verdict_on(a_scene(), channel=WEBSITE, at=NOON)),
        [({"asset": NOT_A_HASH}, ONLY_HASHES)],
    ),
}
