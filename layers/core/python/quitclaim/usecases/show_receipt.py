from dataclasses import dataclass

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import ConsentId, TokenHash
from quitclaim.ports.chance import Chance
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library
from quitclaim.ports.mail import Attachment
from quitclaim.ports.requests import Requests
from quitclaim.usecases.copies import receipts_of, statements_of
from quitclaim.usecases.open_my_page import Voices


@dataclass(frozen=True, slots=True)
class ShowReceipt:
    consents: Consents
    requests: Requests
    library: Library
    clock: Clock
    chance: Chance

    def __call__(self, token: TokenHash, consent: ConsentId) -> Attachment:
        """
        The receipt of one record of hers, as it stands now (R2, R14); only read.

        NotFound for a record of somebody else, or while the organisation has not said who it is.
        """
        at, rules = self.clock.now(), self.library.rules()
        found = Voices(self.consents, self.requests).of(token, at=at)
        records = (
            (record for voice in found[1] for record in voice.dossier.consents) if found else ()
        )
        hers = [record for record in records if record.id == consent]
        if not hers or rules.controller is None:
            raise NotFound(consent)
        statements = statements_of(hers, rules.controller, assessment=rules.assessment, at=at)
        (receipt,) = receipts_of(statements, self.chance)
        return receipt
