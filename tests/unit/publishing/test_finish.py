import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.publishing.finish import USUAL, Cover, Finish, Manner


def test_what_nobody_chose_is_what_was_measured() -> None:
    """ADR 0036; its figures are in docs/redaction.md."""
    assert (USUAL.manner, USUAL.cover, USUAL.longest) == (Manner.MOSAIC, Cover.HEAD, None)


def test_a_picture_has_at_least_one_pixel() -> None:
    assert Finish(longest=1).longest == 1
    with pytest.raises(ImpossibleValue, match="longest side from 1"):
        Finish(longest=0)
