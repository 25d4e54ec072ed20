"""R34: what staff writes beside pictures, one leaf for all of them."""

from dataclasses import replace

import pytest

from quitclaim.domain.errors import ImpossibleValue, NotFound, StoreUnavailable
from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.usecases.describe_assets import MOST_AT_ONCE, DescribeAssets, Edit
from tests.builders import EDITOR, a_hash, an_asset
from tests.fakes.fakes import Fakes, fakes_of

ONE, OTHER = AssetId(a_hash("one")), AssetId(a_hash("other"))
TEXT = Description(
    caption="Ann",
    keywords=frozenset({"fair", "2026"}),
    credit="Bob",
    folder="Fair",
    file_name="1.jpg",
)


@pytest.fixture
def fakes() -> Fakes:
    fakes = fakes_of()
    for asset in (ONE, OTHER):
        fakes.world.assets[asset] = an_asset(id=asset)
        fakes.keys.make(asset, Purpose.TEXT)
    fakes.library.describe(ONE, TEXT)
    return fakes


def describe(fakes: Fakes, *assets: AssetId, **edit: object) -> int:
    use_case = DescribeAssets(
        fakes.library, fakes.commits, fakes.clock, fakes.chance, fakes.catalogue
    )
    return use_case(assets, Edit(**edit), member=EDITOR)  # type: ignore[arg-type]


def test_an_edit_leaves_alone_what_it_does_not_name(fakes: Fakes) -> None:
    describe(fakes, ONE, caption=" Ann and Bob ")

    assert fakes.library.description(ONE) == replace(TEXT, caption="Ann and Bob")


def test_keywords_come_and_go_on_many_at_once(fakes: Fakes) -> None:
    changed = describe(
        fakes,
        *(ONE, OTHER),
        credit="Cy",
        keywords_added=frozenset({"horse"}),
        keywords_removed=frozenset({"2026"}),
    )

    assert changed == 2
    texts = fakes.catalogue.descriptions([ONE, OTHER])
    assert texts[ONE].keywords == {"fair", "horse"}
    assert texts[OTHER] == Description(caption="", keywords=frozenset({"horse"}), credit="Cy")


def test_one_leaf_names_every_picture_that_changes_and_no_other(fakes: Fakes) -> None:
    """I5."""
    describe(fakes, ONE, OTHER, credit="Bob")

    (fact,) = fakes.world.outbox.values()
    assert fact.announced == (Announcement(EventType.ASSET_CHANGED, OTHER, 1),)
    assert fact.by.id == EDITOR


def test_an_edit_that_changes_nothing_leaves_no_trace(fakes: Fakes) -> None:
    assert describe(fakes, ONE, caption="Ann", keywords_added=frozenset({"fair"})) == 0

    assert not fakes.world.outbox


def test_where_one_is_missing_none_is_changed(fakes: Fakes) -> None:
    with pytest.raises(NotFound):
        describe(fakes, ONE, AssetId(a_hash("nothing")), caption="New")

    assert fakes.library.description(ONE) == TEXT


def test_a_repeat_after_a_crash_writes_what_is_missing(fakes: Fakes) -> None:
    fakes.world.fail("library.describe", nth=2)
    with pytest.raises(StoreUnavailable):
        describe(fakes, ONE, OTHER, caption="New")

    describe(fakes, ONE, OTHER, caption="New")

    texts = fakes.catalogue.descriptions([ONE, OTHER])
    assert {text.caption for text in texts.values()} == {"New"}


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        ({"caption": "x" * 5_001}, "shorter"),
        ({"credit": "x" * 5_001}, "shorter"),
        ({"keywords_added": frozenset({" "})}, "keyword"),
        ({"keywords_removed": frozenset({"x" * 65})}, "keyword"),
        ({"keywords_added": frozenset(str(n) for n in range(51))}, "at most 50"),
    ],
)
def test_what_is_too_much_is_refused_with_a_reason(
    fakes: Fakes, edit: dict[str, object], sentence: str
) -> None:
    with pytest.raises(ImpossibleValue, match=sentence):
        describe(fakes, ONE, **edit)


@pytest.mark.parametrize("count", [0, MOST_AT_ONCE + 1])
def test_a_page_at_once_and_no_more(fakes: Fakes, count: int) -> None:
    with pytest.raises(ImpossibleValue, match="at once"):
        describe(fakes, *(AssetId(a_hash(str(n))) for n in range(count)), caption="New")


def test_an_edit_shows_nothing_of_itself_in_a_log() -> None:
    assert "Ann" not in repr(Edit(caption="Ann"))


def test_a_picture_whose_file_brought_more_keywords_is_described_but_gains_none(
    fakes: Fakes,
) -> None:
    words = frozenset(f"word {n}" for n in range(60))
    fakes.library.describe(ONE, replace(TEXT, keywords=words))

    assert describe(fakes, ONE, caption="Ann and Bob") == 1
    assert describe(fakes, ONE, keywords_removed=frozenset({"word 1", "word 2"})) == 1
    with pytest.raises(ImpossibleValue, match="at most 50"):
        describe(fakes, ONE, keywords_added=frozenset(f"more {n}" for n in range(3)))
