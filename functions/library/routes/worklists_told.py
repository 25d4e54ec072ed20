"""What is told of the work lists: pictures to look at, faces to name, yeses to ask for (R31)."""

from datetime import datetime

from functions.library.routes.people_told import ScopeShown
from functions.library.routes.seen import PictureShown, PlaceShown
from quitclaim.domain.consents.answers import Gap
from quitclaim.domain.ids import AssetId, Channel, CollectionId, ConsentId, FaceId, PersonId
from quitclaim.domain.publishing.face_tasks import Way
from quitclaim.domain.publishing.worklists import Urgency
from quitclaim.usecases.work_at_hand import Task
from quitclaim_web.doors.asked import Shown


class TaskShown(Shown):
    """
    `is_more`: it was not counted to its end. `due_at`: the law's date for the first of them.
    `address`: the page of this site where it is done.
    """

    task: Task
    count: int
    is_more: bool
    due_at: datetime | None
    address: str


class TodoShown(Shown):
    tasks: tuple[TaskShown, ...]


class UnreviewedListed(Shown):
    assets: tuple[PictureShown, ...]
    following: str | None


class UnknownFaceShown(Shown):
    """
    `channels`: those that cannot show it for want of a name. All four in 1/10,000.

    `crop`: the largest part without this face that keeps everybody linked; null if there is none.
    """

    face: FaceId
    x: int
    y: int
    w: int
    h: int
    ways: tuple[Way, ...]
    channels: tuple[Channel, ...]
    crop: PlaceShown | None


class FaceTaskShown(Shown):
    asset: AssetId
    version: int
    faces: tuple[UnknownFaceShown, ...]


class FaceTasksListed(Shown):
    """`tasks`: None for whoever is not shown faces."""

    tasks: tuple[FaceTaskShown, ...] | None
    following: str | None


class MissingShown(Shown):
    """`pictures`: how many of hers wait for it on this channel."""

    channel: Channel
    gaps: tuple[Gap, ...]
    pictures: int


class WantingShown(Shown):
    """`is_more`: she is on more pictures than were counted."""

    person: PersonId
    name: str | None
    missing: tuple[MissingShown, ...]
    is_more: bool


class MissingListed(Shown):
    """`people`: None for whoever is not shown faces, and so not who is on a picture."""

    people: tuple[WantingShown, ...] | None
    following: str | None


class LapseShown(Shown):
    person: PersonId
    name: str | None
    consent: ConsentId
    scope: ScopeShown
    urgency: Urgency
    ends_at: datetime


class LapsesListed(Shown):
    lapses: tuple[LapseShown, ...]
    following: str | None


class UnlinkedShown(Shown):
    """`cards`: numbers that she was to hold up; `collections`: what she was asked about."""

    person: PersonId
    name: str | None
    cards: tuple[int, ...]
    collections: tuple[CollectionId, ...]


class UnlinkedListed(Shown):
    """`assets`: of the collection asked for, those with a face that nobody knows."""

    people: tuple[UnlinkedShown, ...]
    assets: tuple[AssetId, ...]
    following: str | None
