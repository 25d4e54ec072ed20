"""R14: all that somebody is in, under whatever name, page by page; and nobody else's list."""

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.ports.paging import Cursor, every
from quitclaim.usecases.merge_people import MergePeople
from tests.builders import ADA, BOB, EDITOR, a_hash, a_linked_face, an_asset
from tests.unit.usecases.own_album import GROUP, album, at_her_page, drawn, let_in
from tests.unit.usecases.stage import made


def test_also_pictures_of_whomever_was_found_to_be_her_come_page_by_page() -> None:
    others = [an_asset(a_linked_face(BOB), id=a_hash(f"bob's {n}")) for n in range(3)]
    fakes = at_her_page(*others)
    made(MergePeople, fakes)(ADA, BOB, member=EDITOR)
    let_in(fakes)
    fakes.world.pages.size = 2

    found = list(every(lambda after: album(fakes, after=after)))

    assert {one.asset for one in found} == {GROUP.id, *(one.id for one in others)}
    drawn(fakes)
    assert all(one.address for one in every(lambda after: album(fakes, after=after)))


def test_where_a_list_goes_on_that_was_somebody_elses_there_is_nothing() -> None:
    with pytest.raises(NotFound):
        album(at_her_page(), after=Cursor(f"{BOB}|"))
