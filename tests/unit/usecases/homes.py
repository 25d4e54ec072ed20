"""Somebody whose own page is open, for tests of what she does there."""

from typing import Any, Final

from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.capabilities import Capability, Power
from quitclaim.ports.records import Record
from tests.builders import ADA, MIA, MUM, a_capability
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import enclose, mailed

MINE: Final = a_capability(Power.MY_PAGE)
MUMS_OWN: Final = a_capability(Power.MY_PAGE, person=MUM)


def at_home(*records: Record, about: PersonId = ADA, **link: Any) -> Fakes:
    """ADA; or MUM, who answers for MIA."""
    fakes = mailed(*records, about=about)
    opens = MUMS_OWN if about == MIA else MINE
    enclose(fakes, _changed(opens, **link))
    return fakes


def _changed(link: Capability, **changes: Any) -> Capability:
    known: dict[str, Any] = {"person": link.person, "token": link.token}
    return a_capability(Power.MY_PAGE, **(known | changes))
