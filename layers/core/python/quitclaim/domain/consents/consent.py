"""
A record: what was asked of whom, until when, and what happened since.

It is evidence (GDPR art. 7(1)) and only moves forward. Once it is given no event allows more than
was allowed before, so that late, doubled or reordered events fail closed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from quitclaim.domain.checks import require
from quitclaim.domain.consents.events import Event, No, State
from quitclaim.domain.consents.notices import Notice
from quitclaim.domain.consents.on_paper import OnPaper, require_fitting
from quitclaim.domain.errors import ImpossibleValue, RecordEnded
from quitclaim.domain.ids import ConsentId, PersonId, TemplateId, require_uuids
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.scope import BiometricScope, Scope, Use, require_narrower


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """
    `template`: the random id of the template that rests on this record (biometric only). `paper`:
    it was signed on paper, and `notice` is that paper.
    """

    id: ConsentId
    person: PersonId
    asked: Scope
    during: Interval
    notice: Notice
    events: tuple[Event, ...]
    supersedes: ConsentId | None = None
    template: TemplateId | None = None
    paper: OnPaper | None = None

    def __post_init__(self) -> None:
        require_uuids(
            id=self.id,
            person=self.person,
            supersedes=self.supersedes,
            template=self.template,
        )
        # GDPR art. 5(1)(e): nobody says yes for ever (R6).
        require(self.during.until, "a consent expires: give the end of its period")
        first = State.GIVEN if self.paper else State.REQUESTED
        require(
            self.events and self.events[0].became is first,
            "a record begins with the request: put the requested event first, on paper the yes",
        )
        require(
            self.template is None or isinstance(self.asked, BiometricScope),
            "a template rests on a biometric consent only: publication never carries one",
        )
        require(self.supersedes != self.id, "a record cannot renew itself: make a new id")
        if self.paper is not None:
            require_fitting(self.paper, asked=self.asked, signed_at=self.events[0].at)

    @property
    def until(self) -> datetime:
        """The end of the period that was asked for."""
        assert self.during.until is not None  # noqa: S101  without it, it does not come into being
        return self.during.until

    @property
    def version(self) -> int:
        return len(self.events)

    @property
    def ending(self) -> State | None:
        # Even an ending dated in the future: a clock that runs ahead must fail closed.
        return next((event.became for event in self.events if event.became.is_final), None)

    @property
    def yeses(self) -> tuple[Event, ...]:
        return tuple(event for event in self.events if event.became is State.GIVEN)

    @property
    def is_mistaken(self) -> bool:
        """Whether it was entered by mistake: then nobody has said what stands in it."""
        return any(event.mistake for event in self.events)

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """All of them must cover a use: a scope only shrinks, in whatever order events came."""
        return (self.asked, *(event.scope for event in self.events if event.scope))

    def covers(self, use: Use) -> bool:
        return all(scope.covers(use) for scope in self.scopes)

    def noes(self) -> Iterator[No]:
        before: tuple[Scope, ...] = (self.asked,)
        for event in self.events:
            if event.became.is_no:
                # Whoever refuses does so for all that was asked, whatever others granted of it.
                hit = (self.asked,) if event.became is State.REFUSED else before
                yield No(event.by, event.at, hit, event.scope)
            if event.scope is not None:
                before = (*before, event.scope)

    def as_of(self, version: int) -> "Consent":
        """The record as it was in an earlier version, for replay (R30)."""
        require(1 <= version <= self.version, "this version was never recorded: read the record")
        return replace(self, events=self.events[:version])

    def after(self, event: Event) -> "Consent":
        """
        Move one event forward; what has ended stays ended, and a renewal is a new record.

        Only another voice's no is heard on an ended record too: any one no wins (R9).
        """
        if self.ending and (event.became is not State.WITHDRAWN or self.has_no_of(event.by)):
            raise RecordEnded(self.id)
        if not self.ending:
            _require_next(self, event)
        return replace(self, events=(*self.events, event))

    def has_no_of(self, by: Speaker) -> bool:
        """Whether this voice has refused or withdrawn here; to narrow is to leave something."""
        noes = (State.REFUSED, State.WITHDRAWN)
        return any(event.by == by and event.became in noes for event in self.events)


def _require_next(consent: Consent, event: Event) -> None:
    spoken = [known.by for known in consent.yeses]
    match event.became:
        case State.REQUESTED:
            raise ImpossibleValue("a record is requested once: ask anew with a new record")
        case State.GIVEN | State.REFUSED:
            require(event.by not in spoken, "this voice has said yes: narrow or withdraw instead")
        case State.CANCELLED:
            require(not spoken, "an answered request cannot be cancelled: revoke instead")
        case _:
            require(spoken, f"only a yes can become {event.became}: refuse or cancel instead")
    if event.scope is not None:
        _require_less(consent, event.scope, is_yes=event.became is State.GIVEN)


def _require_less(consent: Consent, scope: Scope, *, is_yes: bool) -> None:
    if is_yes:
        require(scope.is_within(consent.asked), "nobody grants more than was asked: grant less")
        return
    require(scope not in consent.scopes, "nothing would change: narrow to less")
    for wider in consent.scopes:
        require_narrower(scope, than=wider)
