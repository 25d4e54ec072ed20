"""People with templates of which some were not used for long."""

from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.organisation.calendar import Calendar
from quitclaim.ports.terms import TemplatesRound
from quitclaim.usecases.drop_idle import DropIdle
from quitclaim.usecases.end_templates import EndTemplates, TemplatesEnded
from tests.builders import NOON, some_rules
from tests.fakes import records
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_rounds import InMemoryRounds
from tests.unit.usecases.stage import made
from tests.unit.usecases.templates import enrolled

DAY: Final = timedelta(days=1)
PERIOD: Final = 180 * DAY
# The last day on which somebody was looked for with what is idle today.
LONG_AGO: Final = NOON - PERIOD - DAY
DECIDED: Final = Calendar(idle_template=PERIOD)


def used(fakes: Fakes, consent: Consent, at: datetime) -> None:
    assert consent.template
    fakes.world.used[consent.person, consent.template] = at.date()


def idle_since(at: datetime, *consents: Consent, calendar: Calendar = DECIDED) -> Fakes:
    """Everybody is enrolled, and was looked for at that instant for the last time."""
    fakes = enrolled(*consents)
    records.put(fakes.world, some_rules(calendar=calendar, version=2))
    for consent in consents:
        used(fakes, consent, at)
    return fakes


def ending(fakes: Fakes) -> EndTemplates:
    return made(EndTemplates, fakes, rounds=InMemoryRounds(), drop=made(DropIdle, fakes))


def end(fakes: Fakes, since: TemplatesRound | None = None) -> TemplatesEnded:
    return ending(fakes)(since)
