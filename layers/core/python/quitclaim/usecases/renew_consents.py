"""Whoever's yes runs out is asked for it again, in good time and once (R6, R7, R9, R11)."""

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Final
from uuid import UUID

from quitclaim.domain.consents.asking import Denial, Proposal, leave_to_ask, period_for
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.renewals import Leads
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import FactId, MemberId, PersonId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.scope import kind_of
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library
from quitclaim.ports.paging import every
from quitclaim.ports.requests import Requests
from quitclaim.usecases.ask_consent import AskConsent
from quitclaim.usecases.due_renewals import Due, by_letter, due_renewals

_LEADS: Final = Leads()


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewed:
    """
    How many records were asked for again, and how many only staff can ask for.

    `failure`: what the last of those failed with whom the next round has to find again.
    """

    asked: int = 0
    held_up: int = 0
    failure: Exception | None = None

    def and_also(self, other: "Renewed") -> "Renewed":
        return Renewed(
            asked=self.asked + other.asked,
            held_up=self.held_up + other.held_up,
            failure=other.failure or self.failure,
        )


@dataclass(frozen=True, slots=True)
class RenewConsents:
    consents: Consents
    requests: Requests
    library: Library
    clock: Clock
    ask: AskConsent

    def __call__(self) -> Renewed:
        """
        Ask for what ends within the longest lead, in the name of whoever asked before.

        Who comes of age is asked herself, that day. To be called before lapses are written down:
        whose records have ended nobody looks for any more.
        """
        soon, rules = self.clock.now() + max(_LEADS.before), self.library.rules()
        ending = every(lambda after: self.consents.ending_before(soon, after=after))
        renewed = Renewed()
        for person in tuple(dict.fromkeys(person for person, _ in ending)):
            try:
                renewed = renewed.and_also(self._renewed(person, rules=rules))
            except NotFound:
                continue  # erased since the search saw her
            except Exception as error:  # noqa: BLE001  one person's failure would stop all behind her
                renewed = renewed.and_also(Renewed(failure=error))
        return renewed

    def _renewed(self, person: PersonId, *, rules: Rules) -> Renewed:
        now = self.clock.now()
        errand = _Errand(self.ask.known(person), rules, now)
        dues = due_renewals(errand.dossier, channels=rules.channels, leads=_LEADS, at=now)
        members = {due.old.id: member for due in dues if (member := self._who_asked(due.old))}
        free = [due for due in dues if due.old.id in members and errand.may_ask_for(due)]
        renewed = Renewed(held_up=len(dues) - len(free))
        for letter in by_letter(free):
            asked = self._asked(errand, letter, member=members[letter[0].old.id])
            renewed = renewed.and_also(asked)
        return renewed

    def _who_asked(self, old: Consent) -> MemberId | None:
        """None: nobody by a letter; a paper that was handed in is renewed by staff."""
        asked = (one for one in self.requests.of(old.person) if old.id in one.consents)
        return next((one.asked_by for one in asked), None)

    def _asked(self, errand: "_Errand", letter: tuple[Due, ...], *, member: MemberId) -> Renewed:
        ask = replace(self.ask, commits=_Once(self.ask.commits, errand.fact_of(letter)))
        proposals = map(errand.proposal, letter)
        try:
            # Of whoever was merged into somebody else, under the id that she goes by.
            ask(errand.dossier.id, *proposals, member=member)
        except NotAllowed:
            return Renewed(held_up=len(letter))
        return Renewed(asked=len(letter))


@dataclass(frozen=True, slots=True)
class _Errand:
    """One person, looked at in one round."""

    dossier: Dossier
    rules: Rules
    at: datetime

    def proposal(self, due: Due) -> Proposal:
        kind = kind_of(due.asked)
        during = period_for(self.dossier, kind=kind, rules=self.rules, at=self.at)
        return Proposal(asked=due.asked, during=during, renews=due.renews)

    def may_ask_for(self, due: Due) -> bool:
        """Whoever depends on us has to be told what else there is: that only staff can say."""
        proposal = self.proposal(due)
        leave = leave_to_ask(proposal, self.dossier, rules=self.rules, at=self.at)
        return not isinstance(leave, Denial)

    def fact_of(self, letter: tuple[Due, ...]) -> FactId:
        """Whoever was asked while she was taken for somebody else has not been asked herself."""
        dues = (f"{due.old.id} {due.since:%Y-%m-%dT%H:%M:%S}" for due in letter)
        said = "|".join((self.dossier.id, *dues))
        return FactId(str(UUID(bytes=sha256(said.encode()).digest()[:16], version=4)))


@dataclass(frozen=True, slots=True)
class _Once:
    """Done by the clock, under an id of its own: two rounds at a time ask once."""

    commits: Commits
    id: FactId

    def commit(self, change: Change) -> None:
        fact = replace(change.fact, id=self.id, by=THE_CLOCK, action="renew_consents")
        self.commits.commit(replace(change, fact=fact))
