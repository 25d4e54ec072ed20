"""What is known of one person by two records: of each, what protects her more (GDPR art. 25)."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from quitclaim.domain.people.countries import country_for
from quitclaim.domain.people.person import Category, Custody, Guardian, Person

# Whoever depends on us most, first: her yes is the least free (R10).
_PROTECTED_FIRST: Final = tuple(Category)


def united(kept: Person, gone: Person) -> Person:
    """One person under the id and version of `kept`."""
    country = max(kept.country, gone.country, key=_strictness)
    countries = kept.elsewhere | gone.elsewhere | {kept.country, gone.country}
    return replace(
        kept,
        category=min(kept.category, gone.category, key=_PROTECTED_FIRST.index),
        country=country,
        elsewhere=countries - {country},
        born_on=kept.born_on or gone.born_on,
        died_on=kept.died_on or gone.died_on,
        guardians=tuple(_guardians(kept, gone)),
        merged_from=kept.merged_from | gone.merged_from | {gone.id},
    )


def _strictness(country: str | None) -> tuple[int, int, int, bool]:
    row = country_for(country)
    return row.publication_from, row.biometric_from, row.quorum, country is None


def _guardians(kept: Person, gone: Person) -> Iterator[Guardian]:
    """Everybody who may speak; custody that a document proved for one is proven for both."""
    others = {guardian.id: guardian for guardian in gone.guardians}
    for guardian in kept.guardians:
        other = others.pop(guardian.id, guardian)
        proofs = [g.proven_at for g in (guardian, other) if g.proven_at is not None]
        is_recorded = Custody.RECORDED in (guardian.custody, other.custody)
        yield Guardian(
            id=guardian.id,
            custody=Custody.RECORDED if is_recorded else Custody.CLAIMED,
            proven_at=max(proofs, default=None),
        )
    yield from others.values()
