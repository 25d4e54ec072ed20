"""What is said of recognition: for all of the organisation, and in one collection."""

from typing import Literal, Self

from pydantic import Field

from functions.library.routes.faces_forms import LONGEST_NOTE
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.people.person import Category
from quitclaim.domain.recognition.rosters import LONGEST_AHEAD
from quitclaim.usecases.allow_recognition import Allowance
from quitclaim.usecases.keep_roster import LONGEST
from quitclaim_web.doors.asked import Asked, AssetKey, CollectionKey, Paged, PersonKey, Whole

_MOST_ASSETS = 100
_MOST_UPLOADERS = 50


class Allowed(Paged):
    """
    `free_for`: why a yes is free of employees, pupils; without a reason they are not asked.
    `after`: where dropping templates goes on.
    """

    recognition: bool
    minors: bool = False
    free_for: dict[Category, str] = Field(default_factory=dict, max_length=len(Category))

    @property
    def allowance(self) -> Allowance:
        given = {one: why.strip() for one, why in self.free_for.items() if why.strip()}
        return Allowance(recognition=self.recognition, minors=self.minors, free_for=given)


class AllowForm(Paged):
    act: Literal["preview", "set"] = "preview"
    recognition: Literal["on"] | None = None
    minors: Literal["on"] | None = None
    employee: str = Field(default="", max_length=LONGEST_NOTE)
    pupil: str = Field(default="", max_length=LONGEST_NOTE)

    @property
    def allowance(self) -> Allowance:
        said = {Category.EMPLOYEE: self.employee.strip(), Category.PUPIL: self.pupil.strip()}
        return Allowance(
            recognition=self.recognition is not None,
            minors=self.minors is not None,
            free_for={one: why for one, why in said.items() if why},
        )

    @classmethod
    def of(cls, allowance: Allowance) -> Self:
        return cls(
            recognition="on" if allowance.recognition else None,
            minors="on" if allowance.minors else None,
            employee=allowance.free_for.get(Category.EMPLOYEE, ""),
            pupil=allowance.free_for.get(Category.PUPIL, ""),
        )


class OfCollection(Asked):
    collection: CollectionKey


class ModeSaid(Paged):
    """`version`: of the collection's settings as they were looked at."""

    collection: CollectionKey
    mode: Mode
    version: Whole = Field(ge=1, le=2**31)


class RosterSaid(OfCollection):
    """`version`: of the roster as it was looked at; 0 where there is none."""

    version: Whole = Field(ge=0, le=2**31)
    add: frozenset[PersonKey] = Field(default=frozenset(), max_length=LONGEST)
    remove: frozenset[PersonKey] = Field(default=frozenset(), max_length=LONGEST)


class AttestationSaid(OfCollection):
    """Named pictures, or else what these uploaders put in so many days from now on."""

    version: Whole = Field(ge=1, le=2**31, description="Of the roster as it was looked at.")
    assets: frozenset[AssetKey] = Field(default=frozenset(), max_length=_MOST_ASSETS)
    uploaders: frozenset[str] = Field(default=frozenset(), max_length=_MOST_UPLOADERS)
    days: Whole = Field(default=1, ge=1, le=LONGEST_AHEAD.days)
