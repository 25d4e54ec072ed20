"""What staff does in the story: signs in through the pages, sees what came, drops a picture."""

import http.client
import re
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from typing import Final
from urllib.parse import quote, urlsplit
from uuid import uuid4

from cli.samples import FACES
from cli.staff import SignIn, member_of, signed_in
from cli.stage import FAIR, Stage
from cli.story import Story, promise
from cli.visitor import Page, Visitor
from quitclaim.domain.organisation.roles import StaffRole

_COLLECTION: Final = re.compile(r'href="/collections/([0-9a-f-]{36})">([^<]+)<')
_PICTURE: Final = re.compile(r'href="/assets/([0-9a-f]{64})"><img src="([^"]+)"')
_DROPPED: Final = "dropped.jpg"
_CREATED, _NO_CONTENT = http.client.CREATED, http.client.NO_CONTENT


@dataclass(frozen=True, slots=True)
class Staff:
    """`editor`: before the pages, signed in."""

    members: Mapping[StaffRole, SignIn]
    editor: Visitor


def play_staff(story: Story, stage: Stage, *, picture: bytes) -> Staff:
    """`picture`: what the editor drops."""
    name = FAIR.partition("/")[2]
    with story.step("a member of each role signs in, with a password and a second factor"):
        members = {role: member_of(stage.cloud, role) for role in StaffRole}
        visitor, page = signed_in(stage.cloud, members[StaffRole.EDITOR])
        promise(page.path == "/", f"the editor was led to {page.path}")
    with story.step("the editor sees the collection that just arrived, and every face in it"):
        grid = _grid(visitor, name)
        _promise_pictures(visitor, grid)
    with story.step("she drops a picture on a page, and it is an asset too"):
        _drop(stage, visitor, into=grid, picture=picture)
        promise(_DROPPED in _grid(visitor, name).text, "it is not in the grid")
    with story.step("nobody sees what her role is not for"):
        for role, path in ((StaffRole.VIEWER, grid.path), (StaffRole.ADMIN, grid.path)):
            other, _ = signed_in(stage.cloud, members[role])
            seen = other.get(path).status
            promise(seen == http.client.FORBIDDEN, f"a {role} was answered {seen} at {path}")
    return Staff(members, visitor)


def _grid(visitor: Visitor, name: str) -> Page:
    found = {
        unescape(title): key for key, title in _COLLECTION.findall(visitor.get("/collections").text)
    }
    promise(name in found, f"the collections are {', '.join(found)}")
    return visitor.get(f"/collections/{found[name]}")


def _pictures(grid: Page) -> dict[str, str]:
    return {asset: unescape(address) for asset, address in _PICTURE.findall(grid.text)}


def _promise_pictures(visitor: Visitor, grid: Page) -> None:
    pictures = _pictures(grid)
    promise(len(pictures) >= len(FACES), f"{len(pictures)} pictures are in the grid")
    faces = 0
    for asset, address in pictures.items():
        with urllib.request.urlopen(address) as thumbnail:  # noqa: S310  an address of ours
            promise(thumbnail.read(3) == b"\xff\xd8\xff", "a thumbnail is no JPEG")
        faces += visitor.get(f"/assets/{asset}").text.count('class="box withheld"')
    promise(faces >= sum(FACES.values()), f"{faces} faces are outlined")


def _drop(stage: Stage, visitor: Visitor, *, into: Page, picture: bytes) -> None:
    """What the page's script does: a ticket, then the file straight into the bucket."""
    page = visitor.get(into.path.replace("/collections/", "/drop/"))
    asked = {"name": _DROPPED, "size": len(picture)}
    path = page.path.replace("/drop/", "/api/collections/") + "/uploads"
    status, ticket = visitor.call(path, asked, token=page.form_token_of_page)
    promise(status == _CREATED, f"a ticket was answered {status}")
    sent = post_form(ticket["url"], ticket["fields"], file=picture)
    promise(sent == _NO_CONTENT, f"the bucket answered {sent}")
    stage.settled()


def post_form(url: str, fields: dict[str, str], *, file: bytes) -> int:
    mark = uuid4().hex
    parts = [
        f'--{mark}\r\nContent-Disposition: form-data; name="{quote(name)}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    ]
    head = f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n'
    body = "".join((*parts, head)).encode() + file + f"\r\n--{mark}--\r\n".encode()
    place = urlsplit(url)
    connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=60)
    try:
        kind = {"Content-Type": f"multipart/form-data; boundary={mark}"}
        connection.request("POST", place.path, body=body, headers=kind)
        return connection.getresponse().status
    finally:
        connection.close()
