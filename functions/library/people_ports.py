from dataclasses import dataclass

from quitclaim.ports.bundles import Bundles
from quitclaim.ports.consents import Consents
from quitclaim.ports.envelopes import Accounts, Hints
from quitclaim.ports.erasure_orders import ErasureOrders
from quitclaim.ports.erasure_papers import ErasurePapers, ErasureSealer
from quitclaim.ports.event_codes import EventCodes
from quitclaim.ports.evidence import Evidence
from quitclaim.ports.evidence_orders import EvidenceOrders
from quitclaim.ports.keys import Keys
from quitclaim.ports.ledger import Ledger
from quitclaim.ports.mail import Stationery
from quitclaim.ports.papers import Papers
from quitclaim.ports.repeats import Repeats
from quitclaim.ports.requests import Requests
from quitclaim.ports.scans import Scans
from quitclaim.ports.staff_keys import StaffKeyHolders
from quitclaim.ports.template_uses import UsesNoted
from quitclaim.ports.timestamps import Timestamps


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePorts:
    """
    What the console knows of people, and asks them with.

    `locks`: shared with the pages of those who are asked.
    """

    accounts: Accounts
    bundles: Bundles
    consents: Consents
    erasure_papers: ErasurePapers
    erasure_sealer: ErasureSealer
    erasure_orders: ErasureOrders
    event_codes: EventCodes
    evidence_orders: EvidenceOrders
    evidence: Evidence
    hints: Hints
    keys: Keys
    ledger: Ledger
    locks: Repeats
    papers: Papers
    requests: Requests
    scans: Scans
    staff_keys: StaffKeyHolders
    template_uses: UsesNoted
    stationery: Stationery
    timestamps: Timestamps
