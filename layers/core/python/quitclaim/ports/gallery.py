from collections.abc import Sequence
from typing import Protocol

from quitclaim.domain.ids import CollectionId, PersonId, TemplateId
from quitclaim.domain.recognition.embeddings import Embedding, Match
from quitclaim.domain.recognition.permit import Permit
from quitclaim.ports.templates import Master


class Enrolled(Protocol):
    """As far as an erasure goes: which templates there are of somebody, and that they are gone."""

    def templates_of(self, person: PersonId) -> frozenset[TemplateId]: ...

    def forget(self, person: PersonId) -> None:
        """Idempotent; returns once no search and no count finds any template of hers."""


class Gallery(Enrolled, Protocol):
    """
    The templates of enrolled people, searched by likeness.

    Nothing outside `permit.gallery` is compared: a template whose consent has gone is never
    found, even where a copy of it lingers. Neither is one of another model, or one that no key
    opens. A permit that has ended is a Conflict: ask for another, and be told what is missing.
    """

    def enrol(
        self, template: TemplateId, face: Embedding, *, person: PersonId, permit: Permit
    ) -> None:
        """Replaces what was enrolled under the same template; NotFound: her key is gone."""

    def sealed(
        self, template: TemplateId, face: Embedding, *, person: PersonId, permit: Permit
    ) -> Master:
        """
        The same for a change that keeps it together with what it rests on: nothing is kept yet.

        NotFound: her key is gone.
        """

    def nearest(
        self, faces: Sequence[Embedding], *, permit: Permit, limit: int
    ) -> tuple[tuple[Match, ...], ...]:
        """
        Of each face the nearest first, by Euclidean distance; of equal ones the smaller id. All
        faces of a photo at once: its templates are read and opened once.

        Each of them is in use that day, whomever the faces look like (R39).

        Refuses an empty allow-list: it would stand for everybody. StoreUnavailable where not all
        of the list could be compared: whom a search would find is never guessed.
        """

    def prune(self, person: PersonId) -> None:
        """After a no: whatever lingers of hers that nothing may open any more goes. Idempotent."""

    def end(self, collection: CollectionId) -> None:
        """A shoot is over: whatever was copied for its galleries goes, whole and at once."""

    def settle(self) -> bool:
        """
        For a clock: what was copied from what stands no more goes, whoever was told of it.

        True once no trace of it is left; otherwise ask again in a while.
        """
