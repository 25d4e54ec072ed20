"""R32: pictures found by what is known of them, whatever list they were found on."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from quitclaim.domain.publishing.noted import Noted
from quitclaim.domain.publishing.sought import FacesSought, Sought
from quitclaim.usecases import search_library
from quitclaim.usecases.correct_asset import RemoveAsset
from quitclaim.usecases.merge_people import MergePeople
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    EDITOR,
    FAIR,
    PRESS,
    STAFF,
    WEBSITE,
    a_collection_rule,
    a_consent,
    a_face,
    a_scope,
    an_asset,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.searching import describe, found, hung, named, the_search
from tests.unit.usecases.stage import made, put, shown, staged

MAY = date(2026, 5, 1)
IN_MAY = datetime(2026, 5, 9, tzinfo=UTC)
HERS, HIS, EMPTY, NEW = (named(name) for name in ("hers", "his", "empty", "new"))


@pytest.fixture
def fakes() -> Fakes:
    """ADA said yes, BOB did not; one picture has no faces; at one nobody has looked."""
    yes = a_consent(asked=a_scope(collection=None))
    fakes = staged(yes, a_collection_rule(CAMP), people=(ADA, BOB))
    hung(
        fakes,
        shown(ADA, id=HERS, memberships=frozenset({FAIR, CAMP}), taken_at=IN_MAY),
        shown(BOB, id=HIS),
        an_asset(id=EMPTY, taken_at=IN_MAY),
        an_asset(a_face("stranger"), id=NEW, review=None),
    )
    describe(fakes, HERS, "Fair", "horse")
    describe(fakes, HIS, "fair")
    return fakes


@pytest.mark.parametrize(
    ("sought", "expected"),
    [
        ({}, {HERS, HIS, EMPTY, NEW}),
        ({"keyword": "FAIR"}, {HERS, HIS}),
        ({"keyword": "fair", "collection": CAMP}, {HERS}),
        ({"keyword": "horses"}, set()),
        ({"collection": CAMP}, {HERS}),
        ({"month": MAY}, {HERS, EMPTY}),
        ({"month": MAY, "faces": FacesSought.NONE}, {EMPTY}),
        ({"faces": FacesSought.NONE}, {EMPTY}),
        ({"faces": FacesSought.UNKNOWN}, {NEW}),
        ({"only_unreviewed": True}, {NEW}),
        ({"only_unreviewed": True, "faces": FacesSought.NONE}, set()),
        ({"person": ADA}, {HERS}),
        ({"person": BOB, "collection": CAMP}, set()),
        ({"channel": WEBSITE}, {HERS, HIS, EMPTY}),
        ({"channel": WEBSITE, "keyword": "fair"}, {HERS, HIS}),
        ({"channel": "nowhere"}, set()),
    ],
)
@pytest.mark.parametrize("size", [1, 100])
def test_what_holds_all_that_was_said_is_found_once_and_nothing_else(
    fakes: Fakes, sought: dict[str, Any], expected: set[str], size: int
) -> None:
    fakes.world.pages.size = size

    ids = found(fakes, **sought)

    assert sorted(ids) == sorted(expected)


def test_all_pictures_of_somebody_that_a_channel_may_show_now_show_her(fakes: Fakes) -> None:
    """BOB's picture may go out with his face hidden: it is no picture of him then."""
    assert found(fakes, person=ADA, channel=WEBSITE) == [HERS]
    assert found(fakes, person=ADA, channel=PRESS) == []
    assert found(fakes, person=BOB, channel=WEBSITE) == []


def test_pictures_of_whomever_was_found_to_be_her_are_hers_and_come_once(fakes: Fakes) -> None:
    put(fakes, shown(ADA, BOB, id=named("both")))
    made(MergePeople, fakes)(ADA, BOB, member=EDITOR)

    assert sorted(found(fakes, person=ADA)) == sorted([HERS, HIS, named("both")])


def test_what_is_deleted_is_found_no_more(fakes: Fakes) -> None:
    made(RemoveAsset, fakes)(HERS, member=EDITOR)

    assert HERS not in found(fakes) and HERS not in found(fakes, keyword="fair")


def test_each_find_says_what_is_noted_of_it(fakes: Fakes) -> None:
    told = the_search(fakes)(Sought(channel=WEBSITE), by=STAFF)

    notes = {one: notes[WEBSITE] for one, notes in told.listing.notes.items()}
    assert notes == {HERS: Noted.CLEAR, HIS: Noted.REDACT, EMPTY: Noted.CLEAR}


def test_where_there_was_much_to_look_through_the_rest_is_for_the_next_page(
    fakes: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_library, "MOST_PAGES", 1)
    fakes.world.pages.size = 1
    search, wanted = the_search(fakes), Sought(month=MAY, faces=FacesSought.NONE)

    pages = [search(wanted, by=STAFF).page]
    while pages[-1].following:
        pages.append(search(wanted, by=STAFF, after=pages[-1].following).page)

    assert len(pages) == 2
    assert [one.asset.id for page in pages for one in page.items] == [EMPTY]


def test_a_page_ends_once_it_has_enough(fakes: Fakes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_library, "ENOUGH", 1)
    fakes.world.pages.size = 1

    page = the_search(fakes)(Sought(collection=FAIR), by=STAFF).page

    assert len(page.items) == 1 and page.following


def test_before_there_are_rules_or_collections_nothing_is_found_and_nothing_breaks() -> None:
    fakes = staged()
    fakes.world.rules = None
    fakes.world.collections.clear()

    assert found(fakes) == [] and found(fakes, channel=WEBSITE) == []
