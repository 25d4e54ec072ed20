"""
What one authorised call changes: state, its leaf and its events, all of it or nothing.

There is no other way to write state. A change without its fact, or a fact that does not announce
every record written, does not come into being (I5).
"""

from dataclasses import dataclass
from typing import Final, Protocol

from quitclaim.domain.checks import require
from quitclaim.domain.forgetting.keeping import Keeping
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.organisation.use_log import UseEntry
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.publishing.touched import Touched
from quitclaim.ports.enclosures import Enclosure, Relied
from quitclaim.ports.key_changes import KeyDrop, KeyMake, Purpose, TemplateDrop, whose
from quitclaim.ports.knocks import Knock
from quitclaim.ports.plea_notices import PleaNotice
from quitclaim.ports.recall_notices import RecallNotice
from quitclaim.ports.templates import Master
from quitclaim.ports.writes import Write, concerned_by, fallen_with, rows_of, subject_of

__all__ = ["LARGEST", "Change", "Commits", "KeyDrop", "KeyMake", "Purpose", "TemplateDrop"]

# DynamoDB takes 100 items a transaction. Nothing we do grows with a group, so this is never met.
LARGEST: Final = 50
# So many events lie together in one row, on their way to others.
EVENTS_TOGETHER: Final = 8
# And so much that is to be looked at again.
TOUCHED_TOGETHER: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """
    `makes_less`: something may be allowed less from now on; the no-counter moves.
    `unless_moved`: commit only if rules and no-counter still stand so (a publication).
    `relies_on`: a record that is not written and must stand as read: of hers, where a key stays;
    she herself, where all her keys go; of an admin, where another goes; of a rendition, while it
    is taken; of a picture, with words.
    `encloses`: each is about somebody whom the change concerns; whoever knocks is not known yet.
    `touches`: to be looked at again though not written. `ends`: uses deleted as they were read.
    `keeps`: templates together with the links they were made from. `rests_on`: why pictures were
    kept, as it was read, where nothing of it is written.
    """

    fact: Fact
    writes: tuple[Write, ...] = ()
    makes: tuple[KeyMake, ...] = ()
    drops: tuple[KeyDrop | TemplateDrop, ...] = ()
    makes_less: bool = False
    unless_moved: Stamp | None = None
    relies_on: Relied | None = None
    encloses: tuple[Enclosure, ...] = ()
    touches: tuple[Touched, ...] = ()
    ends: tuple[UseEntry, ...] = ()
    keeps: tuple[Master, ...] = ()
    rests_on: tuple[Keeping, ...] = ()

    def __post_init__(self) -> None:
        announced = {one.subject for one in self.fact.announced}
        written = {subject_of(write.record) for write in self.writes}
        unsaid = (written | {use.run for use in self.ends}) - announced
        require(not unsaid, "a change of state is in its leaf: announce every record written")
        require(
            self.items <= LARGEST,
            "a transaction stays small: write in several changes, each with its own fact",
        )
        require(
            not (self.makes_less and self.unless_moved),
            "what makes less never waits for others: leave out the condition",
        )

    @property
    def dropped(self) -> tuple[KeyDrop | TemplateDrop, ...]:
        """
        Also what no use case has to think of: a template that was made of a face in a picture goes
        with its link, in the very change that takes the link back (R23, I1).
        """
        stays = {(one.person, one.template) for one in self.keeps}
        fallen = {pair for write in self.writes for pair in fallen_with(write)} - stays
        said = {(it.person, it.template) for it in self.drops if isinstance(it, TemplateDrop)}
        return (*self.drops, *(TemplateDrop(*pair) for pair in sorted(fallen - said)))

    @property
    def items(self) -> int:
        """How many items of the store it touches at most, whatever else follows a record."""
        rows = sum(rows_of(write) for write in self.writes)
        kept = len(self.makes) + len(self.dropped) + len(self.ends) + len(self.keeps)
        kept += len(self.rests_on)
        fixed = 5  # its leaf and marker, the rules, the asset a rendition shows, what it relies on
        enclosed = 2 * len(self.encloses)  # a link has a row that leads to it
        told = -(-len(self.fact.announced) // EVENTS_TOGETHER)
        moved = len(self.writes) + len(self.dropped) + len(self.touches)
        touched = -(-moved // TOUCHED_TOGETHER)
        return rows + kept + enclosed + told + touched + len(self.concerned) + fixed

    @property
    def concerned(self) -> frozenset[PersonId]:
        """Whom it writes about, names anew or enrols: their data keys must still be there."""
        enrolled = [make.owner for make in self.makes if make.purpose is Purpose.TEMPLATE]
        enrolled += (one.person for one in self.keeps)
        written = (person for write in self.writes for person in concerned_by(write))
        unnamed = Knock | RecallNotice | PleaNotice
        enclosed = (one.person for one in self.encloses if not isinstance(one, unnamed))
        return frozenset((*written, *enclosed, *map(PersonId, enrolled)))

    @property
    def about(self) -> frozenset[PersonId]:
        """
        Whom its leaf is about, for as long as anything may say so.

        Those too of whom it only takes something away: the erased, and whose template goes.
        """
        taken = (whose(drop) for drop in self.dropped)
        return frozenset((*self.concerned, *(person for person in taken if person)))


class Commits(Protocol):
    def commit(self, change: Change) -> None:
        """
        Write all of it, or nothing.

        Each write holds only over exactly the version read; an asset's rows under its people and
        collections follow it in the same transaction. Nothing is written about, and nobody is
        named anew, whose data key is gone: what was erased never comes back. Raises Conflict when
        anything moved. Committing the same fact again changes nothing.
        """
