"""Of a zip nobody has a byte who did not order it, or of which anything is gone (R29, R48)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import SelectionId, ZipId
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.principals import Principal
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.usecases.selections import DeleteSelection
from tests.builders import BEST, EDITOR, OFFICER, a_session, a_session_key, an_id
from tests.unit.usecases.sharing import HERS, a_stage, out_of
from tests.unit.usecases.stage import made, meanwhile
from tests.unit.usecases.zipping import WHO, fetched, ordered, packed

A_SECOND = timedelta(seconds=1)


def test_what_is_not_ready_is_not_there() -> None:
    fakes = a_stage()

    assert fetched(fakes, ordered(fakes)) is None


def test_one_of_whose_pictures_nobody_can_read_anything_any_more_is_not_had() -> None:
    fakes = a_stage()
    zip_ = packed(fakes)
    del fakes.world.renditions[out_of(fakes, HERS.id)]

    assert fetched(fakes, zip_) is None


@pytest.mark.parametrize("is_moved", [False, True])
def test_one_whose_picture_is_gone_is_not_had(*, is_moved: bool) -> None:
    fakes = a_stage()
    zip_ = packed(fakes)
    if is_moved:
        fakes.world.count_no()
    del fakes.world.assets[HERS.id]

    assert fetched(fakes, zip_) is None


def test_one_whose_picture_goes_while_it_is_decided_on_is_not_had() -> None:
    fakes = a_stage()
    zip_ = packed(fakes)
    fakes.world.count_no()

    with meanwhile(fakes, "catalogue.assets", lambda: fakes.world.assets.pop(HERS.id), nth=2):
        assert fetched(fakes, zip_) is None


def test_nobody_else_fetches_it() -> None:
    """R29: it is on record that she has what is in it."""
    fakes = a_stage()
    zip_ = packed(fakes)
    key = a_session(a_session_key("officer", member=OFFICER))
    colleague = Principal(Member(id=OFFICER, role=StaffRole.EDITOR), key)
    now_a_viewer = Principal(Member(id=EDITOR, role=StaffRole.VIEWER), WHO.by)

    for who in (colleague, now_a_viewer):
        with pytest.raises(NotFound):
            fetched(fakes, zip_, who=who)
    elsewhere = replace(zip_, selection=SelectionId(an_id("another")))
    for one in (elsewhere, replace(zip_, id=ZipId(an_id("never")))):
        with pytest.raises(NotFound):
            fetched(fakes, one)


def test_with_its_selection_it_is_gone() -> None:
    fakes = a_stage()
    zip_ = packed(fakes)
    made(DeleteSelection, fakes)(BEST, member=EDITOR)

    with pytest.raises(NotFound):
        fetched(fakes, zip_)
