"""Who a face is: proposed by a match, made true by people (R18, I11; AI Act art. 14(5))."""

from dataclasses import dataclass, replace
from datetime import datetime

from quitclaim.domain.checks import Word, require
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import MemberId, PersonId, RunId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.pictures.likenesses import Flag, Likeness

__all__ = ["Confirmation", "Flag", "Link", "Suggestion", "WhyNot", "link_from"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A machine's guess. It shows nobody and allows nothing."""

    person: PersonId
    run: RunId
    distance: float
    flags: frozenset[Flag] = frozenset()

    def __post_init__(self) -> None:
        require_uuids(person=self.person, run=self.run)
        require(self.distance >= 0, "a distance is not negative: convert the adapter's score")
        require(
            Flag.BEFORE_BIRTH not in self.flags,
            "nobody is in a photo from before her birth: drop the suggestion",
        )


class WhyNot(Word):
    CONFIRMED_ALREADY = "confirmed_already"
    KNOWS_NOBODY = "knows_nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """`knows_person`: this member declares to know whom she confirms, not only to compare."""

    member: MemberId
    at: datetime
    knows_person: bool

    def __post_init__(self) -> None:
        require_uuids(member=self.member)
        require_instants(at=self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """
    Face ↔ person. `suggested` None: marked by hand, which is a full way of working.

    `likeness`: she is to be known by this face; it goes with the link.
    """

    person: PersonId
    confirmations: tuple[Confirmation, ...]
    suggested: Suggestion | None = None
    likeness: Likeness | None = None

    def __post_init__(self) -> None:
        require_uuids(person=self.person)
        require(self.confirmations, "a link is made by somebody: a bare match is a suggestion")
        members = {confirmation.member for confirmation in self.confirmations}
        require(
            len(members) == len(self.confirmations),
            "a member confirms once: ask somebody else",
        )
        require(
            self.suggested is None or self.suggested.person == self.person,
            "a link confirms the person suggested: reject the suggestion and link by hand",
        )
        # Somebody who knows nobody can only compare two pictures, as the machine did.
        require(
            self.suggested is None or self.confirmations[0].knows_person,
            "the first to confirm a match declares to know the person: ask somebody who does",
        )

    @property
    def says(self) -> "Link":
        """Who it is and on whose word, whatever else the face is good for."""
        return replace(self, likeness=None)

    def is_confirmed(self, *, needed: int) -> bool:
        return len(self.confirmations) >= (needed if self.suggested else 1)

    def confirmed_by(self, confirmation: Confirmation) -> "Link":
        if any(confirmation.member == known.member for known in self.confirmations):
            raise NotAllowed(WhyNot.CONFIRMED_ALREADY)
        return replace(self, confirmations=(*self.confirmations, confirmation))


def link_from(suggestion: Suggestion, confirmation: Confirmation) -> Link:
    """The first human word on a suggestion, by somebody who knows the person."""
    if not confirmation.knows_person:
        raise NotAllowed(WhyNot.KNOWS_NOBODY)
    return Link(
        person=suggestion.person,
        confirmations=(confirmation,),
        suggested=suggestion,
    )
