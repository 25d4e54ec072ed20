"""What is covered, and what is within what (R1, I4)."""

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import Purpose, Territory
from quitclaim.domain.scope import WORLD, Kind, Scope, Use, kind_of, require_narrower
from tests.builders import (
    CAMP,
    GERMANY,
    INTERNAL,
    NEWS,
    PRESS,
    WEBSITE,
    a_biometric_scope,
    a_recognition,
    a_scope,
    a_use,
)

BOTH = frozenset({WEBSITE, PRESS})
ADS = Purpose("ads")
FRANCE = Territory("france")


@pytest.mark.parametrize(
    ("scope", "use", "is_covered"),
    [
        (a_scope(), a_use(), True),
        (a_scope(channels=BOTH), a_use(channel=PRESS), True),
        (a_scope(channels=BOTH), a_use(channel=INTERNAL), False),
        (a_scope(purposes=frozenset({NEWS, ADS})), a_use(purpose=ADS), True),
        (a_scope(), a_use(purpose=ADS), False),
        (a_scope(), a_use(territory=FRANCE), False),
        (a_scope(territories=frozenset({WORLD})), a_use(territory=FRANCE), True),
        (a_scope(territories=frozenset({FRANCE})), a_use(territory=WORLD), False),
        (a_scope(), a_use(collection=CAMP), False),
        (a_scope(collection=None), a_use(collection=CAMP), True),
        (a_scope(names_allowed=True), a_use(), True),
        (a_biometric_scope(), a_recognition(), True),
        (a_biometric_scope(), a_recognition(collection=CAMP), False),
        (a_biometric_scope(collection=None), a_recognition(collection=CAMP), True),
        # I4: the two kinds never imply each other, however wide.
        (a_biometric_scope(collection=None), a_use(), False),
        (a_scope(collection=None), a_recognition(), False),
    ],
)
def test_a_scope_covers_a_use_that_it_names(scope: Scope, use: Use, *, is_covered: bool) -> None:
    assert scope.covers(use) is is_covered


@pytest.mark.parametrize(
    ("scope", "other", "is_within"),
    [
        (a_scope(), a_scope(), True),
        (a_scope(), a_scope(channels=BOTH), True),
        (a_scope(channels=BOTH), a_scope(), False),
        (a_scope(), a_scope(purposes=frozenset({NEWS, ADS})), True),
        (a_scope(purposes=frozenset({NEWS, ADS})), a_scope(), False),
        (a_scope(), a_scope(territories=frozenset({GERMANY, FRANCE})), True),
        (a_scope(), a_scope(territories=frozenset({WORLD})), True),
        (a_scope(territories=frozenset({FRANCE})), a_scope(), False),
        (a_scope(territories=frozenset({WORLD})), a_scope(), False),
        (a_scope(), a_scope(collection=None), True),
        (a_scope(collection=None), a_scope(), False),
        (a_scope(collection=CAMP), a_scope(), False),
        (a_scope(), a_scope(names_allowed=True), True),
        (a_scope(names_allowed=True), a_scope(), False),
        (a_scope(names_allowed=True), a_scope(names_allowed=True), True),
        (a_biometric_scope(), a_biometric_scope(), True),
        (a_biometric_scope(), a_biometric_scope(collection=None), True),
        (a_biometric_scope(collection=None), a_biometric_scope(), False),
        (a_biometric_scope(collection=CAMP), a_biometric_scope(), False),
        (a_biometric_scope(), a_scope(collection=None), False),
        (a_scope(), a_biometric_scope(collection=None), False),
    ],
)
def test_a_scope_is_within_one_that_allows_all_of_it(
    scope: Scope, other: Scope, *, is_within: bool
) -> None:
    assert scope.is_within(other) is is_within


@pytest.mark.parametrize(
    ("scope", "kind"), [(a_scope(), Kind.PUBLICATION), (a_biometric_scope(), Kind.BIOMETRIC)]
)
def test_a_scope_is_of_one_kind(scope: Scope, kind: Kind) -> None:
    assert kind_of(scope) is kind


def test_a_scope_may_shrink() -> None:
    require_narrower(a_scope(), than=a_scope(channels=BOTH))
    require_narrower(a_biometric_scope(), than=a_biometric_scope(collection=None))


@pytest.mark.parametrize(
    ("scope", "than"),
    [
        (a_scope(), a_scope()),
        (a_scope(channels=BOTH), a_scope()),
        (a_scope(), a_scope(collection=CAMP)),
        (a_scope(), a_biometric_scope()),
    ],
)
def test_a_scope_never_widens_nor_stays_when_it_is_narrowed(scope: Scope, than: Scope) -> None:
    with pytest.raises(ImpossibleValue, match="ask anew to allow more"):
        require_narrower(scope, than=than)
