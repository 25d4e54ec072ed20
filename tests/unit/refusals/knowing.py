"""By which face somebody may be known."""

from quitclaim.domain.recognition.knowing import Offering
from tests.builders import a_biometric_consent, a_dossier, some_rules
from tests.unit.refusals.cases import Refusals, built

REFUSALS: Refusals = {
    Offering: (
        built(
            Offering,
            consent=a_biometric_consent(),
            dossier=a_dossier(a_biometric_consent()),
            rules=some_rules(),
            rule=None,
            least_px=0,
        ),
        [({"least_px": -1}, "give the smallest that works")],
    ),
}
