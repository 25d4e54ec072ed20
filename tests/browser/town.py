"""A town hall as it is deployed: pictures that just arrived, and an editor who looks at them."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Locator, Page, expect

from cli.samples import files
from cli.staff import SignIn, member_of, signed_in
from cli.stage import CAMP, FAIR, Stage
from local.cloud import LocalCloud
from quitclaim.domain.organisation.roles import StaffRole

# How many faces people see in those that are there before anybody signs in.
ARRIVED: Final = {"group.jpg": 4, "obama.jpg": 1, "coffee.png": 0}
_DROPPED: Final = """([name, content]) => {
    const bytes = Uint8Array.from(atob(content), (one) => one.charCodeAt(0));
    const carried = new DataTransfer();
    carried.items.add(new File([bytes], name, { type: "image/jpeg" }));
    return carried;
}"""


@dataclass(frozen=True)
class Town:
    stage: Stage

    @property
    def site(self) -> str:
        return self.stage.cloud.site

    @cached_property
    def editor(self) -> SignIn:
        return member_of(self.stage.cloud, StaffRole.EDITOR)

    @cached_property
    def cookies(self) -> dict[str, str]:
        """Of an editor who signed in this morning."""
        visitor, _ = signed_in(self.stage.cloud, self.editor)
        return visitor.cookies

    def opened(self, page: Page, name: str) -> None:
        """The picture of this name, from the grid: what it is called there changes."""
        asset = self.stage.asset(f"{FAIR}/{name}")
        open_collection(page, FAIR.partition("/")[2])
        page.locator(f'.photos a[href="/assets/{asset.id}"]').click()

    @contextmanager
    def visited(
        self,
        browser: Browser,
        *,
        is_signed_in: bool = True,
        runs_scripts: bool = True,
        locale: str = "en-GB",
    ) -> Iterator[Page]:
        """A page of her browser; a context closes with it."""
        with browser.new_context(
            base_url=self.site,
            locale=locale,
            reduced_motion="reduce",
            java_script_enabled=runs_scripts,
        ) as context:
            # A cookie knows no scheme, but may only be put where it would be sent.
            place = self.site.replace("http:", "https:")
            for name, value in self.cookies.items() if is_signed_in else ():
                context.add_cookies([{"name": name, "value": value, "url": place, "secure": True}])
            yield context.new_page()


@contextmanager
def a_town(folder: Path) -> Iterator[Town]:
    with LocalCloud(folder) as cloud:
        stage = Stage(cloud)
        for name in ARRIVED:
            stage.put(f"{FAIR}/{name}", files()[name])
        stage.put(f"{CAMP}/coffee.png", files()["coffee.png"])
        stage.settled()
        yield Town(stage)


def open_collection(page: Page, name: str) -> None:
    page.goto("/collections")
    page.get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    # With its scripts: keys mean nothing before.
    page.wait_for_load_state()


def drop(zone: Locator, name: str, content: bytes) -> None:
    """As if a file were dragged from the desktop onto it."""
    carried = zone.page.evaluate_handle(_DROPPED, [name, base64.b64encode(content).decode()])
    zone.dispatch_event("dragenter", {"dataTransfer": carried})
    zone.dispatch_event("drop", {"dataTransfer": carried})
