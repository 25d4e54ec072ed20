"""What is told of the assessment: what was approved, and which line of it is so no more."""

from collections.abc import Iterator
from datetime import datetime
from typing import Self

from quitclaim.domain.ids import DocumentHash, MemberId
from quitclaim.domain.organisation.assessments import Assessment, Outdated, Practice
from quitclaim.domain.people.person import Category
from quitclaim.domain.recognition.deployed import Deployed, EndpointKind, GalleryKind, Weakness
from quitclaim_web.doors.asked import Shown


class DeployedShown(Shown):
    """Rates as they are written: 0.001 is one in a thousand."""

    pack: str
    model: str
    target_rate: str
    miss_rate: str
    weaknesses: tuple[Weakness, ...]
    gallery: GalleryKind
    endpoint: EndpointKind
    region: str

    @classmethod
    def of(cls, deployed: Deployed | None) -> "DeployedShown | None":
        if deployed is None:
            return None
        return cls(
            pack=deployed.pack,
            model=deployed.model,
            target_rate=rate(deployed.target_rate),
            miss_rate=rate(deployed.miss_rate),
            weaknesses=tuple(sorted(deployed.weaknesses)),
            gallery=deployed.gallery,
            endpoint=deployed.endpoint,
            region=deployed.region,
        )


class LineShown(Shown):
    """`now` null: nobody knows while recognition is not deployed."""

    line: Outdated
    approved: str
    now: str | None
    differs: bool


class AssessmentShown(Shown):
    version: int
    document: DocumentHash
    model: str
    target_rate: str
    miss_rate: str
    largest_gallery: int
    categories: tuple[Category, ...]
    confirmations: int
    starts_at: datetime
    until: datetime | None
    approved_by: MemberId

    @classmethod
    def of(cls, known: Assessment) -> Self:
        return cls(
            version=known.version,
            document=known.document,
            model=known.model,
            target_rate=rate(known.target_rate),
            miss_rate=rate(known.miss_rate),
            largest_gallery=known.largest_gallery,
            categories=tuple(sorted(known.categories)),
            confirmations=known.confirmations,
            starts_at=known.in_force.starts_at,
            until=known.in_force.until,
            approved_by=known.approved_by,
        )


class StandingShown(Shown):
    """`counts`: matching rests on it now. `lines`: what has to be as it was approved."""

    deployed: DeployedShown | None
    counts: bool
    outdated: tuple[Outdated, ...]
    lines: tuple[LineShown, ...]
    versions: tuple[AssessmentShown, ...]


class DraftShown(Shown):
    """`document`: the hash of exactly `text`; `version`: of what it would take the place of."""

    document: DocumentHash
    version: int
    text: str


class TextShown(Shown):
    version: int
    text: str


def lines_of(known: Assessment, practice: Practice | None, *, at: datetime) -> Iterator[LineShown]:
    approved, now = _lines(known), _practised(practice) if practice else {}
    wrong = set(known.outdated_by(practice, at=at)) if practice else set[Outdated]()
    if at not in known.in_force:
        wrong.add(Outdated.NOT_IN_FORCE)
    now |= {Outdated.NOT_IN_FORCE: _instant(at)}
    for line in Outdated:
        yield LineShown(
            line=line, approved=approved[line], now=now.get(line), differs=line in wrong
        )


def rate(number: float) -> str:
    return f"{number:.6f}".rstrip("0").rstrip(".") or "0"


def _lines(known: Assessment) -> dict[Outdated, str]:
    until = known.in_force.until
    return {
        Outdated.NOT_IN_FORCE: _instant(until) if until else "",
        Outdated.OTHER_MODEL: known.model,
        Outdated.OTHER_TARGET_RATE: rate(known.target_rate),
        Outdated.GALLERY_TOO_LARGE: str(known.largest_gallery),
        Outdated.OTHER_CATEGORIES: ", ".join(sorted(known.categories)),
    }


def _practised(practice: Practice) -> dict[Outdated, str]:
    return {
        Outdated.OTHER_MODEL: practice.model,
        Outdated.OTHER_TARGET_RATE: rate(practice.target_rate),
        Outdated.GALLERY_TOO_LARGE: str(practice.gallery_size),
        Outdated.OTHER_CATEGORIES: ", ".join(sorted(practice.categories)),
    }


def _instant(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
