from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.adapters.dynamodb_items import from_item, to_attribute, to_item

LEAVES = st.none() | st.booleans() | st.integers() | st.text() | st.binary()
NAMES = st.text(min_size=1, max_size=8)
# Deep, and not wide: what is wide takes long to make up and says nothing more.
PLAIN = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(NAMES, PLAIN, max_size=4))
def test_a_plain_value_comes_back_as_it_was(values: dict[str, Any]) -> None:
    assert from_item(to_item(values)) == values


def test_a_boolean_is_no_number() -> None:
    assert to_attribute(value=True) == {"BOOL": True}
    assert from_item({"is": {"BOOL": True}})["is"] is True


@pytest.mark.parametrize("value", [0.5, {1}, object(), (1, 2)])
def test_what_would_not_come_back_is_not_stored(value: object) -> None:
    with pytest.raises(TypeError):
        to_attribute(value)


@pytest.mark.parametrize("attribute", [{"SS": ["a"]}, {"NS": ["1"]}, {"BOOL": "yes"}, {}])
def test_what_we_never_write_is_not_read(attribute: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        from_item({"odd": attribute})


def test_a_number_with_a_point_is_not_ours() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        from_item({"odd": {"N": "0.5"}})
