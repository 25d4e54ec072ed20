"""
A gallery whose copies lie on a search node; the sealed masters stay what it is made from.

The node finds who is nearest among exactly those that the permit lists and whose key is there; how
near they are is measured on the masters. What the node lacks is copied there first, and where that
fails nobody is guessed at.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import isclose
from typing import Final

from quitclaim.domain.errors import Conflict, NotFound, StoreUnavailable
from quitclaim.domain.ids import CollectionId, PersonId, TemplateId
from quitclaim.domain.recognition.embeddings import Embedding, Match
from quitclaim.domain.recognition.galleries import require_comparable
from quitclaim.domain.recognition.permit import Permit
from quitclaim.ports.clock import Clock
from quitclaim.ports.paging import batches
from quitclaim.ports.rotations import Rotation, Rotations
from quitclaim.ports.templates import Master, Templates
from quitclaim_vision.adapters.keyed import named
from quitclaim_vision.adapters.opensearch_copies import Answer, OpenSearchCopies
from quitclaim_vision.adapters.opensearch_documents import Copy, Trace, copies_of, of_owner
from quitclaim_vision.adapters.owners import owner_of, person_of
from quitclaim_vision.comparing import nearest
from quitclaim_vision.rotating import rotated

# The node answers in float32: those that it cannot tell apart are told apart by their masters.
_SPARE: Final = 8
_AT_ONCE: Final = 500
_ALIKE: Final = 1e-3


@dataclass(frozen=True, slots=True)
class _Place:
    """One gallery's index under the rotation of the day."""

    index: str
    rotation: Rotation

    def turned(self, face: Embedding) -> bytes:
        return rotated(face.values, secret=self.rotation.secret, about=self.index)


@dataclass(frozen=True, slots=True)
class OpenSearchGallery:
    templates: Templates
    rotations: Rotations
    copies: OpenSearchCopies
    clock: Clock

    def enrol(
        self, template: TemplateId, face: Embedding, *, person: PersonId, permit: Permit
    ) -> None:
        self.templates.keep(template, face, person=person, permit=permit)
        # A copy of what was replaced would never be compared again; it goes all the same.
        self.prune(person)

    def sealed(
        self, template: TemplateId, face: Embedding, *, person: PersonId, permit: Permit
    ) -> Master:
        return self.templates.sealed(template, face, person=person, permit=permit)

    def nearest(
        self, faces: Sequence[Embedding], *, permit: Permit, limit: int
    ) -> tuple[tuple[Match, ...], ...]:
        require_comparable(faces, permit=permit, limit=limit, at=self.clock.now())
        standing = self.templates.standing(self.templates.listed(permit))
        if not standing:
            return ((),) * len(faces)
        self.templates.note_use(standing)
        place = self._place(permit)
        answers = [
            self._answer(place, face, standing=standing, permit=permit, limit=limit + _SPARE)
            for face in faces
        ]
        named_by_any = {template for answer in answers for template in answer.scores}
        found = [master for master in standing if master.template in named_by_any]
        known = self.templates.opened(found, permit=permit)
        return tuple(
            _measured(face, answer, known=known, limit=limit)
            for face, answer in zip(faces, answers, strict=True)
        )

    def _answer(
        self,
        place: _Place,
        face: Embedding,
        *,
        standing: tuple[Master, ...],
        permit: Permit,
        limit: int,
    ) -> Answer:
        answer = self._compared(place, face, standing=standing, limit=limit)
        if answer is None:
            self._fill(place, standing, permit=permit)
            answer = self._compared(place, face, standing=standing, limit=limit)
        if answer is None:
            raise StoreUnavailable("the search node lacks a part of the gallery")
        return answer

    def templates_of(self, person: PersonId) -> frozenset[TemplateId]:
        return self.templates.of(person)

    def prune(self, person: PersonId) -> None:
        self.templates.prune(person)
        self._take_away(person, but=self.templates.sealings_of(person).values())

    def forget(self, person: PersonId) -> None:
        # Masters first: from then on no copy is made of them.
        self.templates.forget(person)
        self._take_away(person)

    def end(self, collection: CollectionId) -> None:
        """A shoot is over: every gallery that it was part of goes, whole and at once."""
        rotation = self.rotations.current()
        self._drop_old(rotation)
        ended = named(rotation, f"collection|{collection}")
        for index, about in self.copies.abouts().items():
            if ended in about.get("collections", ()):
                self.copies.drop(index)

    def renew(self) -> None:
        """Another rotation from now on; the masters are copied under it as they are asked for."""
        self._drop_old(self.rotations.renew())

    def settle(self) -> bool:
        """
        For a clock: whatever has run out or stands on nothing goes, and then the tombstones.

        True once there is none. A node lets go of them half a minute after the deletion.
        """
        rotation = self.rotations.current()
        self._drop_old(rotation)
        for index in self.copies.abouts():
            for batch in self.copies.everything(index):
                self._take_away_orphans(batch, rotation)
        return self.copies.settle(at=self.clock.now())

    def _take_away_orphans(self, batch: Collection[Trace], rotation: Rotation) -> None:
        """After a no, whoever was told of it and whoever was not: its copies go."""
        owners = {trace.template: person_of(trace.owner, rotation) for trace in batch}
        standing = self.templates.sealings(owners)
        orphans = {it.sealing for it in batch if standing.get(it.template) != it.sealing}
        if orphans:
            self.copies.take_away(copies_of(orphans))

    def _place(self, permit: Permit) -> _Place:
        rotation = self.rotations.current()
        gallery = named(rotation, "|".join(["gallery", permit.model, *sorted(permit.collections)]))
        return _Place(self.copies.index(rotation.id, gallery), rotation)

    def _compared(
        self, place: _Place, face: Embedding, *, standing: Collection[Master], limit: int
    ) -> Answer | None:
        """None where the node lacks any of them, or somebody else makes their index right now."""
        among = {master.template: master.sealing for master in standing}
        size, now = min(limit, len(among)), self.clock.now()
        try:
            answer = self.copies.nearest(
                place.index, place.turned(face), among=among, at=now, limit=size
            )
        except (NotFound, StoreUnavailable):
            return None
        return answer if answer.compared == len(among) else None

    def _fill(self, place: _Place, standing: Collection[Master], *, permit: Permit) -> None:
        about = {
            "rotation": place.rotation.id,
            "collections": [
                named(place.rotation, f"collection|{one}") for one in sorted(permit.collections)
            ],
        }
        among, now = {master.template: master.sealing for master in standing}, self.clock.now()
        dimension = self._dimension(standing, permit=permit)
        self.copies.make(place.index, dimension=dimension, about=about)
        present = self.copies.present(place.index, among=among, at=now)
        lacking = [master for master in standing if master.template not in present]
        for batch in batches(lacking, _AT_ONCE):
            opened = self.templates.opened(batch, permit=permit)
            self.copies.put(place.index, _copies(batch, opened, place=place, permit=permit))
        self._look_again(place, lacking, permit=permit)

    def _dimension(self, standing: Collection[Master], *, permit: Permit) -> int:
        opened = self.templates.opened([next(iter(standing))], permit=permit)
        for face in opened.values():
            return face.dimension
        raise Conflict("a key is gone since the gallery was read")

    def _look_again(self, place: _Place, filled: Collection[Master], *, permit: Permit) -> None:
        """Whoever was forgotten while her copy was on its way is taken away again."""
        if self.rotations.current().id != place.rotation.id:
            self.copies.drop(place.index)
            raise Conflict("the gallery is turned anew")
        standing = {it.sealing for it in self.templates.standing(self.templates.listed(permit))}
        gone = {master.sealing for master in filled} - standing
        if gone:
            self.copies.take_away(copies_of(gone))
            raise Conflict("a template went while it was copied")

    def _take_away(self, person: PersonId, *, but: Collection[str] = ()) -> None:
        rotation = self.rotations.current()
        # Under an earlier rotation nobody knows any more which are hers.
        self._drop_old(rotation)
        self.copies.take_away(of_owner(owner_of(person, rotation), but=but))

    def _drop_old(self, rotation: Rotation) -> None:
        for index, about in self.copies.abouts().items():
            if about.get("rotation") != rotation.id:
                self.copies.drop(index)


def _copies(
    masters: Collection[Master],
    opened: Mapping[TemplateId, Embedding],
    *,
    place: _Place,
    permit: Permit,
) -> list[Copy]:
    return [
        Copy(
            template=master.template,
            sealing=master.sealing,
            owner=owner_of(master.person, place.rotation),
            until=permit.until,
            face=place.turned(opened[master.template]),
        )
        for master in masters
        if master.template in opened
    ]


def _measured(
    face: Embedding, answer: Answer, *, known: Mapping[TemplateId, Embedding], limit: int
) -> tuple[Match, ...]:
    """How near those are whom the node named, by their masters."""
    those = {template: known[template] for template in answer.scores if template in known}
    matches = nearest(face, those, limit=len(those))
    _require_alike(matches, answer)
    return matches[:limit]


def _require_alike(matches: Collection[Match], answer: Answer) -> None:
    """The node's score is 1 / (1 + d²): another one is of something else than the master."""
    for match in matches:
        expected = 1 / (1 + match.distance**2)
        if not isclose(answer.scores[match.template], expected, rel_tol=_ALIKE):
            raise StoreUnavailable("a copy on the search node is not of its master: renew it")
