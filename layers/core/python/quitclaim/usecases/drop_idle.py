"""The templates of one person that nobody was looked for with for so long: key first (R39)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import islice
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.forgetting.idling import last_idle_day, used_until
from quitclaim.domain.forgetting.retention import Cause, term_of_template
from quitclaim.domain.ids import PersonId, TemplateId
from quitclaim.domain.organisation.calendar import Calendar
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.changes import Change, KeyDrop, Purpose, TemplateDrop
from quitclaim.ports.library import Library
from quitclaim.ports.template_uses import TemplateUses
from quitclaim.ports.writes import Write
from quitclaim.usecases.likenesses import Likenesses, without_templates
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.set_rules import rules_of
from quitclaim.usecases.template_keys import MOST_DROPS

# Beside those that go, in one change: templates of hers that must not have come meanwhile.
_WATCHED: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Idle:
    """`days`: of all that lie there under this record of hers; `over`: what of it is to go."""

    person: PersonId
    dossier: Dossier
    days: Mapping[TemplateId, date]
    over: tuple[Consent, ...]
    last_day: date

    @property
    def gone(self) -> frozenset[TemplateId]:
        return frozenset(one.template for one in self.over if one.template)

    def drops(self) -> Iterator[KeyDrop | TemplateDrop]:
        """
        Key first, where nothing else lies under it: what is left can no longer be opened.

        Each only while it is as idle as it was read. That holds of those, too, that were not there:
        what she is enrolled with at this moment keeps its key.
        """
        going = sorted(self.gone)
        if self.days.keys() <= self.gone:
            yield KeyDrop(self.person, Purpose.TEMPLATE)
            hers = (one for one in self.dossier.consents if one.person == self.person)
            absent = {one.template for one in hers if one.template} - self.gone
            going += islice(sorted(absent), _WATCHED)
        for template in going:
            yield TemplateDrop(self.person, template, unused_since=self.last_day)


@dataclass(frozen=True, slots=True)
class DropIdle(PeopleDesk):
    library: Library
    catalogue: Catalogue
    template_uses: TemplateUses

    def __call__(self, person: PersonId) -> int:
        """
        How many went. A few at a time, and read anew each time: whatever is used meanwhile stays.

        Her consent stays as it is, so that she may be enrolled again.
        """
        gone = frozenset[TemplateId]()
        # One that lies there all the same is somebody's to look at, and stops no round.
        while few := until_it_holds(partial(self._dropped, person)) - gone:
            gone |= few
        return len(gone)

    def days(self, person: PersonId) -> Mapping[TemplateId, date]:
        """Of each that lies there; one that has no day yet counts from today on."""
        today, found = self.clock.now().date(), self.template_uses.of(person)
        for template in (one for one, day in found.items() if day is None):
            self.template_uses.note(person, template, on=today)
        return {template: day or today for template, day in found.items()}

    def _dropped(self, person: PersonId) -> frozenset[TemplateId]:
        found = self._read(person, rules_of(self.library).calendar)
        if found is None or not found.over:
            return frozenset()
        self.commits.commit(self._change(found))
        return found.gone

    def _read(self, person: PersonId, calendar: Calendar) -> _Idle | None:
        now, dossier = self.clock.now(), self.consents.dossier(person)
        last_day = last_idle_day(calendar, at=now)
        if last_day is None or dossier is None or dossier.is_erased:
            return None
        days = self.days(person)
        hers = (one for one in dossier.consents if one.person == person and not one.ending)
        over = (one for one in hers if _is_idle(one, days, calendar=calendar, last_day=last_day))
        return _Idle(
            person=person,
            dossier=dossier,
            days=days,
            over=tuple(islice(over, MOST_DROPS)),
            last_day=last_day,
        )

    def _change(self, found: _Idle) -> Change:
        """With the link that it was made from: by that face she is known no more, and may be."""
        versions, assets = found.dossier.versions, tuple(self._links_of(found))
        said = [
            *(
                Announcement(EventType.CONSENT_UNENROLLED, it.id, versions[it.id])
                for it in found.over
            ),
            *(Announcement(EventType.ASSET_CHANGED, now.id, now.version) for now, _ in assets),
        ]
        writes = tuple(Write(now, before) for now, before in assets)
        at, action = self.clock.now(), "end_templates"
        fact = told(self.chance, *said, at=at, by=THE_CLOCK, action=action)
        return Change(fact=fact, writes=writes, drops=tuple(found.drops()))

    def _links_of(self, found: _Idle) -> Iterator[tuple[Asset, Asset]]:
        for asset in Likenesses(self.library, self.catalogue)(found.person):
            without = without_templates(asset, found.gone, of=found.person)
            if without != asset:
                yield without, asset


def _is_idle(
    consent: Consent, days: Mapping[TemplateId, date], *, calendar: Calendar, last_day: date
) -> bool:
    """Whatever ends with its consent before goes with it."""
    day = days.get(consent.template) if consent.template else None
    if day is None or day > last_day:
        return False
    return term_of_template(consent, used_at=used_until(day), calendar=calendar).cause is Cause.IDLE
