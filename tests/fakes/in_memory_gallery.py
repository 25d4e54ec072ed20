from collections.abc import Sequence
from dataclasses import dataclass
from math import dist
from struct import unpack

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import CollectionId, PersonId, TemplateId
from quitclaim.domain.recognition.embeddings import Embedding, Match
from quitclaim.domain.recognition.galleries import require_comparable, require_enrollable
from quitclaim.domain.recognition.permit import Permit
from quitclaim.ports.changes import Purpose
from quitclaim.ports.clock import Clock
from quitclaim.ports.templates import Master
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryGallery:
    """A template without its person's key is not there, as one that no longer opens."""

    world: World
    clock: Clock

    @port_call("gallery.enrol")
    def enrol(
        self, template: TemplateId, face: Embedding, *, person: PersonId, permit: Permit
    ) -> None:
        now = self.clock.now()
        require_enrollable(template, face, person=person, permit=permit, at=now)
        if not self.world.has_key(person, Purpose.TEMPLATE):
            raise NotFound("the template key is gone: nothing is enrolled for the forgotten")
        self.world.templates[person][template] = face
        self.world.used[person, template] = now.date()

    @port_call("gallery.sealed")
    def sealed(
        self, template: TemplateId, face: Embedding, *, person: PersonId, permit: Permit
    ) -> Master:
        now = self.clock.now()
        require_enrollable(template, face, person=person, permit=permit, at=now)
        if not self.world.has_key(person, Purpose.TEMPLATE):
            raise NotFound("the template key is gone: nothing is enrolled for the forgotten")
        return Master(
            template=template, person=person, model=face.model, sealing="", sealed=face.values
        )

    @port_call("gallery.nearest")
    def nearest(
        self, faces: Sequence[Embedding], *, permit: Permit, limit: int
    ) -> tuple[tuple[Match, ...], ...]:
        require_comparable(faces, permit=permit, limit=limit, at=self.clock.now())
        self._note_use(permit)
        return tuple(self._nearest(face, permit, limit=limit) for face in faces)

    def _note_use(self, permit: Permit) -> None:
        today = self.clock.now().date()
        for template, person in permit.gallery.items():
            known = self._of(person).get(template)
            if known and known.model == permit.model:
                before = self.world.used.get((person, template), today)
                self.world.used[person, template] = max(today, before)

    def _nearest(self, face: Embedding, permit: Permit, *, limit: int) -> tuple[Match, ...]:
        found = [
            Match(template, dist(_numbers(face), _numbers(known)))
            for person in tuple(self.world.templates)
            for template, known in self._of(person).items()
            if template in permit.gallery and known.model == face.model
        ]
        return tuple(sorted(found, key=lambda match: (match.distance, match.template))[:limit])

    @port_call("gallery.templates_of")
    def templates_of(self, person: PersonId) -> frozenset[TemplateId]:
        return frozenset(self._of(person))

    @port_call("gallery.prune")
    def prune(self, person: PersonId) -> None:
        if not self.world.has_key(person, Purpose.TEMPLATE):
            self._drop(person)

    @port_call("gallery.end")
    def end(self, collection: CollectionId) -> None:
        self.world.ended_galleries.append(collection)

    @port_call("gallery.settle")
    def settle(self) -> bool:
        return True

    @port_call("gallery.forget")
    def forget(self, person: PersonId) -> None:
        self._drop(person)

    def _drop(self, person: PersonId) -> None:
        for template in self.world.templates.pop(person, {}):
            self.world.used.pop((person, template), None)

    def _of(self, person: PersonId) -> dict[TemplateId, Embedding]:
        has_key = self.world.has_key(person, Purpose.TEMPLATE)
        return self.world.templates[person] if has_key else {}


def _numbers(face: Embedding) -> tuple[float, ...]:
    return unpack(f"<{face.dimension}f", face.values)
