"""One word about pictures that a search found: those that were shown and chosen (R32, R56)."""

from dataclasses import replace
from typing import Any

import pytest

from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.pictures.marks import MarkKind
from tests.builders import CAMP, FAIR, a_face, a_hash
from tests.handlers import furnished
from tests.handlers.furnished import EDITOR, OFFICER, VIEWER, hang_many, show
from tests.handlers.library import House
from tests.handlers.said import Said

ELSEWHERE = AssetId(a_hash("elsewhere"))


@pytest.fixture
def found(house: House) -> House:
    """Two pictures of one collection and one of another, each with somebody nobody knows."""
    pictures = [*hang_many(house, 2), ELSEWHERE]
    furnished.open_collection(house, CAMP, name="Camp")
    text = furnished.describing("caption")
    furnished.hang(house, ELSEWHERE, text, collection=CAMP)
    world = house.fakes.world
    for asset in pictures:
        known = replace(world.assets[asset], faces=(a_face(),))
        world.assets[asset] = world.assets_as_of[asset, 1] = known
        word = {"assets": [asset], "keywords_added": ["Ann"]}
        house.call("POST", "/api/descriptions", word, by=EDITOR)
    show(house, EDITOR, *Visible)
    world.outbox.clear()
    return house


def ids(house: House) -> list[AssetId]:
    return sorted(house.fakes.world.assets)


def chosen(*pictures: AssetId, version: int = 1) -> dict[str, Any]:
    return {"asset": pictures, "seen": [f"{one} {version}" for one in pictures]}


def post(house: House, act: str, form: dict[str, Any], **sought: str) -> Said:
    return house.post(f"/search/{act}", form | sought, by=EDITOR)


def words_of(house: House, asset: AssetId) -> frozenset[str]:
    text = house.fakes.library.description(asset)
    assert text
    return text.keywords


def test_what_is_found_is_one_form_for_whoever_may_act(found: House) -> None:
    word = {"keyword": "ann"}
    page, officer = (found.post("/search", word, by=who).text for who in (EDITOR, OFFICER))

    assert page.count('name="seen"') == page.count('type="checkbox" name="asset"') == 3
    for act in ("reviews", "marks", "texts"):
        assert f'formaction="/search/{act}"' in page
    assert page.index('type="hidden" name="keyword" value="ann"') < page.index('name="seen"')
    assert 'formaction="/search/reviews"' not in officer
    assert 'name="asset"' not in found.post("/search", word, by=VIEWER).text


def test_pictures_of_several_collections_are_reviewed_and_the_others_are_not(found: House) -> None:
    one, other = ELSEWHERE, ids(found)[0]

    said = post(found, "reviews", chosen(one, other), unreviewed="true")

    assets = found.fakes.world.assets
    assert {a for a in assets if assets[a].is_reviewed} == {one, other}
    assert said.status == 200 and 'href="/search?unreviewed=true"' in said.text
    assert len([leaf for leaf in found.leaves if leaf.action == "review"]) == 2


def test_it_is_taken_back_with_the_versions_that_the_page_names(found: House) -> None:
    one = ids(found)[0]
    said = post(found, "reviews", chosen(one), unreviewed="true")
    back = post(found, "reviews", chosen(one, version=2) | {"reviewed": "no"}, unreviewed="true")

    assert f'value="{one} 2"' in said.text and 'action="/search/reviews"' in said.text
    assert not found.fakes.world.assets[one].is_reviewed and 'name="reviewed"' not in back.text


def test_what_was_not_shown_or_moved_meanwhile_is_left_and_told(found: House) -> None:
    """I14: whoever forges a box vouches for nothing that no page of hers showed."""
    one, other, third = ids(found)
    form = {"asset": [one, other, third], "seen": [f"{one} 1", f"{other} 7"]}

    said = post(found, "reviews", form)

    reviewed = [found.fakes.world.assets[a].is_reviewed for a in (one, other, third)]
    assert reviewed == [True, False, False] and said.text.count("intussen gewijzigd") == 2


def test_the_unknown_are_marked_in_one_act_and_taken_back(found: House) -> None:
    marked = post(found, "marks", chosen(ELSEWHERE) | {"unknown": "bystander"}, keyword="ann")
    mark = found.fakes.world.assets[ELSEWHERE].faces[0].mark
    post(found, "marks", chosen(ELSEWHERE, version=2) | {"unknown": "none"}, keyword="ann")

    assert mark and mark.kind is MarkKind.BYSTANDER and 'value="none"' in marked.text
    assert found.fakes.world.assets[ELSEWHERE].faces[0].mark is None


def test_a_word_that_was_sought_leads_back_by_a_form_and_is_in_no_address(found: House) -> None:
    """R48."""
    said = post(found, "reviews", chosen(ELSEWHERE), keyword="ann")

    assert 'action="/search"' in said.text and 'name="keyword" value="ann"' in said.text
    assert "keyword=" not in said.text.replace('name="keyword"', "")


def test_what_is_found_is_described_and_found_again(found: House) -> None:
    one, other, third = ids(found)
    form = {"asset": [one, other], "added": "fair", "unknown": "", "seen": []}

    by_ids = post(found, "texts", form, collection=FAIR)
    by_word = post(found, "texts", form | {"added": "more"}, keyword="ann")

    assert by_ids.headers["Location"] == f"/search?collection={FAIR}&done=described"
    again = found.get(by_ids.headers["Location"], by=EDITOR, accept_language="en")
    assert again.status == 200 and "done=" not in again.text.partition("<main")[2]
    assert by_word.status == 200 and by_word.text.count('name="seen"') == 3
    assert words_of(found, one) >= {"fair", "more"} and "fair" not in words_of(found, third)


@pytest.mark.parametrize("act", ["reviews", "marks"])
def test_whoever_chose_nothing_is_told_so_and_finds_back(found: House, act: str) -> None:
    said = post(found, act, {"unknown": "redact"} if act == "marks" else {}, unreviewed="true")

    assert said.status == 422 and "geen foto gekozen" in said.text
    assert 'href="/search?unreviewed=true"' in said.text


def test_whoever_is_not_shown_a_face_says_nothing_of_it(found: House) -> None:
    """R42."""
    show(found, EDITOR)

    said = post(found, "marks", chosen(ELSEWHERE) | {"unknown": "redact"})

    assert said.status == 404 and found.fakes.world.assets[ELSEWHERE].version == 1
    assert 'value="bystander"' not in found.get(f"/search?collection={CAMP}", by=EDITOR).text
