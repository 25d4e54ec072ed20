"""What the fakes keep of who was asked what, of links, of letters, and of what was shown."""

from collections import defaultdict
from dataclasses import dataclass, field

from quitclaim.domain.consents.event_codes import EventCode
from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.consents.timestamps import Outage
from quitclaim.domain.forgetting.bundles import Bundle
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import (
    CollectionId,
    ConsentId,
    DocumentHash,
    EvidenceOrderId,
    LetterId,
    PersonId,
    PleaId,
    RequestId,
    TokenHash,
)
from quitclaim.domain.people.capabilities import Capability
from quitclaim.ports.knocks import Knock
from quitclaim.ports.mail import Message
from quitclaim.ports.plea_notices import PleaNotice
from tests.fakes.rows import several


@dataclass(eq=False)
class RequestRows:
    """
    `testimonies`, `evidence`, `scans` and `timestamps`: each with the evidence key that sealed it.
    """

    requests: defaultdict[PersonId, dict[RequestId, Request]] = field(default_factory=several)
    links: dict[TokenHash, Capability] = field(default_factory=dict)
    testimonies: defaultdict[PersonId, dict[RequestId, tuple[bytes, Testimony]]] = field(
        default_factory=several
    )
    sealed_papers: defaultdict[PersonId, dict[RequestId, Paper]] = field(default_factory=several)
    pleas: defaultdict[PersonId, dict[PleaId, Plea]] = field(default_factory=several)
    erasure_orders: dict[PleaId, ErasureOrder] = field(default_factory=dict)
    evidence_orders: dict[EvidenceOrderId, EvidenceOrder] = field(default_factory=dict)
    letters: dict[LetterId, Message] = field(default_factory=dict)
    knocks: dict[LetterId, Knock] = field(default_factory=dict)
    plea_notices: dict[LetterId, PleaNotice] = field(default_factory=dict)
    evidence: dict[DocumentHash, tuple[bytes, bytes]] = field(default_factory=dict)
    timestamps: dict[DocumentHash, tuple[bytes, bytes]] = field(default_factory=dict)
    outage: Outage | None = None
    scans: dict[ConsentId, tuple[bytes, bytes]] = field(default_factory=dict)
    bundles: dict[PersonId, Bundle] = field(default_factory=dict)
    locked_papers: dict[str, tuple[bytes, bytes]] = field(default_factory=dict)
    papers: dict[DocumentHash, bytes] = field(default_factory=dict)
    codes: dict[TokenHash, EventCode] = field(default_factory=dict)
    cards: defaultdict[CollectionId, int] = field(default_factory=lambda: defaultdict(int))
