"""The copy that ADA gets of what she said."""

from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.ports.mail import Letter, Mailing
from quitclaim.usecases.send_letter import SendLetter
from tests.builders import (
    a_biometric_consent,
    a_biometric_scope,
    a_consent,
    a_letter,
    given,
    refused,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import BIOMETRIC, BOTH, enclose, mailed
from tests.unit.usecases.stage import made

COPY: Final = a_letter(Letter.COPY, consents=BOTH)
YES: Final = a_consent()
NO: Final = a_biometric_consent(refused(), id=BIOMETRIC)
HER_FACE: Final = a_biometric_consent(given(to=a_biometric_scope()), id=BIOMETRIC)


def copied(*records: Consent) -> tuple[Fakes, Mailing]:
    """Of these records, as it was sent."""
    fakes = mailed(*records)
    enclose(fakes, COPY)
    assert made(SendLetter, fakes)(COPY.id)
    return fakes, fakes.post.sent[0]
