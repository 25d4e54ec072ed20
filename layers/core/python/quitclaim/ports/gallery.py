from typing import Protocol

from quitclaim.domain.ids import PersonId, TemplateId
from quitclaim.domain.recognition.embeddings import Embedding, Match
from quitclaim.domain.recognition.permit import Permit


class Gallery(Protocol):
    """
    The templates of enrolled people, searched by likeness.

    Nothing outside `permit.gallery` is compared: a template whose consent has gone is never
    found, even where a copy of it lingers.
    """

    def enrol(
        self, template: TemplateId, face: Embedding, *, person: PersonId, permit: Permit
    ) -> None: ...

    def nearest(self, face: Embedding, *, permit: Permit, limit: int) -> tuple[Match, ...]:
        """The nearest first. Refuses an empty allow-list: it would stand for everybody."""

    def templates_of(self, person: PersonId) -> frozenset[TemplateId]: ...

    def forget(self, person: PersonId) -> None:
        """Idempotent; returns once no search and no count finds any template of hers."""
