"""R36, R51: rounds may overlap and people be gone meanwhile; one person's trouble is hers alone."""

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, MUM, a_consent, an_id
from tests.unit.usecases.rounds import NOBODY, ONE_ASKED, renewals, renewing, running_out
from tests.unit.usecases.stage import meanwhile


def test_two_rounds_at_a_time_ask_once() -> None:
    fakes = running_out(a_consent())

    with meanwhile(fakes, "commits.commit", renewing(fakes)):
        renewing(fakes)()

    assert len(renewals(fakes)) == len(fakes.world.letters) == 1


def test_whoever_was_erased_since_is_passed_over() -> None:
    """R36."""
    fakes = running_out(a_consent())

    with meanwhile(fakes, "consents.dossier", lambda: fakes.keys.drop(ADA, Purpose.DATA)):
        assert renewing(fakes)() == NOBODY


def test_one_that_fails_keeps_no_other_from_being_asked() -> None:
    fakes = running_out(a_consent(), a_consent(id=an_id("hers"), person=MUM), people=(ADA, MUM))
    fakes.world.fail("consents.dossier")

    first, second = renewing(fakes)(), renewing(fakes)()

    assert isinstance(first.failure, StoreUnavailable)
    assert (first.asked, second) == (1, ONE_ASKED)
