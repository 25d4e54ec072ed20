"""A person (the data subject) and who speaks for her; her name stands elsewhere, sealed."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from quitclaim.domain.checks import Word, require
from quitclaim.domain.ids import MemberId, PersonId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.people.ages import Minority, minority_of
from quitclaim.domain.scope import Kind

_COUNTRY: Final = re.compile("[A-Z]{2}")


class Category(Word):
    """How the person stands to the organisation: an imbalance makes a yes less free (R10)."""

    EMPLOYEE = "employee"
    PUPIL = "pupil"
    MEMBER = "member"
    PUBLIC = "public"

    @property
    def depends_on_us(self) -> bool:
        # EDPB 05/2020 §§ 16-23: employers and public bodies rarely get a free yes.
        return self in (Category.EMPLOYEE, Category.PUPIL)


class Custody(Word):
    """RECORDED by staff from a document; CLAIMED by whoever says so."""

    RECORDED = "recorded"
    CLAIMED = "claimed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guardian:
    """`proven_at`: when a second proof of the relation was seen; biometrics ask for it (R9)."""

    id: PersonId
    custody: Custody
    proven_at: datetime | None = None

    def __post_init__(self) -> None:
        require_uuids(id=self.id)
        require_instants(proven_at=self.proven_at)

    def may_say_yes(self, kind: Kind, *, at: datetime) -> bool:
        """A yes needs recorded custody; a no needs nothing (art. 8(2): reasonable efforts)."""
        if self.custody is not Custody.RECORDED:
            return False
        return kind is Kind.PUBLICATION or (self.proven_at is not None and self.proven_at <= at)


class Role(Word):
    SELF = "self"
    GUARDIAN = "guardian"
    STAFF = "staff"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose word an event is. The person herself and the clock need no id."""

    role: Role
    id: PersonId | MemberId | None = None

    def __post_init__(self) -> None:
        require_uuids(speaker=self.id)
        named = self.role in (Role.GUARDIAN, Role.STAFF)
        require(named == (self.id is not None), "name a guardian or member by id, and nobody else")


HERSELF = Speaker(Role.SELF)
THE_CLOCK = Speaker(Role.CLOCK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """
    `born_on` None: an adult, as far as anybody recorded. `country` None: the strictest row.

    `elsewhere`: what other records of her say of her country; each is obeyed where it is stricter.
    `merged_from`: people found to be her, whose records count as hers; `merged_into` is the way
    back from them. Nothing is rewritten, so that undoing restores exactly.
    """

    id: PersonId
    category: Category
    country: str | None = None
    elsewhere: frozenset[str | None] = frozenset()
    born_on: date | None = None
    died_on: date | None = None
    guardians: tuple[Guardian, ...] = ()
    merged_from: frozenset[PersonId] = frozenset()
    merged_into: PersonId | None = None
    version: int = 1

    def __post_init__(self) -> None:
        require_uuids(id=self.id, merged_into=self.merged_into)
        for gone in self.merged_from:
            require_uuids(merged_from=gone)
        require(
            self.id != self.merged_into and self.id not in self.merged_from,
            "nobody is merged with herself: name two people",
        )
        require(self.version >= 1, "a version counts from 1")
        for country in (self.country, *self.elsewhere):
            require(
                country is None or _COUNTRY.fullmatch(country),
                "a country is two capital letters (ISO 3166-1), or None when unknown",
            )
        require(
            len({guardian.id for guardian in self.guardians}) == len(self.guardians),
            "a guardian is recorded once: change the row that is there",
        )
        require(
            self.born_on is None or self.died_on is None or self.born_on <= self.died_on,
            "nobody dies before her birth: check both dates",
        )

    @property
    def ids(self) -> tuple[PersonId, ...]:
        """Every id that a record of hers may name her by; her own comes first."""
        return (self.id, *sorted(self.merged_from))

    def minority(self, kind: Kind) -> Minority | None:
        if self.born_on is None:
            return None
        minority = minority_of(self.born_on, country=self.country, kind=kind)
        for country in self.elsewhere:
            minority = minority.and_also(minority_of(self.born_on, country=country, kind=kind))
        return minority

    def is_minor(self, kind: Kind, *, at: datetime) -> bool:
        minority = self.minority(kind)
        return minority is not None and minority.holds(at)

    def with_guardian(self, guardian: Guardian) -> "Person":
        """Record a guardian, or replace the row of one known already."""
        others = tuple(known for known in self.guardians if known.id != guardian.id)
        return replace(self, guardians=(*others, guardian), version=self.version + 1)
