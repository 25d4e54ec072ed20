"""What is told of the faces by which somebody is known, was to be, or may be."""

from datetime import datetime
from typing import Self

from functions.library.routes.matches_told import FaceSeen
from quitclaim.domain.ids import CollectionId, ConsentId, PersonId
from quitclaim.domain.pictures.likenesses import Fault, Flag, Likeness
from quitclaim_web.doors.asked import Shown


class LikenessShown(Shown):
    """`enrolled`: a template was made of the face. `faults`: why not. Neither: it waits."""

    consent: ConsentId
    asked_at: datetime
    settled_at: datetime | None
    enrolled: bool
    faults: tuple[Fault | Flag, ...]

    @classmethod
    def of(cls, likeness: Likeness) -> Self:
        return cls(
            consent=likeness.consent,
            asked_at=likeness.asked_at,
            settled_at=likeness.settled_at,
            enrolled=likeness.template is not None,
            faults=likeness.faults,
        )


class OwnFaceShown(Shown):
    """`counts`: she is found by it now."""

    at: FaceSeen
    likeness: LikenessShown | None
    counts: bool


class OpenConsent(Shown):
    """A yes for which a face would be looked at. `collection` None: all of this organisation's."""

    consent: ConsentId
    collection: CollectionId | None
    called: str | None


class KnownByShown(Shown):
    """`is_cut`: more pictures show her than were looked at."""

    person: PersonId
    is_deployed: bool
    open: tuple[OpenConsent, ...]
    asked: tuple[OwnFaceShown, ...]
    offered: tuple[OwnFaceShown, ...]
    is_cut: bool
