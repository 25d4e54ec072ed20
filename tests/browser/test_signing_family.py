"""Parents answer for a child, each from an own mailbox; what both allow is what counts (R9)."""

from typing import Final

from playwright.sync_api import Browser, Locator, Page, expect

from quitclaim.domain.consents.answers import Gap
from quitclaim.domain.consents.events import State
from tests.browser.asking import Asked, Asking
from tests.browser.mailbox import Mailbox
from tests.browser.telephone import Telephone, staff_words, telephone
from tests.needs import needs

pytestmark = needs("chromium")

MUM: Final = "Charlotte Meyer"
DAD: Final = "Oluwaseun Adeyemi"
STATE: Final = "#consents + * td .chip"


def test_one_parent_waits_for_the_other_and_either_may_end_it(
    browser: Browser, asking: Asking
) -> None:
    # Where both have to say yes (BGB § 1629).
    mia = asking.meet("Mia Meyer", born_on="2015-05-03", country="DE")
    mums, dads = (asking.guardian(mia, name) for name in (MUM, DAD))
    asking.ask(mia)
    said = staff_words()
    with asking.town.visited(browser) as staff:
        with telephone(browser) as hers:
            _signs(hers, mums, name=MUM)
            expect(_state(staff, mia)).not_to_have_class("chip clear")
            expect(staff.get_by_text(said.reason(Gap.GUARDIANS_MISSING))).to_be_visible()

        with telephone(browser) as his:
            _signs(his, dads, name=DAD)
            expect(_state(staff, mia)).to_have_class("chip clear")
            expect(staff.get_by_text(said.reason(Gap.GUARDIANS_MISSING))).to_have_count(0)

            his.opens(dads.next())
            his.presses("withdraw.all")
            his.reads("told.withdrawn.title")
        expect(_state(staff, mia)).to_have_text(said.reason(State.WITHDRAWN))


def _signs(parent: Telephone, mailbox: Mailbox, *, name: str) -> None:
    parent.opens(mailbox.next())
    expect(parent.page.get_by_text("your child, Mia")).to_be_visible()
    for box in parent.boxes.all():
        parent.taps(box)
    parent.types_name(name)
    parent.presses("sign.yes")
    parent.reads("told.given.title")


def _state(staff: Page, child: Asked) -> Locator:
    """As the page of the child has it now."""
    staff.goto(child.page)
    return staff.locator(STATE)
