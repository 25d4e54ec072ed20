"""R61: a frame shows less of what may be shown, and decides nothing."""

from typing import Any

import pytest

from quitclaim.domain.organisation.finish import Finish, Frame
from quitclaim.domain.pictures.cuts import Cut, Point
from quitclaim.domain.pictures.marks import MarkKind
from tests.builders import a_face, a_mark, a_region, an_exemption, an_extent
from tests.unit.publishing.test_views import HALF_IN, HERS, LEFT_HALF, STRANGER, on


@pytest.mark.parametrize("frame", [one for one in Frame if one is not Frame.NONE])
def test_a_frame_changes_nothing_but_where_it_is_placed(frame: Frame) -> None:
    faces = (HERS, HALF_IN, STRANGER)

    plain, framed = (on(*faces, finish=Finish(frame=one)) for one in (Frame.NONE, frame))

    assert (plain.outcome, plain.faces) == (framed.outcome, framed.faces)
    assert plain.cut == Cut(crop=LEFT_HALF, of=an_extent())
    assert framed.cut == Cut(crop=LEFT_HALF, middle=Point(x=1_250, y=4_250), of=an_extent())


def test_a_frame_is_placed_around_everybody_who_may_be_seen_and_nobody_else() -> None:
    finish = Finish(frame=Frame.SQUARE)
    exempt = a_face("exempt", region=a_region(x=3_000, y=1_000), exemption=an_exemption())
    poster = a_face("post", region=a_region(x=4_000), mark=a_mark(MarkKind.NOT_A_FACE))

    def middle(*faces: Any) -> Point | None:
        return on(*faces, finish=finish).cut.middle

    assert middle(HERS, exempt, poster, HALF_IN, STRANGER) == Point(x=2_250, y=2_750)
    assert middle(HALF_IN, poster, STRANGER) is None
