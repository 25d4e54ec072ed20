from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.scope import Scope, Use
from tests.unit.strategies import (
    BIOMETRIC_SCOPES,
    PUBLICATION_SCOPES,
    PUBLICATIONS,
    RECOGNITIONS,
    SCOPES,
    USES,
)


@given(st.tuples(PUBLICATION_SCOPES, RECOGNITIONS) | st.tuples(BIOMETRIC_SCOPES, PUBLICATIONS))
def test_neither_kind_ever_covers_a_use_of_the_other(pair: tuple[Scope, Use]) -> None:
    """I4, R1: a yes to publication is no yes to recognition, nor the other way round."""
    scope, use = pair

    assert not scope.covers(use)


@given(SCOPES, SCOPES, USES)
def test_what_is_within_covers_no_more(scope: Scope, other: Scope, use: Use) -> None:
    if scope.is_within(other) and scope.covers(use):
        assert other.covers(use)


@given(SCOPES, SCOPES, SCOPES)
def test_within_is_an_order(one: Scope, two: Scope, three: Scope) -> None:
    assert one.is_within(one)
    if one.is_within(two) and two.is_within(three):
        assert one.is_within(three)
