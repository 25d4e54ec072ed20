"""
For each grant, what shows that it is needed, or why nothing here can.

Whoever grants a function something new adds a line: in grants_observed to the road on which it
fails without it, or else in grants_unobservable why there is none.
"""

from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Final

from tests.soak.grants_asking import a_sign_up_at_an_event, an_envelope_signed
from tests.soak.grants_audit import a_first_copy, a_first_seal
from tests.soak.grants_by_two import evidence_ended_by_two
from tests.soak.grants_certifying import a_certificate_sealed
from tests.soak.grants_consent import a_first_visitor, a_yes_and_a_no
from tests.soak.grants_ending import a_day_of_endings
from tests.soak.grants_erasing import somebody_erased
from tests.soak.grants_hooks import a_day_with_hooks, an_event_told
from tests.soak.grants_letters import a_letter_sent, a_letter_told, a_paper_sealed
from tests.soak.grants_library import a_day_of_admins, a_day_with_pictures
from tests.soak.grants_log import a_day_with_the_log
from tests.soak.grants_observed import OBSERVED, SAYS
from tests.soak.grants_of_templates import Grant
from tests.soak.grants_people import a_day_with_people
from tests.soak.grants_publish import a_first_request, a_picture_out_and_back
from tests.soak.grants_recognising import (
    somebody_looked_for,
    somebody_suggested,
    what_came_and_what_ended,
)
from tests.soak.grants_roads import (
    Road,
    a_first_sweep,
    a_sweep_that_fails,
    an_arrival,
    an_upload_that_vanished,
)
from tests.soak.grants_unobservable import UNOBSERVABLE

# Every road of a function: what counts as unobservable must go unnoticed on all of them.
ROADS: Final[Mapping[str, tuple[Road, ...]]] = {
    "audit": (a_first_seal, a_first_copy),
    "darkroom": (a_first_sweep,),
    "erasure": (somebody_erased, a_day_of_endings, evidence_ended_by_two),
    "ingest": (a_first_sweep, an_upload_that_vanished, an_arrival, a_sweep_that_fails),
    "library": (
        a_day_of_admins,
        a_day_with_pictures,
        a_day_with_the_log,
        a_day_with_people,
        a_day_with_hooks,
    ),
    "hooks": (an_event_told,),
    "relay": (a_letter_told,),
    "mail": (a_letter_sent,),
    "papers": (a_paper_sealed, a_certificate_sealed),
    "consent": (a_yes_and_a_no, a_first_visitor, a_sign_up_at_an_event, an_envelope_signed),
    "publish": (a_first_request, a_picture_out_and_back),
    "recognize": (somebody_suggested, somebody_looked_for, what_came_and_what_ended),
}


def road_of(grant: Grant) -> Road | None:
    return next((road for road, shown in OBSERVED.items() if str(grant) in shown), None)


def reason_for(grant: Grant) -> str | None:
    reasons = (reason for which, reason in UNOBSERVABLE.items() if fnmatchcase(str(grant), which))
    return next(reasons, None)


def complaints(grants: Iterable[Grant]) -> Iterator[str]:
    """Yield what keeps the account from being complete and exact."""
    names = {str(grant): grant for grant in grants}
    for name, grant in names.items():
        match road_of(grant), reason_for(grant):
            case None, None:
                yield f"nothing shows that this is needed, and no reason says why: {name}"
            case road, str() if road is not None:
                yield f"this is said to be observed and unobservable: {name}"
    shown = {name for of_road in OBSERVED.values() for name in of_road} | SAYS.keys()
    yield from (f"nobody is granted this: {name}" for name in sorted(shown - names.keys()))
    for which in UNOBSERVABLE:
        if not any(fnmatchcase(name, which) for name in names):
            yield f"nobody is granted this: {which}"
    functions = {grant.function for grant in names.values()}
    yield from (f"no road is known of {it}" for it in sorted(functions - ROADS.keys()))
