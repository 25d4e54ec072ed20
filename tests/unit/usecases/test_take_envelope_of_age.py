"""R9, R44: an envelope that a guardian answered, of a child who comes of age meanwhile."""

from datetime import date

from quitclaim.domain.consents.envelopes import Trouble
from quitclaim.domain.consents.requests import Progress
from tests.builders import (
    DAY,
    MIA,
    MUMS,
    NOON,
    a_child,
    a_consent,
    an_account,
    found_declined,
    given,
    requested,
)
from tests.fakes import records
from tests.unit.usecases.enveloped import attach, stands, take, there
from tests.unit.usecases.families import a_family


def test_a_guardians_no_that_would_be_dated_after_the_coming_of_age_holds_nobody_up() -> None:
    """A clock that was set back: the yes that the child herself said is still to come."""
    family = a_family(a_child(born_on=date(2008, 5, 4)))
    hers = a_consent(person=MIA, events=(requested(), given(NOON + 2 * DAY)))
    fakes, request = family.fakes, family.to[MUMS]
    records.put(fakes.world, hers)
    fakes.accounts.attach(an_account(), at=NOON)
    attach(fakes, request)
    there(fakes, found_declined())

    assert take(fakes, request) is Trouble.NOT_ASKED_ANY_MORE

    assert stands(fakes, request, MIA).turns[-1].became is Progress.AT_PROVIDER
