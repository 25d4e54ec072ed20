"""Somebody without an account, with a small telephone and a mail in her hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Final

from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from functions.consent.house import PAGES
from quitclaim.domain.consents.notices import Language
from quitclaim_web.doors.pages import Visit
from quitclaim_web.pages import Pages
from quitclaim_web.pages.sentences import Sentences
from tests.browser.axe import violations
from tests.browser.mailbox import html_of
from tests.browser.walk import TOO_WIDE

SIZE: Final = ViewportSize(width=360, height=740)


@dataclass(slots=True)
class Telephone:
    """
    `steps`: how often she had to do something, and `typed`: what she had to write.

    `asked`: every address that her browser asked for anything.
    """

    page: Page
    language: Language
    steps: int = 0
    typed: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def opens(self, mail: EmailMessage) -> None:
        """As it arrived, and then the one link in it."""
        self.page.goto("about:blank")
        self.page.set_content(html_of(mail))
        self.taps(self.page.get_by_role("link"))
        self.page.wait_for_url("**/c")

    def taps(self, what: Locator) -> None:
        self.steps += 1
        what.tap()

    def presses(self, key: str) -> None:
        """The button that says so."""
        self.taps(self.button(key))

    def types_name(self, name: str) -> None:
        field_ = self.page.get_by_label(self.say("sign.name"))
        self.taps(field_)
        field_.fill(name)
        self.steps += 1
        self.typed.append(name)

    def button(self, key: str) -> Locator:
        return self.page.get_by_role("button", name=self.say(key), exact=True)

    def reads(self, key: str) -> None:
        expect(self.page.get_by_text(self.say(key), exact=True)).to_be_visible()

    def say(self, key: str) -> str:
        return words_in(self.language).say(key)

    @property
    def boxes(self) -> Locator:
        return self.page.get_by_role("checkbox")


@contextmanager
def telephone(
    browser: Browser, language: Language = Language.ENGLISH, *, runs_scripts: bool = True
) -> Iterator[Telephone]:
    with browser.new_context(
        locale=language,
        viewport=SIZE,
        has_touch=True,
        is_mobile=True,
        reduced_motion="reduce",
        java_script_enabled=runs_scripts,
    ) as context:
        page = context.new_page()
        hers = Telephone(page, language)
        page.on("request", lambda request: hers.asked.append(request.url))
        yield hers


def words_in(language: Language) -> Sentences:
    """What the pages behind a link say."""
    return Pages(PAGES).sentences(Visit(path="/c", request="", language=language))


def staff_words(language: Language = Language.ENGLISH) -> Sentences:
    """What every page of the console has in common."""
    return Pages().sentences(Visit(path="/", request="", language=language))


def flaws(page: Page, axe_script: str) -> list[str]:
    """What keeps somebody out of a page, or her screen from holding it."""
    page.evaluate(axe_script)
    wide = ["wider than the screen"] if page.evaluate(TOO_WIDE) else []
    return [f"{page.url}: {one}" for one in (*violations(page), *wide)]
