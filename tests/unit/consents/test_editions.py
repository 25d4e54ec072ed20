"""R3: how one version of our text differs from the one before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.consents.editions import Alteration, alterations
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import ImpossibleValue
from tests.builders.editions import an_edition

SAID = st.dictionaries(st.text(min_size=1).filter(str.strip), st.text(), min_size=1)


def test_what_was_changed_added_and_left_out_is_told_in_the_order_of_the_newer() -> None:
    before = an_edition(sentences={"gone": "Gone", "kept": "Kept", "changed": "Then"})
    now = an_edition(version=2, sentences={"new": "New", "changed": "Now", "kept": "Kept"})

    assert list(alterations(before, now)) == [
        Alteration(key="new", before=None, now="New"),
        Alteration(key="changed", before="Then", now="Now"),
        Alteration(key="gone", before="Gone", now=None),
    ]


@given(before=SAID, now=SAID)
def test_the_alterations_make_the_newer_text_of_the_older(
    before: dict[str, str], now: dict[str, str]
) -> None:
    made = dict(before)

    for one in alterations(an_edition(sentences=before), an_edition(sentences=now)):
        assert made.pop(one.key, None) == one.before
        if one.now is not None:
            made[one.key] = one.now

    assert made == now


def test_two_languages_are_not_compared() -> None:
    with pytest.raises(ImpossibleValue, match="compare in one"):
        list(alterations(an_edition(), an_edition(language=Language.FRENCH)))
