"""What the fakes keep of who was asked what, of links, of letters, and of what was shown."""

from collections import defaultdict
from dataclasses import dataclass, field

from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.ids import DocumentHash, LetterId, PersonId, RequestId, TokenHash
from quitclaim.domain.people.capabilities import Capability
from quitclaim.ports.mail import Message
from tests.fakes.rows import several


@dataclass(eq=False)
class RequestRows:
    """`testimonies` and `evidence`: each with the evidence key that sealed it."""

    requests: defaultdict[PersonId, dict[RequestId, Request]] = field(default_factory=several)
    links: dict[TokenHash, Capability] = field(default_factory=dict)
    testimonies: defaultdict[PersonId, dict[RequestId, tuple[bytes, Testimony]]] = field(
        default_factory=several
    )
    sealed_papers: defaultdict[PersonId, dict[RequestId, Paper]] = field(default_factory=several)
    letters: dict[LetterId, Message] = field(default_factory=dict)
    evidence: dict[DocumentHash, tuple[bytes, bytes]] = field(default_factory=dict)
    papers: dict[DocumentHash, bytes] = field(default_factory=dict)
