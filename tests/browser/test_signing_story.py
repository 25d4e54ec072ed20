"""Asked by mail, signed on a telephone, copied, taken back, and known to staff (R5, R12, R54)."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.notices import Language
from tests.browser.asking import Asked, Asking
from tests.browser.mailbox import receipt_in
from tests.browser.telephone import SIZE, Telephone, flaws, staff_words, telephone
from tests.browser.town import Town
from tests.needs import needs
from tests.turns import dealt

pytestmark = needs("chromium")

FULL_YES_STEPS = 12
# Five places, and the name in them.
BOXES = 6


# Each says one of the two in this turn, and the other in the next.
SAY_YES = dealt(tuple(Language), one_in=2)
SAY_NO = [one for one in Language if one not in SAY_YES] or SAY_YES


@pytest.mark.parametrize("language", SAY_YES)
def test_a_full_yes_is_given_copied_and_taken_back(
    browser: Browser, asking: Asking, language: Language, axe_script: str
) -> None:
    ada = asking.asked("Ada de Wit", language)
    with telephone(browser, ada.language) as her:
        mail = ada.mailbox.next()
        her.opens(mail)
        _sees(her, "sign.title", axe_script)
        assert her.boxes.count() == BOXES and not her.page.locator(":checked").count()
        for box in her.boxes.all():
            her.taps(box)
        her.types_name(ada.name)
        her.presses("sign.yes")
        _sees(her, "told.given.title", axe_script)
        steps = her.steps

        copy = ada.mailbox.next()
        her.opens(copy)
        _sees(her, "withdraw.title", axe_script)
        expect(her.page.locator(":checked")).to_have_count(BOXES)
        her.presses("withdraw.all")
        _sees(her, "told.withdrawn.title", axe_script)

    assert steps <= FULL_YES_STEPS
    assert her.typed == [ada.name]
    assert {mail["Content-Language"], copy["Content-Language"]} == {ada.language}
    assert _stands_in(receipt_in(copy)) == "dpv:ConsentGiven"
    assert {urlsplit(url).netloc for url in her.asked} == {urlsplit(asking.town.site).netloc}
    _staff_reads(browser, asking.town, ada, State.WITHDRAWN)


@pytest.mark.parametrize("language", SAY_NO)
def test_a_full_no_takes_fewer_steps(
    browser: Browser, asking: Asking, language: Language, axe_script: str
) -> None:
    bob = asking.asked("Bob Vermeer", language)
    with telephone(browser, language) as his:
        his.opens(bob.mailbox.next())
        his.types_name(bob.name)
        his.presses("sign.no")
        _sees(his, "told.refused.title", axe_script)

    assert his.steps <= FULL_YES_STEPS - BOXES
    assert _stands_in(receipt_in(bob.mailbox.next())) == "dpv:ConsentRefused"
    _staff_reads(browser, asking.town, bob, State.REFUSED)


def _sees(her: Telephone, key: str, axe_script: str) -> None:
    her.reads(key)
    expect(her.page.locator("html")).to_have_attribute("lang", her.language)
    assert flaws(her.page, axe_script) == []


def _stands_in(receipt: dict[str, Any]) -> str:
    """How it stands, as the Data Privacy Vocabulary calls it."""
    *_, last = receipt["dpv:hasRecordOfActivity"]["dpv:hasConsentStatus"]
    return str(last["@type"][0])


def _staff_reads(browser: Browser, town: Town, whom: Asked, state: State) -> None:
    with town.visited(browser, locale=whom.language) as page:
        page.set_viewport_size(SIZE)
        page.goto(whom.page)
        told = staff_words(whom.language).reason(state)
        expect(page.locator("#consents + * td .chip")).to_have_text(told)
