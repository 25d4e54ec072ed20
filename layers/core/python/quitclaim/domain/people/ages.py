"""Until when guardians speak for a person, to the second (R9; GDPR art. 8, national civil law)."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from quitclaim.domain.checks import require
from quitclaim.domain.instants import midnight, require_instants
from quitclaim.domain.people.countries import DATA_VERSION, country_for
from quitclaim.domain.scope import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Minority:
    """Guardians are asked before `until`; from `child_from` on the child's own yes as well."""

    until: datetime
    child_from: datetime
    quorum: int
    data_version: str

    def __post_init__(self) -> None:
        require_instants(until=self.until, child_from=self.child_from)
        require(self.quorum >= 1, "a quorum is at least one guardian")

    def holds(self, at: datetime) -> bool:
        return at < self.until

    def asks_the_child(self, at: datetime) -> bool:
        return self.child_from <= at < self.until

    def and_also(self, other: "Minority") -> "Minority":
        """Under two laws at once: guardians for longer, the child earlier, the larger quorum."""
        return replace(
            self,
            until=max(self.until, other.until),
            child_from=min(self.child_from, other.child_from),
            quorum=max(self.quorum, other.quorum),
        )


def birthday(born_on: date, age: int) -> date:
    """The day somebody turns `age`; whoever was born on 29 February does so on 1 March."""
    if (born_on.month, born_on.day) == (2, 29):
        return date(born_on.year + age, 3, 1)
    return born_on.replace(year=born_on.year + age)


@lru_cache(maxsize=4096)
def minority_of(born_on: date, *, country: str | None, kind: Kind) -> Minority:
    row = country_for(country)
    return Minority(
        until=midnight(birthday(born_on, row.comes_of_age_at(kind)), row.zone),
        child_from=midnight(birthday(born_on, row.child_from), row.zone),
        quorum=row.quorum,
        data_version=DATA_VERSION,
    )


def needs_guardian(age: int, *, country: str | None, kind: Kind) -> bool:
    require(age >= 0, "an age is not negative: check the birth date")
    return age < country_for(country).comes_of_age_at(kind)
