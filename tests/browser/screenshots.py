"""
The pictures of the pages in README and docs, from the demo's own story; `make screenshots`.

Whoever is to be seen in them is one of the demo's pictures, which are in the public domain.
"""

import io
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PIL import Image
from playwright.sync_api import Browser, Page

from cli.demo import play
from cli.models import brought
from cli.staff import signed_in
from cli.stage import Stage
from cli.story import Story
from cli.visitor import Visitor
from local.cloud import LocalCloud
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_vision.packs.manifest import MODELS, PICTURES
from tests.browser.chromium import chromium
from tests.browser.sheets import Shot, small, write_sheets
from tests.browser.views import views
from tests.house.sizes import REPOSITORY

FOLDER: Final = REPOSITORY / "docs" / "screenshots"
_SIZES: Final = {"desk": (1280, 800), "phone": (360, 740)}
_THEMES: Final = ("light", "dark")
# Those are shown in full; the others are on the sheets alone.
_MAIN: Final = ("collection", "asset")


def main() -> None:
    brought((*MODELS, *PICTURES), say=print)
    with TemporaryDirectory() as folder, LocalCloud(Path(folder) / "state") as cloud:
        stage = Stage(cloud)
        members = play(Story(Path(folder) / "story.json", tell=print), stage)
        cookies = {one.role: signed_in(cloud, one)[0].cookies for one in members}
        with chromium() as browser:
            shots = list(_shots(browser, stage, cookies))
    _write(shots)


def _shots(
    browser: Browser, stage: Stage, cookies: Mapping[StaffRole, dict[str, str]]
) -> Iterator[Shot]:
    site = stage.cloud.site.replace("http:", "https:")
    editor = Visitor(stage.cloud.site, dict(cookies[StaffRole.EDITOR]))
    for view, kind, theme in product(views(stage, browser, editor=editor), _SIZES, _THEMES):
        width, height = _SIZES[kind]
        with browser.new_context(
            base_url=stage.cloud.site,
            locale="en-GB",
            viewport={"width": width, "height": height},
            reduced_motion="reduce",
        ) as context:
            kept = {"theme": theme, **(cookies[view.by] if view.by else {})}
            for name, value in kept.items():
                context.add_cookies([{"name": name, "value": value, "url": site, "secure": True}])
            yield Shot(view.name, kind, theme, _taken(context.new_page(), view.path))


def _taken(page: Page, path: str) -> Image.Image:
    page.goto(path)
    page.wait_for_load_state("networkidle")
    # A ring around what has the focus says nothing here.
    page.evaluate("document.activeElement.blur()")
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def _write(shots: list[Shot]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    for shot in shots:
        if shot.name in _MAIN:
            small(shot.image).save(FOLDER / f"{shot}.png", optimize=True)
    write_sheets(shots, into=FOLDER)


if __name__ == "__main__":
    main()
