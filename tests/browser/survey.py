"""One walk through every page that functions share."""

from typing import Final

from playwright.sync_api import Page

from tests.browser import gallery
from tests.browser.looks import dealt
from tests.browser.walk import Found, Walk
from tests.turns import turn

PAGES: Final = ("components", *gallery.DOORS, *map(str, gallery.PROBLEMS))


def survey(page: Page, axe_script: str) -> Found:
    walking = Walk(page, axe_script)
    # Problems differ in their words only: they are scenes of one page.
    names = ["problem" if name.isdigit() else name for name in PAGES]
    for name, looks in zip(PAGES, dealt(names, turn=turn()), strict=True):
        for look in looks:
            answer = page.goto(f"/{name}?language={look.language}&refused=yes")
            walking.answered(name, answer.status if answer else 0)
            walking.look_at(name, look)
    return walking.ended()
