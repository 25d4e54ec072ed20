"""The short way for plain people says exactly what the long way says (R1, R6)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given as for_all
from hypothesis import strategies as st

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import HERSELF, THE_CLOCK, Role, Speaker
from tests.builders import (
    DAY,
    NOON,
    OFFICER,
    PRESS,
    WEBSITE,
    a_biometric_scope,
    a_consent,
    a_dossier,
    a_recognition,
    a_scope,
    a_use,
    an_id,
    requested,
)

HOURS = st.integers(-3, 3).map(lambda hours: NOON + timedelta(hours=hours))
SCOPES = st.sampled_from(
    [a_scope(channels=frozenset(some)) for some in ({WEBSITE}, {PRESS}, {WEBSITE, PRESS})]
    + [a_biometric_scope()]
)
ENDINGS = st.sampled_from([None, State.REVOKED, State.EXPIRED, State.SUPERSEDED, State.CANCELLED])
USES = st.sampled_from([a_use(channel=WEBSITE), a_use(channel=PRESS), a_recognition()])


@st.composite
def plain_consents(draw: Any) -> Any:
    asked, events = draw(SCOPES), [requested()]
    if draw(st.booleans()):
        events.append(Event(became=State.GIVEN, at=draw(HOURS), by=HERSELF, scope=asked))
    ending = draw(ENDINGS)
    if ending:
        by = Speaker(Role.STAFF, OFFICER) if ending is State.REVOKED else THE_CLOCK
        events.append(Event(became=ending, at=draw(HOURS), by=by))
    start = draw(HOURS)
    during = Interval(start, start + draw(st.integers(1, 4)) * DAY / 24)
    name = str(draw(st.integers(0, 10**6)))
    return a_consent(asked=asked, events=tuple(events), during=during, id=an_id(name))


@for_all(st.lists(plain_consents(), max_size=3), USES, HOURS)
def test_the_short_way_says_what_the_long_way_says(consents: Any, use: Any, at: Any) -> None:
    dossier = a_dossier(*consents)
    assert dossier.plain is not None

    assert consent_for(dossier, use, at=at) == consent_for(the_long_way(dossier), use, at=at)


def the_long_way(dossier: Dossier) -> Dossier:
    copied = replace(dossier)
    object.__setattr__(copied, "plain", None)
    return copied
