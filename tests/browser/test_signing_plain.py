"""Signed and taken back without a mouse, or by a browser that runs no scripts (R5, R54)."""

from playwright.sync_api import Browser, Page, expect

from tests.browser.asking import FIVE, Asking
from tests.browser.keys import shows_focus, tab_to
from tests.browser.mailbox import html_of, link_in
from tests.browser.telephone import Telephone, telephone
from tests.needs import needs

pytestmark = needs("chromium")

SUMMARY = "[data-first]"


def test_the_keyboard_alone_signs_mends_a_wrong_name_and_takes_back(
    browser: Browser, asking: Asking
) -> None:
    zoe = asking.asked("Zoë de Boer")
    with telephone(browser) as her:
        page, keys = her.page, her.page.keyboard
        page.set_content(html_of(zoe.mailbox.next()))
        keys.press("Tab")
        keys.press("Enter")
        page.wait_for_url("**/c")
        for _ in FIVE:
            _to(page, "[type=checkbox]")
            keys.press("Space")
        _to(page, "#name")
        keys.type("Somebody Else")
        _to(page, "[name=act][value=sign]")
        keys.press("Enter")

        expect(page.locator(SUMMARY)).to_be_focused()
        _to(page, f"{SUMMARY} a")
        keys.press("Enter")
        expect(page.locator("#name")).to_be_focused()
        keys.press("Control+A")
        keys.type(zoe.name)
        keys.press("Enter")

        her.reads("told.given.title")
        expect(page.locator(":checked")).to_have_count(len(FIVE))
        _to(page, "form[action='/c/withdraw'] button")
        keys.press("Enter")
        her.reads("told.withdrawn.title")


def test_without_a_script_she_signs_mends_a_wrong_name_and_takes_back(
    browser: Browser, asking: Asking
) -> None:
    eve = asking.asked("Eve Smit")
    with telephone(browser, runs_scripts=False) as her:
        page = her.page
        her.opens(eve.mailbox.next())
        _ticks(her, "Website", "Press")
        her.types_name("Eve Smith-Jones")
        her.presses("sign.yes")

        expect(page.locator(SUMMARY)).to_contain_text(her.say("wrong.other_name"))
        expect(page.get_by_label(her.say("sign.name"))).to_have_attribute("aria-invalid", "true")
        expect(page.locator(":checked")).to_have_count(2)
        her.taps(page.locator(f"{SUMMARY} a"))
        expect(page.get_by_label(her.say("sign.name"))).to_be_in_viewport()
        her.types_name(eve.name)
        her.presses("sign.yes")

        her.reads("told.given.title")
        _ticks(her, "Press")
        her.presses("withdraw.change")
        her.reads("told.narrowed.title")
        her.presses("withdraw.all")
        her.reads("told.withdrawn.title")


def test_without_a_script_she_reads_it_all_and_says_why_not(
    browser: Browser, asking: Asking
) -> None:
    ivo = asking.asked("Ivo Prins")
    with telephone(browser, runs_scripts=False) as his:
        link = link_in(ivo.mailbox.next())
        his.page.goto(link)
        his.taps(his.page.get_by_text(his.say("sign.whole")))
        expect(his.page.get_by_text("privacy@town.example").first).to_be_visible()
        his.taps(his.page.get_by_text(his.say("sign.why")))
        his.page.get_by_label(his.say("sign.reason")).fill("I am <b>shy</b>")
        his.types_name(ivo.name)
        his.presses("sign.no")
        his.reads("told.refused.title")

        # It opens nothing any more.
        his.page.goto(link)
        his.reads("unknown.title")

    assert "I am &lt;b&gt;shy&lt;/b&gt;" in asking.editor.get(ivo.page).text


def _to(page: Page, selector: str) -> None:
    tab_to(page, selector)
    assert shows_focus(page), f"nothing shows that the focus is on {selector}"


def _ticks(her: Telephone, *labels: str) -> None:
    for label in labels:
        her.taps(her.page.get_by_label(label, exact=True))
