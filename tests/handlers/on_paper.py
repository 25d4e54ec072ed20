"""An officer at the form of a paper, with a file, as a browser without script sends it."""

from base64 import b64encode
from typing import Any, Final

from quitclaim.domain.organisation.members import Visible
from quitclaim_web.doors.forgery import form_token
from tests.builders import ADA, PDF_SCAN
from tests.handlers.events import a_request
from tests.handlers.furnished import OFFICER, show
from tests.handlers.library import SITE, House
from tests.handlers.peopled import people
from tests.handlers.said import Said, said_in

ENTER: Final = f"/people/{ADA}/paper"
TYPED: Final = {"signers": "self", "signed_on": "2026-05-01", "channels": "press", "language": "en"}
PAPER: Final = {
    "signers": ["self"],
    "signed_on": "2026-05-01",
    "channels": ["press"],
    "language": "en",
    "scan": b64encode(PDF_SCAN).decode(),
}


def furnished(house: House) -> None:
    people(house)
    show(house, OFFICER, Visible.NAMES, Visible.FORMS)


def enter(house: House, path: str = ENTER, *, scan: bytes = PDF_SCAN, **fields: Any) -> Said:
    """What was typed, and whatever the file is: its name says PDF."""
    token = {"form_token": form_token(house.sessions[OFFICER])}
    parts = [
        f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, values in (token | TYPED | fields).items()
        for value in (values if isinstance(values, list) else [values])
    ]
    named = 'Content-Disposition: form-data; name="scan"; filename="scan.pdf"'
    file = f"--b\r\n{named}\r\nContent-Type: application/pdf\r\n\r\n".encode() + scan + b"\r\n"
    body = b64encode(b"".join((*parts, file, b"--b--\r\n"))).decode()
    kind = {"content-type": "multipart/form-data; boundary=b", "origin": SITE}
    kind |= {"accept-language": "en"}
    event = a_request("POST", path, body="", headers=house.cookie(OFFICER) | kind)
    return said_in(house.door(event | {"body": body, "isBase64Encoded": True}))
