"""The roads of the console: what an admin does on a first day, and an editor with pictures."""

import json
import re
import urllib.request
from collections.abc import Callable
from html import unescape
from typing import Final
from urllib.error import HTTPError

from cli.console import post_form
from cli.staff import begun, entered, signed_in
from cli.story import BrokenPromiseError, promise
from cli.visitor import Page, Visitor
from quitclaim.domain.organisation.roles import StaffRole
from tests.soak.grants_ground import Ground, within
from tests.soak.grants_roads import a_first_sweep

_COLLECTION: Final = re.compile(r'href="(/collections/[0-9a-f-]{36})"')
_PICTURE: Final = re.compile(r'href="(/assets/[0-9a-f]{64})"><img src="([^"]+)"')
_GONE: Final = {"detail": {"object": {"key": "anna/Gone/gone.jpg", "version-id": "gone"}}}
# To be decided on, and there is none.
_OF_NONE: Final = {"assets": ["0" * 64]}
_VERSION: Final = re.compile(r'name="version" value="([0-9]+)"')
_SECOND: Final = "second@town.example"
_A_MOMENT_S: Final = 5


def a_day_of_admins(ground: Ground) -> str:
    """A deployment's first admin appoints another, dismisses her, and looks after the queues."""
    begun_at, before = ground.as_new("LibraryFunction"), ground.waiting_in("ArrivalsQueue")
    failed = failed_at(lambda: _administer(ground), ground, since=begun_at)
    # What went back is taken up before anything is made anew.
    within(lambda: ground.waiting_in("ArrivalsQueue") <= before)
    return failed


def a_day_with_pictures(ground: Ground) -> str:
    begun_at = ground.as_new("LibraryFunction")
    return a_first_sweep(ground) or failed_at(lambda: _edit(ground), ground, since=begun_at)


def failed_at(acts: Callable[[], None], ground: Ground, *, since: float) -> str:
    """Pages tell nobody what failed behind them; the log does, a moment later."""
    try:
        acts()
    except (BrokenPromiseError, HTTPError) as error:
        within(lambda: "AccessDenied" in ground.logged_since(since), patience_s=_A_MOMENT_S)
        return f"{error}\n{ground.logged_since(since)}"
    return ""


def _administer(ground: Ground) -> None:
    visitor, page = signed_in(ground.cloud, begun(ground.cloud, StaffRole.ADMIN))
    page = seen(visitor.get("/members"))
    asked = {"address": _SECOND, "name": "second", "role": StaffRole.ADMIN}
    status, told = visitor.call("/api/members", asked, token=page.form_token_of_page)
    promise(status < 400, f"an appointment was answered {status}")
    # She has a session that ends with her place.
    entered(ground.cloud, _SECOND, given=told["password"], own="second-at-the-town-fair")
    hers = f"/members/{told['member']['member']}"
    seen(visitor.fill_in(seen(visitor.get(hers)), f"{hers}/dismissal"))
    seen(visitor.get("/uploaders"))
    for queue, body in (("DeadArrivalsQueue", _GONE), ("DeadChangesQueue", _OF_NONE)):
        ground.cloud.client("sqs").send_message(
            QueueUrl=ground.cloud.outputs[queue], MessageBody=json.dumps(body)
        )
    page = seen(visitor.fill_in(seen(visitor.get("/health")), "/health/redrive"))
    promise("redriven=0" not in page.path, "no dead letter was sent back")
    seen(visitor.fill_in(page, "/sign-out"))


def _edit(ground: Ground) -> None:
    visitor, _ = signed_in(ground.cloud, begun(ground.cloud, StaffRole.EDITOR))
    grid = seen(visitor.get(_found(_COLLECTION, visitor.get("/collections"))[1]))
    picture = _found(_PICTURE, grid)
    with urllib.request.urlopen(unescape(picture[2])) as thumbnail:  # noqa: S310  of our own cloud
        promise(thumbnail.read(3) == b"\xff\xd8\xff", "a thumbnail is no JPEG")
    text = {"caption": "The mayor opens it", "credit": "Anna", "keywords": "mayor, fair"}
    seen(visitor.fill_in(seen(visitor.get(picture[1])), f"{picture[1]}/text", **text))
    seen(visitor.get("/rejected"))
    _mark(visitor, picture[1])
    _drop(ground, visitor)


def _mark(visitor: Visitor, picture: str) -> None:
    """Somebody is there, and then is not: the row that leads from her to the picture goes."""
    page = seen(visitor.get(picture))
    token, version = page.form_token_of_page, int(_found(_VERSION, page)[1])
    ann = {"name": "Ann", "language": "en", "category": "public"}
    _, made = visitor.call("/api/people", ann, token=token)
    path = f"/api{picture}/presences/{made['person']}"
    for present in (True, False):
        said = {"version": version, "present": present}
        status, after = visitor.call(path, said, token=token, method="PUT")
        promise(status < 400, f"a mark was answered {status}")
        version = after["version"]


def _drop(ground: Ground, visitor: Visitor) -> None:
    page = seen(visitor.fill_in(seen(visitor.get("/drop")), "/drop", name="Bonfire"))
    path = page.path.replace("/drop/", "/api/collections/") + "/uploads"
    asked = {"name": "1.jpg", "size": 2}
    status, ticket = visitor.call(path, asked, token=page.form_token_of_page)
    promise(status < 400, f"a ticket was answered {status}")
    sent = post_form(ticket["url"], ticket["fields"], file=b"no")
    promise(sent < 400, f"the bucket answered {sent}")
    # Or every later sweep would take it up as well.
    key = ticket["fields"]["key"]
    ground.cloud.client("s3").delete_object(Bucket=ground.cloud.inbox.bucket, Key=key)


def seen(page: Page) -> Page:
    promise(page.status < 400, f"{page.path} was answered {page.status}")
    return page


def _found(pattern: re.Pattern[str], page: Page) -> re.Match[str]:
    found = pattern.search(seen(page).text)
    if found is None:
        raise BrokenPromiseError(f"{page.path} shows none")
    return found
