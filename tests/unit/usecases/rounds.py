"""The round of every day, and people whose yeses run out soon."""

from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.ids import MemberId, PersonId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Person
from quitclaim.usecases.ask_consent import AskConsent
from quitclaim.usecases.daily_round import DailyRound, Round
from quitclaim.usecases.drop_templates import DropTemplates
from quitclaim.usecases.end_consent import ExpireConsents
from quitclaim.usecases.renew_consents import RenewConsents, Renewed
from quitclaim.usecases.requests_desk import RemindRequest
from tests.builders import (
    ADA,
    DAY,
    EDITOR,
    LATER,
    NOON,
    a_request,
    a_sent_request,
    a_turn,
    an_id,
    some_rules,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.asking import house
from tests.unit.usecases.mailings import send
from tests.unit.usecases.stage import made

A_WEEK: Final = 7 * DAY
TWO_MONTHS: Final = 60 * DAY
NOTHING: Final = Round(lapsed=0, reminded=0)
ONE_REMINDED: Final = Round(lapsed=0, reminded=1)
ONE_ASKED: Final = Renewed(asked=1)
NOBODY: Final = Renewed()


def renewing(fakes: Fakes) -> RenewConsents:
    return made(RenewConsents, fakes, ask=made(AskConsent, fakes))


def a_round(fakes: Fakes, *, recognises: bool = True) -> DailyRound:
    return made(
        DailyRound,
        fakes,
        renew=renewing(fakes),
        expire=made(ExpireConsents, fakes),
        remind=made(RemindRequest, fakes),
        drop=made(DropTemplates, fakes),
        recognises=recognises,
    )


def go_round(fakes: Fakes) -> Round:
    return a_round(fakes)()


def asked(n: int) -> tuple[Consent, Request]:
    """One of many who were sent a letter at NOON."""
    record = a_request(id=an_id(f"consent {n}"))
    return record, a_sent_request(id=an_id(f"request {n}"), consents=frozenset({record.id}))


def a_week_later(fakes: Fakes) -> Fakes:
    return at(fakes, NOON + A_WEEK)


def running_out(
    *records: Consent,
    people: tuple[Person | PersonId, ...] = (ADA,),
    rules: Rules | None = None,
    before: timedelta = TWO_MONTHS,
) -> Fakes:
    """Each record answered, and asked for by a letter of its own, so long before LATER."""
    fakes = house(rules or some_rules(), *records, people=people)
    for record in records:
        sent_for(fakes, record)
    return at(fakes, LATER - before)


def sent_for(fakes: Fakes, record: Consent, *, by: MemberId = EDITOR) -> None:
    request = a_sent_request(
        a_turn(Progress.ANSWERED),
        id=an_id(f"request for {record.id}"),
        person=record.person,
        consents=frozenset({record.id}),
        asked_by=by,
    )
    send(fakes, request)


def at(fakes: Fakes, instant: datetime) -> Fakes:
    fakes.clock.at = instant
    return fakes


def renewals(fakes: Fakes, person: PersonId = ADA) -> tuple[Consent, ...]:
    """What was asked of her by the round, the oldest first."""
    dossier = fakes.consents.dossier(person)
    assert dossier
    asked = {
        one.subject
        for fact in fakes.world.outbox.values()
        if fact.action == "renew_consents"
        for one in fact.announced
    }
    return tuple(record for record in dossier.consents if record.id in asked)
