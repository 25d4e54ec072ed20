"""The impact assessment as a value, and what makes it outdated (R15, R43; GDPR art. 35(11))."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import Word, require, require_some
from quitclaim.domain.ids import DocumentHash, MemberId, ModelHash, require_hashes, require_uuids
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import Category


class Outdated(Word):
    """What runs now and was not approved."""

    NOT_IN_FORCE = "not_in_force"
    OTHER_MODEL = "other_model"
    OTHER_TARGET_RATE = "other_target_rate"
    GALLERY_TOO_LARGE = "gallery_too_large"
    OTHER_CATEGORIES = "other_categories"


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """What recognition would do now, to be held against what was approved."""

    model: ModelHash
    target_rate: float
    gallery_size: int
    categories: frozenset[Category]

    def __post_init__(self) -> None:
        require_hashes(model=self.model)
        require(0 < self.target_rate < 1, "a target false-match rate lies between 0 and 1")
        require(self.gallery_size >= 0, "a gallery does not hold fewer than no templates")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """
    What the privacy officer approved.

    `confirmations`: how many different people must confirm a match, an output of the
    classification (AI Act art. 14(5)). `miss_rate`: the declared rate of false non-matches.
    """

    version: int
    document: DocumentHash
    model: ModelHash
    target_rate: float
    miss_rate: float
    largest_gallery: int
    categories: frozenset[Category]
    confirmations: int
    in_force: Interval
    approved_by: MemberId

    def __post_init__(self) -> None:
        require(self.version >= 1, "an assessment's version counts from 1")
        require_hashes(document=self.document, model=self.model)
        require_uuids(approved_by=self.approved_by)
        require(0 < self.target_rate < 1, "a target false-match rate lies between 0 and 1")
        require(0 <= self.miss_rate < 1, "a declared miss rate lies between 0 and 1")
        require(self.largest_gallery >= 1, "a gallery is approved for at least one template")
        require_some(categories=self.categories)
        require(self.confirmations in (1, 2), "one or two people confirm a match")
        require(self.in_force.until, "an assessment is reviewed: give the end of its force")

    def outdated_by(self, practice: Practice, *, at: datetime) -> Iterator[Outdated]:
        """Any change of what was approved stops matching until it is approved again."""
        if at not in self.in_force:
            yield Outdated.NOT_IN_FORCE
        if practice.model != self.model:
            yield Outdated.OTHER_MODEL
        if practice.target_rate != self.target_rate:
            yield Outdated.OTHER_TARGET_RATE
        if practice.gallery_size > self.largest_gallery:
            yield Outdated.GALLERY_TOO_LARGE
        if not practice.categories <= self.categories:
            yield Outdated.OTHER_CATEGORIES


# Two, unless an assessment in force says that one is enough.
STRICTEST_CONFIRMATIONS = 2


def confirmations_needed(assessment: Assessment | None, *, at: datetime) -> int:
    if assessment is None or at not in assessment.in_force:
        return STRICTEST_CONFIRMATIONS
    return assessment.confirmations
