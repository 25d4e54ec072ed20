"""A telephone without scripts, or with: the picture goes straight to the bucket, and comes back."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, FilePayload, Page, Route, ViewportSize, expect

from quitclaim.domain.consents.notices import Language
from quitclaim.ports.selfies import MOST_BYTES
from quitclaim_web.pages import static_file
from tests.browser.moments import comer
from tests.browser.moments_of_selfies import OF_SELFIES
from tests.fakes.in_memory_selfies import UPLOADS
from tests.handlers.library import SITE
from tests.handlers.said import Said
from tests.handlers.selfies import lay
from tests.handlers.visitors import Visitor
from tests.needs import needs

pytestmark = needs("chromium")
PHONE: Final[ViewportSize] = {"width": 360, "height": 740}
PICTURE: Final[FilePayload] = {
    "name": "me.jpg",
    "mimeType": "image/jpeg",
    "buffer": b"\xff\xd8\xff her face",
}


@pytest.fixture(params=[True, False], ids=["with scripts", "without"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(
        base_url=SITE, viewport=PHONE, java_script_enabled=request.param, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def shown(page: Page, her: Visitor, first: Said) -> list[str]:
    """The pages by our own door, the bucket as S3 answers; what the bucket was sent."""
    sent: list[str] = []

    def bucket(route: Route) -> None:
        sent.append((route.request.post_data_buffer or b"").decode("latin-1"))
        lay(her.hall)  # type: ignore[arg-type]
        back = f"{SITE}/c/selfie?bucket=exports&key=in%2Fselfies%2Fx&etag=%22e%22"
        route.fulfill(status=303, headers={"Location": back})

    def ours(route: Route) -> None:
        path = route.request.url.removeprefix(SITE)
        if file := static_file(path):
            route.fulfill(body=file.content, content_type=file.type)
            return
        said = her.go(path) if path.startswith("/c/") else first
        route.fulfill(status=said.status, headers=said.headers, body=said.body)

    page.route(f"{SITE}/**", ours)
    page.route(f"{UPLOADS}/**", bucket)
    page.goto("/c")
    return sent


def test_a_picture_is_sent_from_the_page_and_the_page_says_that_it_came(page: Page) -> None:
    her = comer(Language.ENGLISH)
    sent = shown(page, her, OF_SELFIES["withdraw, a selfie offered"](her))

    page.get_by_text("Put a picture of your face, if you like").click()
    page.get_by_label("A picture of the face").set_input_files(PICTURE)
    page.get_by_role("button", name="Send the picture").click()

    expect(page.get_by_text("The picture has arrived")).to_be_visible()
    (form,) = sent
    assert "her face" in form and form.index('name="key"') < form.index('name="file"')


def test_what_is_too_heavy_is_said_before_it_is_sent(browser: Browser, tmp_path: Path) -> None:
    her = comer(Language.ENGLISH)
    large = tmp_path / "me.jpg"
    large.write_bytes(b"")
    os.truncate(large, MOST_BYTES + 1)
    with closing(browser.new_context(base_url=SITE, viewport=PHONE)) as context:
        page = context.new_page()
        sent = shown(page, her, OF_SELFIES["withdraw, a selfie offered"](her))
        page.get_by_text("Put a picture of your face, if you like").click()
        put = page.get_by_label("A picture of the face")
        put.set_input_files(large)
        said = put.evaluate("input => input.validationMessage")
        page.get_by_role("button", name="Send the picture").click()

        assert said == "The picture has more than 20 MB. Send a smaller one." and sent == []
        put.set_input_files(PICTURE)
        page.get_by_role("button", name="Send the picture").click()
        expect(page.get_by_text("The picture has arrived")).to_be_visible()


def test_nothing_is_sent_without_a_picture(page: Page) -> None:
    her = comer(Language.ENGLISH)
    sent = shown(page, her, OF_SELFIES["withdraw, a selfie offered"](her))

    page.get_by_text("Put a picture of your face, if you like").click()
    page.get_by_role("button", name="Send the picture").click()

    assert sent == []
    expect(page.get_by_role("button", name="Send the picture")).to_be_visible()
