"""Off means gone: the templates that settings leave nothing to do (R16; GDPR art. 5(1)(e))."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import CollectionId, MemberId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import THE_CLOCK, Role, Speaker
from quitclaim.domain.recognition.templates import idle_templates
from quitclaim.ports.changes import Change, KeyDrop, Purpose, TemplateDrop
from quitclaim.ports.library import Library
from quitclaim.ports.paging import Cursor
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.set_rules import rules_of
from quitclaim.usecases.template_keys import MOST_DROPS

# What a page waits for: whoever is left is dropped when it goes on.
_LOOKED_AT: Final = 2000
_DROPPED: Final = 200


@dataclass(frozen=True, slots=True)
class Idle:
    """Of how many people, and how many templates; `following`: there may be more from there on."""

    people: int
    templates: int
    following: Cursor | None


@dataclass(frozen=True, slots=True)
class DropTemplates(PeopleDesk):
    library: Library

    def preview(
        self, rules: Rules, *, off: CollectionId | None = None, after: Cursor | None = None
    ) -> Idle:
        """What would go if the rules were these; nothing is changed."""
        return self._swept(rules, off=off, after=after, by=None)

    def __call__(
        self, *, member: MemberId, off: CollectionId | None = None, after: Cursor | None = None
    ) -> Idle:
        """
        Under the rules as they stand: changed first, so that nobody enrols behind the sweep.

        Nothing brings a template back; whoever still consents enrols again. What a repeat drops
        once more was gone already.
        """
        by = Speaker(Role.STAFF, member)
        return self._swept(self.library.rules(), off=off, after=after, by=by)

    def sweep(self, *, recognises: bool) -> int:
        """
        By the clock, everybody: what a member left half done, and what a deployment left behind.

        Where nothing `recognises` any more every template goes, as if it had been turned off; of
        how many people any did.
        """
        rules = rules_of(self.library)
        if not recognises:
            rules = replace(rules, recognition=False)
        people, after = 0, None
        while True:
            idle = self._swept(rules, off=None, after=after, by=THE_CLOCK)
            people, after = people + idle.people, idle.following
            if after is None:
                return people

    def _swept(
        self,
        rules: Rules,
        *,
        off: CollectionId | None,
        after: Cursor | None,
        by: Speaker | None,
    ) -> Idle:
        people = templates = looked_at = 0
        while True:
            page = self.consents.known(after=after)
            at = self.clock.now()
            for person, dossier in self._holders(page.items).items():
                idle = tuple(_idle_of(dossier, person, rules=rules, off=off, at=at))
                people, templates = people + bool(idle), templates + len(idle)
                if idle and by:
                    change = partial(self._drop, dossier, person, idle=idle, by=by)
                    until_it_holds(change)
            looked_at, after = looked_at + len(page.items), page.following
            if after is None or looked_at >= _LOOKED_AT or people >= _DROPPED:
                return Idle(people, templates, after)

    def _holders(self, people: tuple[PersonId, ...]) -> Mapping[PersonId, Dossier]:
        """Whoever has no key has no template that opens."""
        held = self.keys.holders(people, purpose=Purpose.TEMPLATE)
        return self.consents.dossiers(sorted(map(PersonId, held)))

    def _drop(
        self,
        dossier: Dossier,
        person: PersonId,
        *,
        idle: tuple[Consent, ...],
        by: Speaker,
    ) -> None:
        """Under no condition: whatever moved meanwhile, to delete is the safe side."""
        said = (
            Announcement(EventType.CONSENT_UNENROLLED, one.id, dossier.versions[one.id])
            for one in idle[:MOST_DROPS]
        )
        fact = told(self.chance, *said, at=self.clock.now(), by=by, action="drop_templates")
        drops = tuple(_drops(dossier, person, idle=idle))
        self.commits.commit(Change(fact=fact, drops=drops))


def _idle_of(
    dossier: Dossier, person: PersonId, *, rules: Rules, off: CollectionId | None, at: datetime
) -> Iterator[Consent]:
    """Of somebody merged, each record has its template under the person it was written for."""
    idle = idle_templates(dossier, rules=rules, off=off, at=at)
    return (one for one in dossier.consents if one.person == person and one.template in idle)


def _drops(
    dossier: Dossier, person: PersonId, *, idle: tuple[Consent, ...]
) -> Iterator[KeyDrop | TemplateDrop]:
    hers = (one for one in dossier.consents if one.person == person and one.template)
    stays = any(one not in idle and not one.ending for one in hers)
    # Key first: whatever is left of a template can no longer be opened.
    if not stays or len(idle) > MOST_DROPS:
        yield KeyDrop(person, Purpose.TEMPLATE)
    first = (one.template for one in idle[:MOST_DROPS] if one.template)
    yield from (TemplateDrop(person, template) for template in first)
