"""What asking would send, and to whom, before anybody is asked (R3)."""

from dataclasses import dataclass, field, replace

from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.ids import DocumentHash, MemberId, PersonId, document_hash
from quitclaim.ports.changes import Change
from quitclaim.usecases.ask_consent import AskConsent, Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """`notice`: the bytes that would be shown."""

    asked: Asked
    notice: bytes


@dataclass(frozen=True, slots=True)
class PreviewRequest:
    ask: AskConsent

    def __call__(self, person: PersonId, *proposals: Proposal, member: MemberId) -> Preview:
        """The very asking, but that nothing of it is kept; raises NotAllowed as it would."""
        drawer = _Drawer()
        ask = replace(self.ask, papers=drawer, commits=_Undone())
        asked = ask(person, *proposals, member=member)
        return Preview(asked=asked, notice=drawer.read(asked.requests[0].document))


@dataclass(frozen=True, slots=True)
class _Drawer:
    """Papers that nobody finds again."""

    papers: dict[DocumentHash, bytes] = field(default_factory=dict)

    def keep(self, content: bytes) -> DocumentHash:
        document = document_hash(content)
        self.papers[document] = content
        return document

    def read(self, document: DocumentHash) -> bytes:
        return self.papers[document]


class _Undone:
    def commit(self, change: Change) -> None:
        """Nobody is asked."""
