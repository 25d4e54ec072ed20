"""What is told of how good recognition is here; figures, and nobody's name (R24)."""

from datetime import datetime
from typing import Self

from functions.library.routes.figures_told import FiguresShown
from quitclaim.domain.ids import AssetId, CollectionId, FaceId, RunId
from quitclaim.domain.organisation.judged import Judged
from quitclaim.domain.organisation.use_log import UseEntry
from quitclaim.domain.people.person import Category
from quitclaim.domain.recognition.drift import Doubt
from quitclaim.usecases.read_experience import Line, Told, WrongRun
from quitclaim_web.doors.asked import Shown


class CategoryShown(Shown):
    """`category` null: strangers, and whoever is not on record any more."""

    category: Category | None
    figures: FiguresShown

    @classmethod
    def told(cls, line: Line) -> Self:
        category = Category(line.of) if line.of else None
        return cls(category=category, figures=FiguresShown.told(line.figures))


class CollectionShown(Shown):
    collection: CollectionId
    figures: FiguresShown

    @classmethod
    def told(cls, line: Line) -> Self:
        collection = CollectionId(line.of or "")
        return cls(collection=collection, figures=FiguresShown.told(line.figures))


class WrongRunShown(Shown):
    run: RunId
    collection: CollectionId
    started_at: datetime
    rejected: int

    @classmethod
    def told(cls, run: WrongRun) -> Self:
        return cls(
            run=run.run,
            collection=run.collection,
            started_at=run.started_at,
            rejected=run.rejected,
        )


class ExperienceShown(Shown):
    """
    Of the runs that began since then. `guesses`: of all of them, whether judged or not.

    `declared_*`: what the assessment says; `doubts`: what happens more often, hardly by chance.
    """

    since: datetime
    runs: int
    guesses: int
    all: FiguresShown
    children: FiguresShown
    small: FiguresShown
    categories: tuple[CategoryShown, ...]
    collections: tuple[CollectionShown, ...]
    wrong: tuple[WrongRunShown, ...]
    declared_wrong: float | None
    declared_misses: float | None
    doubts: tuple[Doubt, ...]

    @classmethod
    def told(cls, told: Told) -> Self:
        return cls(
            since=told.since,
            runs=told.runs,
            guesses=told.guesses,
            all=FiguresShown.told(told.all),
            children=FiguresShown.told(told.children),
            small=FiguresShown.told(told.small),
            categories=tuple(map(CategoryShown.told, told.categories)),
            collections=tuple(map(CollectionShown.told, told.collections)),
            wrong=tuple(map(WrongRunShown.told, told.wrong)),
            declared_wrong=told.target_rate,
            declared_misses=told.miss_rate,
            doubts=told.doubts,
        )


class WrongMatch(Shown):
    """A guess that somebody rejected. `distance`: how near it was; `threshold`: near enough."""

    asset: AssetId
    face: FaceId
    used_at: datetime
    distance: float
    threshold: float
    category: Category | None
    is_minor: bool
    is_small: bool

    @classmethod
    def told(cls, use: UseEntry, face: FaceId, *, word: Judged) -> Self:
        return cls(
            asset=use.asset,
            face=face,
            used_at=use.started_at,
            distance=word.distance,
            threshold=use.against.distance,
            category=word.group.category,
            is_minor=word.group.is_minor,
            is_small=word.group.is_small,
        )


class WrongListed(Shown):
    matches: tuple[WrongMatch, ...]
    following: str | None
