"""People who said yes by a link, each the only one who is shown on the one picture of her."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from html import unescape
from re import findall
from typing import Final

from cli.visitor import Page, Visitor
from quitclaim.domain.ids import AssetId
from quitclaim.domain.publishing.renditions import Rendition
from tests.builders import WEBSITE, a_hash, an_identity
from tests.local.exhibition import Exhibition
from tests.local.office import Office
from tests.local.waiting import eventually
from tests.soak.tokens_minted import asked, minted, rested

_WITHIN_S: Final = 500


@dataclass(frozen=True, slots=True)
class Hers:
    """Her browser, her link by now one that takes back; her picture, and what is out of it."""

    reader: Visitor
    link: str
    photo: Exhibition
    row: Rendition


def published(office: Office, *, people: int) -> list[Hers]:
    requests = [asked(office, f"shown{number}@example.org") for number in range(people)]
    rested(office)
    photos = [Exhibition(office, AssetId(a_hash(f"photo {at}"))) for at in range(people)]
    for request, photo in zip(requests, photos, strict=True):
        photo.hang()
        photo.mark(request.person)
        photo.review()
    now = datetime.now(UTC).replace(microsecond=0)
    links = [f"/c/{minted(office, request, at=now)}" for request in requests]
    readers = [_signed(office, link) for link in links]
    each = zip(readers, links, photos, strict=True)
    return [
        Hers(
            reader,
            link,
            photo,
            eventually(partial(photo.showing_her_on, WEBSITE), within_s=_WITHIN_S),
        )
        for reader, link, photo in each
    ]


def hidden(page: Page, name: str) -> list[str]:
    """What a page's forms hold without showing it."""
    found = findall(rf'<input type="hidden" name="{name}" value="([^"]+)"', page.text)
    if not found:
        raise AssertionError(f"{page.path} was answered {page.status}, without {name}")
    return [unescape(one) for one in found]


def _signed(office: Office, link: str) -> Visitor:
    reader = Visitor(office.cloud.site)
    page = reader.get(link)
    boxes = findall(r'type="checkbox" id="[^"]+" name="(box\.[^"]+)"', page.text)
    held = {name: hidden(page, name)[0] for name in ("nonce", "document")}
    said = dict.fromkeys(boxes, "yes") | {"name": an_identity().name, "act": "sign"}
    page = reader.fill_in(page, "/c/sign", **held, **said)
    if page.status != 200 or "/c/withdraw" not in page.text:
        raise AssertionError(f"signing was answered {page.status} at {page.path}")
    return reader
