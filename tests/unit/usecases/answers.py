"""Whether a person may be shown on the website now, as the domain answers it."""

from quitclaim.domain.consents.answers import Basis, Lack
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.ids import PersonId
from tests.builders import ADA, a_use
from tests.fakes.fakes import Fakes


def answer(fakes: Fakes, person: PersonId = ADA) -> Basis | Lack:
    """What covers it, or all that is missing."""
    dossier = fakes.consents.dossier(person)
    assert dossier
    return consent_for(dossier, a_use(), at=fakes.clock.now())


def may_be_shown(fakes: Fakes, person: PersonId = ADA) -> bool:
    return isinstance(answer(fakes, person), Basis)
