"""What people said of what runs guessed, counted by group: it names nobody (R24)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Final, NewType

from quitclaim.domain.checks import require
from quitclaim.domain.organisation.judged import Group, Judged, Outcome
from quitclaim.domain.people.person import Person
from quitclaim.domain.pictures.assets import Face
from quitclaim.domain.pictures.links import Flag, Suggestion
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.recognition.shares import Share

# Keyed: it tells two people apart, and leads to neither.
Pseudonym = NewType("Pseudonym", str)
_NOBODY: Final = (MarkKind.NOT_A_FACE, MarkKind.BYSTANDER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One word of somebody. `who`: whom it is about; None for a stranger."""

    outcome: Outcome
    group: Group
    who: Pseudonym | None = None

    def __post_init__(self) -> None:
        require(
            self.outcome is not Outcome.STRANGER or self.who is None,
            "a stranger stays unnamed: leave out who",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Experience:
    """Of one group. `people`: at most so many; a word that is taken back leaves them."""

    group: Group
    counts: Mapping[Outcome, int] = field(default_factory=dict)
    people: frozenset[Pseudonym] = frozenset()

    def __post_init__(self) -> None:
        require(min(self.counts.values(), default=0) >= 0, "a count is not fewer than none")

    def with_heard(self, heard: Heard, *, by: int) -> "Experience":
        count = max(0, self.counts.get(heard.outcome, 0) + by)
        who = frozenset({heard.who} if heard.who else ())
        counts = {**self.counts, heard.outcome: count}
        return replace(self, counts=counts, people=self.people | who)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """`people`: how many different ones they rest on, at most."""

    people: int
    confirmed: int
    rejected: int
    missed: int
    strangers: int

    def __post_init__(self) -> None:
        counts = (self.people, self.confirmed, self.rejected, self.missed, self.strangers)
        require(min(counts) >= 0, "a count is not fewer than none")

    @property
    def wrong(self) -> Share:
        """Of the guesses that somebody judged, those that were of somebody else."""
        return Share(some=self.rejected, of=self.confirmed + self.rejected)

    @property
    def overlooked(self) -> Share:
        """Of the faces of people on the roster that somebody judged, those without a guess."""
        return Share(some=self.missed, of=self.confirmed + self.missed)


def heard_again(
    known: tuple[Experience, ...], *, more: Iterable[Heard] = (), fewer: Iterable[Heard] = ()
) -> tuple[Experience, ...]:
    """What was said before is taken out first: whoever changes her mind is counted once."""
    said = [*((one, -1) for one in fewer), *((one, 1) for one in more)]
    groups = {one.group: one for one in known}
    for heard, by in said:
        of = groups.get(heard.group) or Experience(group=heard.group)
        groups[heard.group] = of.with_heard(heard, by=by)
    return tuple(groups.values())


def summed(experiences: Iterable[Experience]) -> Figures:
    given = list(experiences)
    counts = {word: sum(one.counts.get(word, 0) for one in given) for word in Outcome}
    nobody: frozenset[Pseudonym] = frozenset()
    return Figures(
        people=len(reduce(frozenset.union, (one.people for one in given), nobody)),
        confirmed=counts[Outcome.CONFIRMED],
        rejected=counts[Outcome.REJECTED],
        missed=counts[Outcome.MISSED],
        strangers=counts[Outcome.STRANGER],
    )


def judged_of(guess: Suggestion, face: Face | None, *, person: Person | None) -> Judged | None:
    """What the face says of the guess by now; None where nobody said yes or no."""
    outcome = _outcome_of(guess, face)
    if outcome is None:
        return None
    group = Group(
        category=person.category if person else None,
        is_minor=person is not None and Flag.CHILD in guess.flags,
        is_small=Flag.SMALL in guess.flags,
    )
    return Judged(outcome=outcome, group=group, distance=guess.distance)


def _outcome_of(guess: Suggestion, face: Face | None) -> Outcome | None:
    if face is None:
        return None
    if face.link:
        is_hers = face.link.person == guess.person
        return Outcome.CONFIRMED if is_hers else Outcome.REJECTED
    # Nobody who was asked, or no face at all: the machine was wrong in each.
    is_nobody = face.mark is not None and face.mark.kind in _NOBODY
    return Outcome.REJECTED if is_nobody or guess.person in face.rejected else None
