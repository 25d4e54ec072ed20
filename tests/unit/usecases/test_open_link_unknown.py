"""R5, R12, R36: pages without records to answer, and links that open nothing and say not why."""

import pytest

from quitclaim.domain.consents.openings import Page
from quitclaim.domain.people.capabilities import Capability, Power
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.open_link import Opened, OpenLink
from tests.builders import (
    ADA,
    CONSENT,
    DAY,
    a_capability,
    a_consent,
    a_hash,
    some_rules,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import (
    BOTH,
    TO_RECOGNISE,
    TO_SHOW,
    enclose,
    mailed,
)
from tests.unit.usecases.stage import made, watched

LINK = a_capability(consents=BOTH)


def opened(fakes: Fakes, link: Capability = LINK) -> Opened | None:
    return made(OpenLink, fakes)(link.token)


def test_my_page_opens_without_naming_records() -> None:
    fakes = mailed(a_consent())
    link = a_capability(Power.MY_PAGE)
    enclose(fakes, link)

    assert (page := opened(fakes, link))
    assert (page.page, page.consents) == (Page.MY_PAGE, ())


def test_a_page_opens_before_the_organisation_has_said_who_it_is() -> None:
    """A yes of before is taken back even then."""
    fakes = mailed(a_consent(), some_rules(controller=None))
    enclose(fakes, a_capability(Power.WITHDRAW))

    assert (page := opened(fakes, a_capability()))
    assert page.controller is None


@pytest.mark.parametrize("link", [LINK, a_capability(token=a_hash("of nobody"))])
def test_unknown_and_expired_unsigned_look_alike(link: Capability) -> None:
    """R12."""
    fakes = mailed(TO_SHOW, TO_RECOGNISE)
    enclose(fakes, LINK)
    fakes.clock.step(30 * DAY)

    assert opened(fakes, link) is None


@pytest.mark.parametrize("link", [LINK, a_capability(token=a_hash("of nobody"))])
def test_and_as_much_is_looked_up_for_the_one_as_for_the_other(link: Capability) -> None:
    """R12: nobody learns by waiting which of them there was."""
    fakes = mailed(TO_SHOW, TO_RECOGNISE)
    enclose(fakes, LINK)
    fakes.clock.step(30 * DAY)

    with watched(fakes) as calls:
        assert opened(fakes, link) is None

    assert calls == ["requests.capability", "consents.dossier"]


def test_of_somebody_erased_nothing_opens() -> None:
    """R36: also not while her rows are still there."""
    fakes = mailed(a_consent())
    enclose(fakes, a_capability(Power.WITHDRAW, consents=frozenset({CONSENT})))

    fakes.keys.drop(ADA, Purpose.DATA)

    assert opened(fakes, a_capability()) is None


def test_of_somebody_whose_record_is_gone_nothing_opens() -> None:
    fakes = mailed(TO_SHOW)
    enclose(fakes, a_capability())
    del fakes.world.people[ADA]

    assert opened(fakes, a_capability()) is None
