"""The pages of a share link count nothing that is withheld (R28, R48)."""

from quitclaim.domain.ids import AssetId
from quitclaim.ports.paging import Cursor, Page, every
from quitclaim.usecases.open_share import A_PAGE, Handed
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import HANDED, WEBSITE, a_hash, an_asset
from tests.unit.usecases.sharing import HERS, HIS, a_stage, opened, opening
from tests.unit.usecases.stage import made, put


def test_pages_are_full_and_none_that_is_empty_follows() -> None:
    """What is withheld leaves no gap by which it could be counted."""
    many = [an_asset(id=AssetId(a_hash(f"{n}"))) for n in range(A_PAGE + 3)]
    withheld = [an_asset(id=AssetId(a_hash(f"no {n}")), review=None) for n in range(5)]
    mixed = [*many[:4], *withheld[:3], *many[4:], *withheld[3:]]
    fakes = a_stage(*(one.id for one in mixed))
    put(fakes, *mixed)
    for one in mixed:
        made(PublishAsset, fakes)(one.id, WEBSITE)
    look = opening(fakes)

    def page(after: Cursor | None) -> Page[Handed]:
        found = look(HANDED.hash, after=after)
        assert found is not None and found.pictures
        return Page(found.pictures, found.following)

    first = page(None)
    shown = [one.rendition.asset for one in every(page)]

    assert len(first.items) == A_PAGE and shown == [one.id for one in many]


def test_a_cursor_of_what_was_taken_out_begins_anew() -> None:
    fakes = a_stage()

    again = opened(fakes, after=Cursor(a_hash("taken out")))
    rest = opened(fakes, after=Cursor(HERS.id))

    assert again is not None and len(again.pictures) == 2
    assert rest is not None and [one.rendition.asset for one in rest.pictures] == [HIS.id]
