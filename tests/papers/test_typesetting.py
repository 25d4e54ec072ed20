"""The same words, the same bytes; and what no words can mend is no silent failure."""

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim_papers.blocks import Block, Heading, Run
from quitclaim_papers.typesetting import Layout, typeset
from tests.builders import NOON, SECOND


def a_layout(*blocks: Block) -> Layout:
    return Layout(language=Language.DUTCH, title="-", author="-", footer="-", blocks=blocks)


def test_the_same_words_at_the_same_instant_are_the_same_bytes() -> None:
    layout = a_layout(Heading(1, (Run("Ja 😀"),)))

    assert typeset(layout, at=NOON) == typeset(layout, at=NOON)
    assert typeset(layout, at=NOON) != typeset(layout, at=NOON + SECOND)


def test_a_shape_that_nobody_could_have_read_aloud_is_refused() -> None:
    with pytest.raises(TypeError, match="the template does not fit"):
        typeset(a_layout(Heading(3, (Run("Ja"),))), at=NOON)
