"""How pictures are made for a channel, said by the privacy officer (R28, R61)."""

from typing import Any

import pytest

from quitclaim.domain.organisation.finish import USUAL, Cover, Finish, Frame, Manner
from quitclaim.domain.organisation.rules import ChannelRule
from quitclaim.domain.publishing.touched import EVERYTHING
from quitclaim.ports.touching import touched_by
from quitclaim.ports.writes import Write
from tests.builders import WEBSITE, some_rules
from tests.contract.changes import a_change
from tests.fakes import records
from tests.handlers.furnished import OFFICER
from tests.handlers.library import SITE, House
from tests.handlers.test_library_team import ENGLISH, shown_once

PAGE = "/organisation/channels/website"
API = "/api/organisation/channels/website"
SMALL = Finish(manner=Manner.SOLID, cover=Cover.BODY, longest=1_280, frame=Frame.SQUARE)
FORM = {"longest": "1280", "manner": "solid", "cover": "body", "frame": "square"}
SAID = FORM | {"longest": 1_280}


@pytest.fixture
def ruled(house: House) -> House:
    records.put(house.fakes.world, some_rules())
    return house


def website(house: House) -> ChannelRule:
    return house.fakes.library.rules().channels[WEBSITE]


def test_a_form_says_how_pictures_are_made(ruled: House) -> None:
    said = ruled.post(PAGE, FORM, by=OFFICER)

    page = ruled.get(said.headers["Location"], by=OFFICER, **ENGLISH).text
    assert website(ruled).finish == SMALL and ruled.fakes.library.rules().version == 2
    assert '<option value="1280" selected>' in page and "The channel is saved." in page
    assert 'value="solid" checked' in page and 'value="body" checked' in page
    assert '<option value="square" selected>A square (1:1)' in page


def test_an_empty_size_is_that_of_the_original(ruled: House) -> None:
    ruled.post(PAGE, FORM, by=OFFICER)
    ruled.post(PAGE, {"longest": ""}, by=OFFICER)

    assert website(ruled).finish == USUAL
    assert '<option value="" selected>' in ruled.get(PAGE, by=OFFICER).text


def test_a_program_says_it_too_and_reads_it(ruled: House) -> None:
    said = ruled.call("PUT", API, SAID, by=OFFICER)

    listed = ruled.get("/api/organisation", by=OFFICER).json["channels"]
    assert website(ruled).finish == SMALL and said.json in listed
    assert {name: said.json[name] for name in SAID} == SAID


def test_a_change_is_decided_on_again_everywhere_and_no_change_is_none(ruled: House) -> None:
    """What would look otherwise is made anew; the rest of the rule stays."""
    before = ruled.fakes.library.rules()
    ruled.post(PAGE, FORM, by=OFFICER)
    after = ruled.fakes.library.rules()

    ruled.post(PAGE, FORM, by=OFFICER)
    ruled.call("PUT", API, SAID, by=OFFICER)

    assert ruled.fakes.library.rules() == after and after.noes == before.noes
    assert touched_by(a_change(Write(after, before))) == (EVERYTHING,)
    assert {name: rule for name, rule in after.channels.items() if name != WEBSITE} == {
        name: rule for name, rule in before.channels.items() if name != WEBSITE
    }


@pytest.mark.parametrize("longest", [0, 99, 20_001, "x", "1e3", "+800"])
def test_a_size_that_no_picture_has_is_refused(ruled: House, longest: Any) -> None:
    said = ruled.post(PAGE, FORM | {"longest": str(longest)}, by=OFFICER)
    api = ruled.call("PUT", API, {"longest": longest}, by=OFFICER)

    assert said.status == api.status == 422 and website(ruled).finish == USUAL


def test_a_size_of_her_own_is_offered_as_long_as_it_is_set(ruled: House) -> None:
    ruled.call("PUT", API, {"longest": 1_000}, by=OFFICER)

    assert '<option value="1000" selected>' in ruled.get(PAGE, by=OFFICER).text


def test_the_page_says_how_a_content_system_is_attached(ruled: House) -> None:
    page = ruled.get(PAGE, by=OFFICER, **ENGLISH).text
    wish = {"name": "site", "scopes": ["view_rendition"], "channels": ["website"], "days": "365"}

    made = ruled.post("/tokens", wish, by=OFFICER)

    address = f"{SITE}/api/channels/website/feed"
    assert f'<code id="feed">{address}</code>' in page and "curl --header" in page
    assert 'name="channels" value="website"' in page
    shown = {"authorization": f"Bearer {shown_once(made, 'secret')}"}
    assert ruled.send("GET", "/api/channels/website/feed", headers=shown).status == 200
    assert "Website" in ruled.get("/tokens", by=OFFICER, **ENGLISH).text
    assert f'href="{PAGE}"' in ruled.get("/organisation", by=OFFICER).text


def test_a_token_of_a_channel_does_nothing_but_read(ruled: House) -> None:
    wish = {"name": "site", "scopes": ["view_rendition", "ask"], "channels": ["website"]}

    said = ruled.post("/tokens", wish | {"days": "30"}, by=OFFICER)
    api = ruled.call("POST", "/api/tokens", wish | {"days": 30}, by=OFFICER)

    assert said.status == api.status == 422 and ruled.fakes.staff.tokens() == ()
    assert 'name="channels" value="website"' in said.text and '<a href="#scopes">' in said.text


@pytest.mark.parametrize("channel", ["radio", "Website", "w" * 33])
def test_a_channel_that_nobody_set_is_404(ruled: House, channel: str) -> None:
    assert ruled.get(f"/organisation/channels/{channel}", by=OFFICER).status == 404
    assert ruled.post(f"/organisation/channels/{channel}", FORM, by=OFFICER).status == 404
    api = f"/api/organisation/channels/{channel}"
    assert ruled.call("PUT", api, {"longest": 800}, by=OFFICER).status == 404
