"""The drop page: pictures go into the inbox, under a key that the server chose (R60)."""

import json
import re
from html import unescape

import pytest

from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.pictures.uploads import MOST_BYTES, Upload
from tests.builders import CAMP, FAIR, an_id
from tests.handlers.furnished import EDITOR, open_collection
from tests.handlers.library import SITE, House
from tests.handlers.said import Said

TICKETS = f"/api/collections/{FAIR}/uploads"
FOLDER = "Town fair"


@pytest.fixture
def opened(house: House) -> House:
    open_collection(house, name=FOLDER)
    return house


def ask(house: House, name: str = "dance.jpg", size: int = 1000) -> Said:
    return house.call("POST", TICKETS, {"name": name, "size": size}, by=EDITOR)


def fields_on(page: Said) -> dict[str, str]:
    found = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', page.text)
    return {name: unescape(value) for name, value in found}


def test_a_new_name_becomes_a_collection_that_takes_pictures(house: House) -> None:
    said = house.post("/drop", {"name": " Town fair "}, by=EDITOR)

    path = said.headers["Location"]
    assert said.status == 303 and re.fullmatch(r"/drop/[0-9a-f-]{36}", path)
    assert "Town fair" in house.get(path, by=EDITOR).text
    assert house.get(path.replace("/drop/", "/collections/"), by=EDITOR).status == 200


def test_a_known_name_is_the_same_collection(house: House) -> None:
    first, again = (house.post("/drop", {"name": FOLDER}, by=EDITOR) for _ in range(2))

    assert first.headers["Location"] == again.headers["Location"]
    assert len(house.fakes.world.collections) == 1 and len(house.leaves) == 2


@pytest.mark.parametrize("name", ["", " ", "a/b", "a\tb", "n" * 201, "é" * 101, "\u202eoops"])
def test_a_name_that_no_folder_can_have_is_refused(house: House, name: str) -> None:
    assert house.post("/drop", {"name": name}, by=EDITOR).status == 422
    assert house.fakes.world.collections == {}


def test_the_page_lists_the_collections_that_take_pictures(opened: House) -> None:
    opened.fakes.world.collections[CAMP] = opened.fakes.world.collections[FAIR]

    said = opened.get("/drop", by=EDITOR)

    assert f'href="/drop/{FAIR}"' in said.text and FOLDER in said.text


def test_without_script_the_form_goes_to_the_bucket_and_comes_back(opened: House) -> None:
    said = opened.get(f"/drop/{FAIR}", by=EDITOR)

    sent = fields_on(said)
    assert 'action="https://inbox.test/"' in said.text
    assert sent["success_action_redirect"] == f"{SITE}/collections/{FAIR}"
    assert sent["key"].startswith(f"console/{FOLDER}/")
    # The token of the session's forms goes to no bucket.
    form = said.text.partition('action="https://inbox.test/"')[2].partition("</form>")[0]
    assert "form_token" not in form and 'type="file"' in form


def test_a_ticket_is_for_one_key_in_the_folder_of_the_collection(opened: House) -> None:
    first, second = ask(opened), ask(opened)

    keys = [said.json["fields"]["key"] for said in (first, second)]
    assert [said.status for said in (first, second)] == [201, 201]
    assert all(re.fullmatch(rf"console/{FOLDER}/[0-9a-f-]{{36}}/dance.jpg", key) for key in keys)
    assert keys[0] != keys[1]
    assert "success_action_redirect" not in first.json["fields"]


@pytest.mark.parametrize(
    "name",
    [
        "../../rejected/x",
        "..\\..\\anna\\x.jpg",
        "/etc/passwd",
        "console/Other/x.jpg",
        "x\r\nContent-Type: text/html",
        "\u202egpj.exe",
        "${filename}",
        "n" * 400,
        "é" * 400,
        "\x00",
    ],
)
def test_whatever_a_file_is_called_it_stays_in_its_folder(opened: House, name: str) -> None:
    upload = Upload(ask(opened, name).json["fields"]["key"], "1")

    assert (upload.uploader, upload.folder) == ("console", FOLDER)
    assert upload.key.count("/") <= 3 and upload.key.isprintable()


def test_a_renamed_collection_still_takes_pictures_into_its_old_folder(opened: House) -> None:
    opened.post(f"/collections/{FAIR}/name", {"name": "Another"}, by=EDITOR)

    assert ask(opened).json["fields"]["key"].startswith(f"console/{FOLDER}/")


@pytest.mark.parametrize("size", [0, -1, MOST_BYTES + 1, "1", 1.5, None, True])
def test_a_size_that_no_picture_has_is_refused(opened: House, size: int) -> None:
    assert ask(opened, size=size).status == 422


def test_the_largest_picture_there_may_be_gets_a_ticket(opened: House) -> None:
    assert ask(opened, size=MOST_BYTES).status == 201


def test_a_ticket_needs_the_token_of_a_page_of_ours(opened: House) -> None:
    sent = opened.cookie(EDITOR) | {"content-type": "application/json", "origin": SITE}
    body = json.dumps({"name": "dance.jpg", "size": 1})

    said = opened.send("POST", TICKETS, body=body, headers=sent)

    assert said.status == 403 and said.json["type"].endswith(":forged")
    assert said.reasons == ["form_token"]


@pytest.mark.parametrize("id", [an_id("nobody"), "x", FAIR.upper()])
def test_no_collection_no_ticket(opened: House, id: str) -> None:  # noqa: A002
    wish = {"name": "dance.jpg", "size": 1}

    assert opened.get(f"/drop/{id}", by=EDITOR).status == 404
    assert opened.call("POST", f"/api/collections/{id}/uploads", wish, by=EDITOR).status == 404


@pytest.mark.parametrize("role", sorted(set(StaffRole) - {EDITOR}), ids=str)
def test_nobody_but_an_editor_adds_pictures(opened: House, role: StaffRole) -> None:
    said = opened.call("POST", TICKETS, {"name": "dance.jpg", "size": 1}, by=role)

    assert said.status == 403 and "fields" not in said.json
    assert opened.get(f"/drop/{FAIR}", by=role).status == 403
