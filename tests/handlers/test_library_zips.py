"""Zips of a selection: ordered, looked after, fetched, and gone with the first no (R28, R29)."""

import pytest

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.publishing.takings import file_name_of
from tests.builders import BEST, INTERNAL
from tests.handlers.exhibited import exhibit, out_on, recall, withhold
from tests.handlers.furnished import EDITOR, VIEWER
from tests.handlers.library import House
from tests.handlers.marked import asset_of, page
from tests.handlers.viewed import KINDS, WITHHELD, exhibited
from tests.handlers.zipped import API, PAGE, known, order, ordered, packed, select
from tests.unit.usecases.zipping import LIST, bytes_left, files, packing

ENGLISH = {"accept_language": "en"}


@pytest.fixture
def selected(house: House) -> House:
    exhibit(house)
    select(house, asset_of(house).id)
    return house


def test_from_the_page_of_a_selection_it_is_one_step_to_order_a_zip(selected: House) -> None:
    shown = selected.get(f"/selections/{BEST}", by=EDITOR, **ENGLISH).text

    said = selected.post(PAGE, {"channel": "website", "meant_for": " a poster "}, by=EDITOR)

    assert f'action="{PAGE}"' in shown and '<option value="internal">' in shown
    (zip_,) = selected.fakes.world.zips.values()
    assert (said.status, said.headers["Location"]) == (303, f"{PAGE}/{zip_.id}")
    assert (zip_.channel, zip_.meant_for) == ("website", "a poster")
    assert [one.type for one in selected.leaves[-1].announced] == [EventType.ZIP_ORDERED]


def test_a_program_is_told_where_to_look(selected: House) -> None:
    said = order(selected, meant_for="a poster")

    api = f"{API}/{said.json['zip']}"
    assert (said.status, said.headers["Location"]) == (202, api)
    assert (said.json["state"], said.json["count"], said.json["address"]) == ("ordered", 0, None)
    assert selected.get(api, by=EDITOR).json == said.json
    assert selected.get(API, by=EDITOR).json == {"zips": [said.json]}


def test_its_page_says_how_far_it_is_and_what_to_do(selected: House) -> None:
    zip_ = ordered(selected)
    path = f"{PAGE}/{zip_}"
    waiting = selected.get(path, by=EDITOR, **ENGLISH).text
    packing(selected.fakes)(zip_)
    ready = selected.get(path, by=EDITOR, **ENGLISH).text

    assert "Ordered" in waiting and f'href="{path}"' in waiting and "<progress" in waiting
    assert "1 picture is in it." in ready and f'href="{path}/file"' in ready
    recall(selected)
    over = selected.get(path, by=EDITOR, **ENGLISH).text
    assert "Order it anew" in over and f'href="{PAGE}"' in over and "/file" not in over
    withheld = ordered(selected)
    packing(selected.fakes)(withheld)
    failed = selected.get(f"{PAGE}/{withheld}", by=EDITOR, **ENGLISH).text
    assert "Nothing of this selection may be used on this channel now." in failed


def test_it_is_fetched_for_a_minute_under_its_name(selected: House) -> None:
    zip_ = packed(selected)

    for path in (PAGE, API):
        said = selected.get(f"{path}/{zip_}/file", by=EDITOR)
        assert said.status == 302
        assert said.headers["Location"].endswith(f"?get&for=60&as=website-{zip_[:8]}.zip")
        assert said.headers["Cache-Control"] == "no-store"
    assert known(selected, zip_).fetches == 2
    head = selected.send("HEAD", f"{PAGE}/{zip_}/file", headers=selected.cookie(EDITOR))
    assert "?head&" in head.headers["Location"]
    assert known(selected, zip_).fetches == 2


def test_after_a_no_its_address_is_dead_and_says_to_order_it_anew(selected: House) -> None:
    """I2: nobody has worked anything off yet."""
    zip_ = packed(selected)
    withhold(selected)

    dead = selected.get(f"{PAGE}/{zip_}/file", by=EDITOR, **ENGLISH)

    assert dead.status == 404 and "Order it anew" in dead.text
    assert "Location" not in dead.headers
    assert selected.get(f"{API}/{zip_}/file", by=EDITOR).status == 404
    assert bytes_left(selected.fakes)

    recall(selected)
    assert bytes_left(selected.fakes) == []
    assert selected.get(f"{API}/{zip_}", by=EDITOR).json["state"] == "over"


def test_where_it_went_names_each_file_that_is_in_it(selected: House) -> None:
    packed(selected, meant_for="a poster")

    went = page(selected)

    name = file_name_of(out_on(selected).channel, out_on(selected).id)
    assert name in went and "a poster" in went
    recall(selected)
    listed = selected.get("/api/recalls", by=EDITOR).json["recalls"]
    assert {(one["how"], one["file"]) for one in listed} == {("zip", name)}


def test_a_viewer_has_a_page_of_her_zips_that_says_nothing_of_the_selection(
    selected: House,
) -> None:
    zip_ = ordered(selected, by=VIEWER, channel="internal")

    listed = selected.get(PAGE, by=VIEWER, **ENGLISH).text
    shown = selected.get(f"{PAGE}/{zip_}", by=VIEWER, **ENGLISH).text

    assert '<option value="internal">' in listed and "website" not in listed
    assert "The best of May" not in listed + shown
    # How many there are in the selection is told to whoever sees them anyway.
    assert "<progress" not in shown and "0 pictures are in it." in shown


def test_no_byte_of_what_is_withheld_is_in_a_zip() -> None:
    """What is out for her is in it, and nothing in it says that there is anything else."""
    shown = exhibited()
    fetched = shown.house.get(f"{PAGE}/{shown.zip}/file", by=VIEWER)
    found = files(shown.house.fakes, known(shown.house, shown.zip))

    assert fetched.status == 302
    assert {name for name in found if name != LIST} == {
        file_name_of(INTERNAL, row) for (_, on), row in shown.out.items() if on == INTERNAL
    }
    told = "\n".join((*found, *(content.decode("latin-1") for content in found.values())))
    for kind in KINDS:
        secret = shown.secrets(kind) | shown.words(kind)
        open_to_her = frozenset() if kind == WITHHELD else {"credit"}
        assert {of for of, word in secret.items() if word in told} <= open_to_her, kind
