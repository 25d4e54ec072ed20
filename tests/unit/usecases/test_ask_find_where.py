"""Where she may ask, for how long it stands there, and that it is she (R25)."""

from dataclasses import replace

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import RunId
from quitclaim.domain.people.capabilities import Power
from quitclaim.domain.recognition.finds import KEPT_FOR, FindAnswer
from quitclaim.domain.scope import BiometricScope
from quitclaim.usecases.ask_find import FindOffer, places_of
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    FAIR,
    a_biometric_consent,
    a_capability,
    a_consent,
    an_id,
)
from tests.unit.usecases.at_her_page import ask, asking, dossier, offer
from tests.unit.usecases.finding import withdraw
from tests.unit.usecases.stage import put


def test_a_day_later_nothing_of_it_stands_there() -> None:
    fakes = asking()
    withdraw(fakes, BOB)
    ask(fakes)

    fakes.clock.step(KEPT_FOR)

    assert offer(fakes) == FindOffer(collection=FAIR)


def test_what_went_through_it_may_be_gone_from_the_log_and_it_is_over() -> None:
    fakes = asking()
    lost = FindAnswer(at=fakes.clock.now(), run=RunId(an_id("lost")))
    fakes.finds.keep(lost, person=ADA, collection=FAIR)

    told = offer(fakes)

    assert (told.looked, told.seen) == (0, [])
    assert ask(fakes).run not in (None, lost.run)


def test_nobody_asks_elsewhere_or_by_another_link() -> None:
    fakes = asking()

    with pytest.raises(NotFound):
        ask(fakes, CAMP)
    fakes.world.links.clear()
    link = a_capability(Power.WITHDRAW, minted_at=fakes.clock.now())
    fakes.world.links[link.token] = link
    with pytest.raises(NotFound):
        ask(fakes)


def test_a_yes_to_the_whole_organisation_asks_wherever_she_was_asked_for_anything() -> None:
    fakes = asking()
    everywhere = a_biometric_consent(id=an_id("all"), asked=BiometricScope(collection=None))
    put(fakes, everywhere, a_consent(id=an_id("shown")))

    known = dossier(fakes)

    assert places_of(known) == (FAIR,)
    assert places_of(replace(known, consents=(everywhere,))) == ()
    assert places_of(replace(known, consents=())) == ()
