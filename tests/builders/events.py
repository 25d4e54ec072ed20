"""What happened to a consent: each event a day before NOON, or at NOON where it ends something."""

from datetime import datetime

from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.people.person import HERSELF, THE_CLOCK, Speaker
from quitclaim.domain.scope import Scope
from tests.builders.ids import DAY, NOON, YESTERDAY
from tests.builders.people import STAFF
from tests.builders.scopes import a_scope

ASKED_AT = YESTERDAY - DAY


def requested(at: datetime = ASKED_AT, by: Speaker = STAFF) -> Event:
    return Event(became=State.REQUESTED, at=at, by=by)


def given(at: datetime = YESTERDAY, by: Speaker = HERSELF, *, to: Scope | None = None) -> Event:
    return Event(became=State.GIVEN, at=at, by=by, scope=to or a_scope())


def narrowed(to: Scope, *, at: datetime = NOON, by: Speaker = HERSELF) -> Event:
    return Event(became=State.NARROWED, at=at, by=by, scope=to)


def refused(at: datetime = YESTERDAY, by: Speaker = HERSELF) -> Event:
    return Event(became=State.REFUSED, at=at, by=by)


def withdrawn(at: datetime = NOON, by: Speaker = HERSELF) -> Event:
    return Event(became=State.WITHDRAWN, at=at, by=by)


def revoked(at: datetime = NOON, by: Speaker = STAFF) -> Event:
    return Event(became=State.REVOKED, at=at, by=by)


def cancelled(at: datetime = NOON, by: Speaker = STAFF) -> Event:
    return Event(became=State.CANCELLED, at=at, by=by)


def expired(at: datetime = NOON) -> Event:
    return Event(became=State.EXPIRED, at=at, by=THE_CLOCK)


def superseded(at: datetime = NOON) -> Event:
    return Event(became=State.SUPERSEDED, at=at, by=THE_CLOCK)
