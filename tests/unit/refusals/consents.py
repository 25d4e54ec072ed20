"""What was said: scopes, events, records."""

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event, No, State
from quitclaim.domain.consents.on_paper import Mistake
from quitclaim.domain.consents.quorum import Headcount
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.scope import BiometricScope, Publication, PublicationScope, Recognition
from tests.builders import (
    NOON,
    SECOND,
    STAFF,
    YESTERDAY,
    a_biometric_scope,
    a_consent,
    a_recognition,
    a_scope,
    a_use,
    an_id,
    given,
    on_paper,
    requested,
)
from tests.unit.refusals.cases import (
    AT_LEAST_ONE,
    LOCAL,
    NOT_AN_ID,
    ONLY_SLUGS,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

NONE: frozenset[str] = frozenset()
NO_SLUG = frozenset({"No Slug"})


REFUSALS: Refusals = {
    Recognition: (a_recognition, [({"collection": NOT_AN_ID}, ONLY_UUIDS)]),
    Publication: (
        a_use,
        [
            ({"channel": "Web Site"}, ONLY_SLUGS),
            ({"purpose": ""}, ONLY_SLUGS),
            ({"territory": "DE"}, ONLY_SLUGS),
            ({"collection": NOT_AN_ID}, ONLY_UUIDS),
        ],
    ),
    BiometricScope: (a_biometric_scope, [({"collection": NOT_AN_ID}, ONLY_UUIDS)]),
    PublicationScope: (
        a_scope,
        [
            ({"channels": NONE}, AT_LEAST_ONE),
            ({"purposes": NONE}, AT_LEAST_ONE),
            ({"territories": NONE}, AT_LEAST_ONE),
            ({"channels": NO_SLUG}, ONLY_SLUGS),
            ({"purposes": NO_SLUG}, ONLY_SLUGS),
            ({"territories": NO_SLUG}, ONLY_SLUGS),
            ({"collection": NOT_AN_ID}, ONLY_UUIDS),
        ],
    ),
    Event: (
        built(Event, became=State.WITHDRAWN, at=NOON, by=HERSELF),
        [
            ({"at": LOCAL}, ONLY_UTC),
            ({"by": STAFF}, "record who really spoke"),
            ({"scope": a_scope()}, "give or omit the scope"),
            ({"became": State.GIVEN}, "give or omit the scope"),
            ({"mistake": Mistake.OTHER_DAY}, "put right by revoking"),
        ],
    ),
    No: (
        built(No, by=HERSELF, at=NOON, before=(a_scope(),)),
        [({"before": ()}, "name the scope it ends")],
    ),
    Consent: (
        a_consent,
        [
            ({"id": NOT_AN_ID}, ONLY_UUIDS),
            ({"person": NOT_AN_ID}, ONLY_UUIDS),
            ({"supersedes": NOT_AN_ID}, ONLY_UUIDS),
            ({"asked": a_biometric_scope(), "template": NOT_AN_ID}, ONLY_UUIDS),
            ({"during": Interval(YESTERDAY, None)}, "give the end of its period"),
            ({"events": ()}, "put the requested event first"),
            ({"events": (given(), requested())}, "put the requested event first"),
            ({"template": an_id("template")}, "publication never carries one"),
            ({"supersedes": an_id("consent")}, "make a new id"),
            ({"paper": on_paper()}, "on paper the yes"),
            ({"paper": on_paper(), "events": (given(NOON + SECOND),)}, "check the day of signing"),
            (
                {"paper": on_paper(), "events": (given(),), "asked": a_biometric_scope()},
                "for publication only",
            ),
        ],
    ),
    Headcount: (
        built(
            Headcount, answered=1, needed=2, missing=1, is_child_missing=False, is_unchecked=False
        ),
        [
            ({"missing": 3}, "than are needed"),
            ({"missing": -1}, "than are needed"),
            ({"missing": 0}, "who is not missing has answered"),
        ],
    ),
}
