"""Random but possible: what people may say, when, and to what."""

from datetime import date, datetime, timedelta
from typing import Final

from hypothesis import strategies as st

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.people.person import HERSELF, THE_CLOCK, Custody, Person, Speaker
from quitclaim.domain.scope import WORLD, BiometricScope, PublicationScope, Scope, Use
from tests.builders import (
    CAMP,
    DAD,
    DADS,
    FAIR,
    GERMANY,
    INTERNAL,
    MUM,
    MUMS,
    NEWS,
    NOON,
    PRESS,
    STAFF,
    WEBSITE,
    a_child,
    a_consent,
    a_guardian,
    a_person,
    a_recognition,
    a_use,
    requested,
)

COLLECTIONS = st.sampled_from([FAIR, CAMP])
VOICES = st.sampled_from([HERSELF, MUMS, DADS])
# Few instants, so that equal ones are common.
INSTANTS = st.integers(-4, 4).map(lambda hours: NOON + timedelta(hours=hours))

PUBLICATION_SCOPES: st.SearchStrategy[PublicationScope] = st.builds(
    PublicationScope,
    channels=st.frozensets(st.sampled_from([WEBSITE, PRESS, INTERNAL]), min_size=1),
    purposes=st.just(frozenset({NEWS})),
    territories=st.sampled_from([frozenset({GERMANY}), frozenset({WORLD})]),
    collection=st.none() | COLLECTIONS,
    names_allowed=st.booleans(),
)
BIOMETRIC_SCOPES = st.builds(BiometricScope, collection=st.none() | COLLECTIONS)
SCOPES: st.SearchStrategy[Scope] = PUBLICATION_SCOPES | BIOMETRIC_SCOPES

PUBLICATIONS = st.builds(
    lambda channel, collection: a_use(channel=channel, collection=collection),
    st.sampled_from([WEBSITE, PRESS, INTERNAL]),
    COLLECTIONS,
)
RECOGNITIONS = COLLECTIONS.map(lambda collection: a_recognition(collection=collection))
USES: st.SearchStrategy[Use] = PUBLICATIONS | RECOGNITIONS

_STAFFS: Final = (State.REVOKED, State.CANCELLED)
_CLOCKS: Final = (State.EXPIRED, State.SUPERSEDED)
FINAL: Final = (*_STAFFS, *_CLOCKS, State.REFUSED, State.WITHDRAWN)


def an_event(became: State, *, at: datetime, by: Speaker, scope: Scope) -> Event:
    """Whatever became of it, said by somebody who may say it."""
    if became in _STAFFS:
        by = STAFF
    if became in _CLOCKS:
        by = THE_CLOCK
    carries = became in (State.GIVEN, State.NARROWED)
    return Event(became=became, at=at, by=by, scope=scope if carries else None)


def events(
    scopes: st.SearchStrategy[Scope], became: tuple[State, ...] = tuple(State)[1:]
) -> st.SearchStrategy[Event]:
    return st.builds(an_event, st.sampled_from(became), at=INSTANTS, by=VOICES, scope=scopes)


def consents(
    scopes: st.SearchStrategy[Scope], said: st.SearchStrategy[list[Event]] | None = None
) -> st.SearchStrategy[Consent]:
    """Records with whatever events, in whatever order, doubled and late ones included."""
    return st.builds(
        lambda asked, said: a_consent(asked=asked, events=(requested(), *said)),
        scopes,
        said if said is not None else st.lists(events(scopes), max_size=4),
    )


# An adult; a child; one who comes of age at NOON, and one who is asked herself from NOON on: where
# the country is unknown a birthday begins at noon UTC.
PEOPLE: st.SearchStrategy[Person] = st.sampled_from(
    [
        a_person(),
        a_child(),
        a_child(country="NL"),
        a_child(country=None, born_on=date(2008, 5, 3)),
        a_child(country=None, born_on=date(2012, 5, 3)),
        a_child(guardians=(a_guardian(MUM), a_guardian(DAD, custody=Custody.CLAIMED))),
    ]
)
