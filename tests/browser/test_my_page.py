"""Somebody asks for her own page from a telephone, and does there what she came for (R14, R54)."""

from playwright.sync_api import Browser, expect

from tests.browser.asking import Asking
from tests.browser.keys import shows_focus, tab_to
from tests.browser.telephone import Telephone, flaws, telephone
from tests.needs import needs

pytestmark = needs("chromium")


def test_without_a_script_she_asks_opens_takes_back_and_stays(
    browser: Browser, asking: Asking
) -> None:
    """R5: from the footer of a page, a letter and two presses."""
    vera = asking.asked("Vera Visser")
    with telephone(browser, runs_scripts=False) as her:
        her.opens(vera.mailbox.next())
        her.taps(her.page.get_by_label("Website", exact=True))
        her.types_name(vera.name)
        her.presses("sign.yes")
        vera.mailbox.next()

        her.taps(her.page.get_by_role("link", name=her.say("mine.all")))
        _asks(her, vera.mailbox.address)
        her.opens(vera.mailbox.next())
        her.reads("mine.title")
        her.presses("withdraw.this")
        her.reads("told.withdrawn.title")
        her.presses("mine.erase")
        her.reads("told.erasure_asked.title")
        her.presses("mine.stay")
        her.reads("told.stays.title")


def test_the_keyboard_alone_asks_and_objects(
    browser: Browser, asking: Asking, axe_script: str
) -> None:
    wim = asking.asked("Wim Bakker")
    with telephone(browser) as his:
        page, keys = his.page, his.page.keyboard
        his.opens(wim.mailbox.next())
        page.goto(page.url.rpartition("/")[0] + "/c/my")
        tab_to(page, "#mail")
        keys.type(wim.mailbox.address)
        keys.press("Enter")
        his.reads("mine.sent.title")
        assert flaws(page, axe_script) == []
        his.opens(wim.mailbox.next())
        tab_to(page, "form[action='/c/my/objection'] button")
        assert shows_focus(page)
        keys.press("Enter")
        his.reads("told.objected.title")
        expect(page.locator("form[action='/c/my/objection']")).to_have_count(0)


def _asks(her: Telephone, address: str) -> None:
    her.page.get_by_label(her.say("mine.mail")).fill(address)
    her.presses("mine.send")
    her.reads("mine.sent.title")
