"""Templates that nobody was looked for with: what goes, goes whole, and nothing else does (R39)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TypeAlias

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.ids import PersonId, TemplateId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.changes import Purpose
from tests.simulation.cast import name
from tests.simulation.stage import Stage, Violation

Place: TypeAlias = tuple[PersonId, TemplateId]
_DAY = timedelta(days=1)


@dataclass(eq=False)
class Idling:
    """What opened, and when it was last used: before the round, and after whoever came between."""

    stage: Stage
    opened: set[Place] = field(default_factory=set)
    used: dict[Place, date] = field(default_factory=dict)

    def note(self) -> None:
        self.opened |= _opening(self.stage)
        self.used |= self.stage.fakes.world.used


@contextmanager
def templates_go_rightly(stage: Stage, *, period: timedelta) -> Iterator[Idling]:
    idling, known, began = Idling(stage), len(stage.changes), stage.now
    idling.note()
    yield idling
    # What the round itself noted of those that had no day.
    idling.used = {**stage.fakes.world.used, **idling.used}
    left = _opening(stage)
    for place in sorted(idling.opened):
        record = _record(stage, place)
        if record is None or place not in idling.used or _has_ended(record, stage.now):
            continue
        over_at = _over_at(idling.used[place], period)
        if place in left:
            _require_not_idle(place, record, over_at=over_at, at=began)
        elif _went_by_the_clock(stage, record, known=known):
            _require_gone(stage, place, over_at=over_at)
        elif place[1] in stage.fakes.world.templates.get(place[0], {}):
            raise Violation("R39", f"what was a template of {name(place[0])} lies there keyless")


def _has_ended(record: Consent, at: datetime) -> bool:
    """By the clock, too: then whatever comes between may have taken the key with it (I1)."""
    until = record.during.until
    return record.ending is not None or (until is not None and until <= at)


def _require_not_idle(place: Place, record: Consent, *, over_at: datetime, at: datetime) -> None:
    """`at`: when the round began; whoever is idle since may have been gone past before."""
    ends_before = record.during.until is not None and record.during.until <= over_at
    if at >= over_at and not ends_before:
        raise Violation(
            "R39", f"nobody was looked for with a template of {name(place[0])}: it is kept"
        )


def _require_gone(stage: Stage, place: Place, *, over_at: datetime) -> None:
    """Whole: its key, unless others lie under it; what was sealed; its copies, by being told."""
    person, template = place
    world = stage.fakes.world
    if stage.now < over_at:
        raise Violation("R39", f"a template of {name(person)} went, and she was looked for with it")
    if template in world.templates.get(person, {}):
        raise Violation("R39", f"a template of {name(person)} went, and what was sealed is there")
    if not world.templates.get(person) and world.has_key(person, Purpose.TEMPLATE):
        raise Violation("I1", f"{name(person)} has a key, and no template of hers is there")
    if Touched(Reach.TEMPLATES, person) not in stage.touched:
        raise Violation("R39", f"a template of {name(person)} went, and its copies hear nothing")


def _went_by_the_clock(stage: Stage, record: Consent, *, known: int) -> bool:
    said = [
        (one.type, one.subject)
        for change in stage.changes[known:]
        if change.fact.action == "end_templates"
        for one in change.fact.announced
    ]
    return (EventType.CONSENT_UNENROLLED, record.id) in said


def _opening(stage: Stage) -> set[Place]:
    world = stage.fakes.world
    return {
        (person, template)
        for person, lying in world.templates.items()
        if world.has_key(person, Purpose.TEMPLATE) and world.has_key(person, Purpose.DATA)
        for template in lying
    }


def _record(stage: Stage, place: Place) -> Consent | None:
    """None where nobody can read it, or any other of hers."""
    records = stage.fakes.world.consents.get(place[0], {}).values()
    if any(one.id in stage.fakes.world.spoiled for one in records):
        return None
    return next((one for one in records if one.template == place[1]), None)


def _over_at(day: date, period: timedelta) -> datetime:
    """A day of use counts to its end."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + _DAY + period
