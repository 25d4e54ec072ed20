"""A list as a file, as a browser without script sends it (R11, R46)."""

from typing import Final

import pytest

from quitclaim.domain.organisation.members import Visible
from quitclaim_web.doors.forgery import form_token
from tests.handlers.furnished import EDITOR, show
from tests.handlers.library import SITE, House
from tests.handlers.peopled import people
from tests.handlers.said import Said

KIND: Final = "multipart/form-data; boundary=b"


@pytest.fixture(autouse=True)
def _furnished(house: House) -> None:
    people(house)
    show(house, EDITOR, Visible.NAMES)


def sent(house: House, path: str, **fields: str) -> Said:
    known = {"form_token": form_token(house.sessions[EDITOR]), "channels": "website"} | fields
    parts = (
        f'--b\r\nContent-Disposition: form-data; name="{name}"'
        f"{'; filename=' + chr(34) + 'l.csv' + chr(34) if name == 'file' else ''}\r\n\r\n{text}\r\n"
        for name, text in known.items()
    )
    kind = {"content-type": KIND, "origin": SITE}
    body = "".join(parts) + "--b--\r\n"
    return house.send("POST", path, body=body, headers=house.cookie(EDITOR) | kind)


def test_a_file_is_read(house: House) -> None:
    page = sent(house, "/people/list", file="\ufeffNaam;E-mail\r\nZoë;zoe@example.org\r\n")

    assert page.status == 200 and "Zoë" in page.text


def test_a_file_that_is_no_utf8_says_what_to_do(house: House) -> None:
    page = sent(house, "/people/list", file="Naam;E-mail\r\nZo\ufffd;zoe@example.org\r\n")

    assert page.status == 422 and "CSV UTF-8" in page.text


def test_no_other_form_takes_a_file(house: House) -> None:
    assert sent(house, "/people/new", name="Ann").status == 415
