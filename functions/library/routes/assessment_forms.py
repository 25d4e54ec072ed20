"""What the privacy officer writes into an assessment, beside what is deployed (R43)."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final, Literal

from pydantic import Field

from functions.library.routes.people_forms import day_in
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.instants import end_of
from quitclaim.domain.people.person import Category
from quitclaim.usecases.approve_assessment import Judged, Unwritten
from quitclaim_web.doors.asked import Asked, DocumentKey, Whole

_A_TEXT: Final = 10_000
_MOST: Final = 10_000
TEXTS: Final = (
    Unwritten.PURPOSE,
    Unwritten.NECESSITY,
    Unwritten.PROPORTIONALITY,
    Unwritten.ALTERNATIVES,
    Unwritten.CLASSIFICATION,
)


class Written(Asked):
    """
    Any text is taken, so that the form comes back with what is wrong in it.

    `alternatives`: for whoever says no. `classification`: why so many people confirm a match.
    `miss_percent`: declared, of faces that are not found again; "" as the pack says.
    """

    language: Language = Field(default=Language.ENGLISH, description="Of the document.")
    purpose: str = Field(default="", max_length=_A_TEXT)
    necessity: str = Field(default="", max_length=_A_TEXT)
    proportionality: str = Field(default="", max_length=_A_TEXT)
    alternatives: str = Field(default="", max_length=_A_TEXT)
    classification: str = Field(default="", max_length=_A_TEXT)
    categories: frozenset[Category] = frozenset()
    largest_gallery: Whole = Field(default=50, ge=1, le=_MOST)
    miss_percent: str = Field(default="", max_length=20)
    confirmations: Whole = Field(default=2, ge=1, le=2)
    until: str = Field(default="", max_length=20, description="The last day, at most a year on.")

    @property
    def wrong(self) -> tuple[Unwritten, ...]:
        return tuple(self._wrong())

    def _wrong(self) -> Iterator[Unwritten]:
        yield from (one for one in TEXTS if not str(getattr(self, one.value)).strip())
        if not self.categories:
            yield Unwritten.CATEGORIES
        if self.miss_percent.strip() and self._miss_rate is None:
            yield Unwritten.MISS_PERCENT
        if day_in(self.until) is None:
            yield Unwritten.UNTIL

    @property
    def _miss_rate(self) -> float | None:
        text = self.miss_percent.strip().replace(",", ".")
        is_number = text.replace(".", "", 1).isdecimal() and text.isascii()
        rate = float(text) / 100 if is_number else 1.0
        return rate if rate < 1 else None

    def miss_rate(self, declared: float) -> float:
        return declared if self._miss_rate is None else self._miss_rate

    def ends(self, zone: str) -> datetime | None:
        day = day_in(self.until)
        return end_of(day, zone) if day else None

    def judged(self, *, declared: float, until: datetime) -> Judged:
        return Judged(
            miss_rate=self.miss_rate(declared),
            largest_gallery=self.largest_gallery,
            categories=self.categories,
            confirmations=self.confirmations,
            until=until,
        )


class Approving(Written):
    """`document`: the hash of what was read; `version`: of what it takes the place of, or 0."""

    document: DocumentKey
    version: Whole = Field(ge=0, le=2**31)


class AssessmentForm(Written):
    """`document`: ticked, once it was read: its hash."""

    act: Literal["read", "approve"] = "read"
    version: Whole = Field(default=0, ge=0, le=2**31)
    document: DocumentKey | None = None


class WhichVersion(Asked):
    version: Whole = Field(ge=1, le=2**31)
