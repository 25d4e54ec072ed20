"""Asking everybody on a list, row by row: each is asked whole or not at all, and nobody twice."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.consents.lists import Adult, Entry, Misread, PeopleList
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import MemberId, PersonId
from quitclaim.domain.people.marks import mark_of
from quitclaim.domain.people.person import Category, Guardian
from quitclaim.ports.consents import Identity
from quitclaim.usecases.ask_once import AskedAlready
from quitclaim.usecases.list_plan import PlanList
from quitclaim.usecases.list_states import RowPlan, RowState, Terms
from quitclaim.usecases.register_person import Newcomer, RegisterPerson

# Well below what an API gives a call, however slow the stores are on a day.
AT_ONCE: Final = 25
FOR: Final = timedelta(seconds=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """`following`: the row after which the next batch goes on; None: that was all of it."""

    rows: tuple[RowPlan, ...]
    following: int | None


@dataclass(frozen=True, slots=True)
class AskList:
    plan: PlanList
    register: RegisterPerson

    def __call__(
        self, people: PeopleList, terms: Terms, *, member: MemberId, after: int = 0
    ) -> Batch:
        """
        The rows after this one, as many as fit into a call.

        The same list again goes on where another call stopped or crashed: who was asked is found
        on record, and by nothing else.
        """
        clock = self.plan.ask.clock
        began, asked, done = clock.now(), 0, list[RowPlan]()
        for row in people.rows:
            if row.row <= after:
                continue
            if asked >= AT_ONCE or clock.now() - began >= FOR:
                return Batch(rows=tuple(done), following=done[-1].row)
            done.append(self.row(row, terms, member=member))
            asked += isinstance(row, Entry)
        return Batch(rows=tuple(done), following=None)

    def row(self, row: Entry | Misread, terms: Terms, *, member: MemberId) -> RowPlan:
        if isinstance(row, Misread):
            return self.plan(row, terms)
        things = (f"naming|{mark}" for mark in _marks(row))
        done = self.plan.ask.one_at_a_time(lambda: self._ask(row, terms, member=member), *things)
        return done or RowPlan(row=row.row, name=row.name, state=RowState.BUSY)

    def _ask(self, row: Entry, terms: Terms, *, member: MemberId) -> RowPlan:
        """Looked at anew: whoever pressed before may have been faster."""
        plan = self.plan(row, terms)
        if not plan.state.is_to_ask:
            return plan
        person = plan.person or self._registered(row, terms, member=member)
        dossier = self.plan.ask.known(person)
        try:
            asked = self.plan.ask(person, *terms.proposing(dossier), member=member)
        except NotAllowed as error:
            why = tuple(word for word in error.reasons if isinstance(word, Hindrance))
            return replace(plan, state=RowState.HINDERED, why=why, person=person)
        is_late = isinstance(asked, AskedAlready)
        state = RowState.ASKED_ALREADY if is_late else RowState.ASKED
        return replace(plan, state=state, person=person)

    def _registered(self, row: Entry, terms: Terms, *, member: MemberId) -> PersonId:
        """Who speaks for her first: a child is never on record without."""
        guardians = [self._guardian(one, row, terms=terms, member=member) for one in row.guardians]
        newcomer = Newcomer(
            category=terms.category,
            country=terms.country,
            born_on=row.born_on,
            guardians=tuple(Guardian(id=one, custody=terms.custody) for one in guardians),
        )
        identity = Identity(name=row.name, mail=row.mail, language=row.language or terms.language)
        return self.register(newcomer, identity, member=member).id

    def _guardian(self, one: Adult, row: Entry, *, terms: Terms, member: MemberId) -> PersonId:
        found = self.plan.find(one.name, one.mail)
        if found:
            return found.id
        language = row.language or terms.language
        identity = Identity(name=one.name, mail=one.mail, language=language)
        return self.register(Newcomer(category=Category.PUBLIC), identity, member=member).id


def _marks(row: Entry) -> Iterator[str]:
    """What two calls must not be at together."""
    yield mark_of(row.name, row.mail)
    for one in row.guardians:
        yield mark_of(one.name, one.mail)
