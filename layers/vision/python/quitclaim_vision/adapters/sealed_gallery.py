"""A gallery of sealed templates alone: opened for one comparison, compared in memory, let go."""

from collections.abc import Sequence
from dataclasses import dataclass

from quitclaim.domain.ids import CollectionId, PersonId, TemplateId
from quitclaim.domain.recognition.embeddings import Embedding, Match
from quitclaim.domain.recognition.galleries import require_comparable
from quitclaim.domain.recognition.permit import Permit
from quitclaim.ports.clock import Clock
from quitclaim.ports.templates import Master, Templates
from quitclaim_vision.comparing import nearest


@dataclass(frozen=True, slots=True)
class SealedGallery:
    templates: Templates
    clock: Clock

    def enrol(
        self, template: TemplateId, face: Embedding, *, person: PersonId, permit: Permit
    ) -> None:
        self.templates.keep(template, face, person=person, permit=permit)

    def sealed(
        self, template: TemplateId, face: Embedding, *, person: PersonId, permit: Permit
    ) -> Master:
        return self.templates.sealed(template, face, person=person, permit=permit)

    def nearest(
        self, faces: Sequence[Embedding], *, permit: Permit, limit: int
    ) -> tuple[tuple[Match, ...], ...]:
        require_comparable(faces, permit=permit, limit=limit, at=self.clock.now())
        listed = self.templates.listed(permit)
        self.templates.note_use(listed)
        known = self.templates.opened(listed, permit=permit)
        return tuple(nearest(face, known, limit=limit) for face in faces)

    def templates_of(self, person: PersonId) -> frozenset[TemplateId]:
        return self.templates.of(person)

    def prune(self, person: PersonId) -> None:
        self.templates.prune(person)

    def end(self, collection: CollectionId) -> None:
        """Nothing was copied: each template stands under its person, for as long as she agrees."""

    def settle(self) -> bool:
        return True

    def forget(self, person: PersonId) -> None:
        self.templates.forget(person)
