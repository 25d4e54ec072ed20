"""One walk through every scene of the console."""

from playwright.sync_api import Page

from tests.browser.console import Showing
from tests.browser.looks import dealt
from tests.browser.scene import Scene
from tests.browser.walk import Found, Walk
from tests.turns import turn


def walk(page: Page, showing: Showing, *, through: tuple[Scene, ...], axe_script: str) -> Found:
    walking = Walk(page, axe_script)
    dealt_out = dealt([one.page for one in through], turn=turn())
    for scene, looks in zip(through, dealt_out, strict=True):
        for look in looks:
            # Anew each time: a page that answers a form has changed something.
            showing.house, showing.by, showing.form = scene.house(), scene.by, scene.form
            page.set_extra_http_headers({"Accept-Language": str(look.language)})
            answer = page.goto(scene.path)
            walking.answered(str(scene), answer.status if answer else 0)
            walking.look_at(str(scene), look)
    return walking.ended()
