"""What a signing service asks, and what it says of it."""

from quitclaim.domain.consents.envelopes import Envelope, Found, Party
from tests.builders import a_party, an_envelope, found_open
from tests.unit.refusals.cases import Refusals

ITS_NUMBER = "the number that its provider gave it"

REFUSALS: Refusals = {
    Envelope: (an_envelope, [({"number": 0}, ITS_NUMBER)]),
    Found: (found_open, [({"number": 0}, ITS_NUMBER)]),
    Party: (a_party, [({"has_signed": True, "has_declined": True}, "say which came last")]),
}
