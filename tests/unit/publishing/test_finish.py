import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.organisation.finish import USUAL, Cover, Extent, Finish, Frame, Manner


def test_what_nobody_chose_is_what_was_measured() -> None:
    """ADR 0036; its figures are in docs/redaction.md."""
    assert (USUAL.manner, USUAL.cover, USUAL.longest) == (Manner.MOSAIC, Cover.HEAD, None)
    assert USUAL.frame is Frame.NONE


def test_a_picture_has_at_least_one_pixel() -> None:
    assert Finish(longest=1).longest == 1
    with pytest.raises(ImpossibleValue, match="longest side from 1"):
        Finish(longest=0)


def test_how_faces_are_hidden_shows_only_where_any_is() -> None:
    finish = Finish(manner=Manner.SOLID, cover=Cover.BODY, longest=800, frame=Frame.SQUARE)

    assert finish.as_seen(hides=True) == finish
    assert finish.as_seen(hides=False) == Finish(longest=800, frame=Frame.SQUARE)


@pytest.mark.parametrize("sides", [(0, 1), (1, 0)])
def test_a_picture_has_both_its_sides(sides: tuple[int, int]) -> None:
    with pytest.raises(ImpossibleValue, match="both sides from 1"):
        Extent(width=sides[0], height=sides[1])
