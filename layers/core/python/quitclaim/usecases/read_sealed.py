from dataclasses import dataclass

from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import PersonId, RequestId
from quitclaim.ports.evidence import Evidence
from quitclaim.ports.requests import Requests
from quitclaim.ports.timestamps import Timestamps


@dataclass(frozen=True, slots=True)
class ReadSealed:
    """What proves a signing; of somebody forgotten there is nothing."""

    requests: Requests
    evidence: Evidence
    timestamps: Timestamps

    def paper(self, person: PersonId, request: RequestId) -> bytes:
        """Raises NotFound where it was never sealed, or her evidence key is gone."""
        paper = self._paper(person, request)
        content = self.evidence.read(person, paper.document)
        if content is None:
            raise NotFound(request)
        return content

    def timestamp(self, person: PersonId, request: RequestId) -> bytes:
        """The token beside it; raises NotFound where there is none yet, too."""
        paper = self._paper(person, request)
        token = self.timestamps.read(person, paper.document)
        if token is None:
            raise NotFound(request)
        return token

    def _paper(self, person: PersonId, request: RequestId) -> Paper:
        paper = self.requests.paper(person, request)
        if paper is None:
            raise NotFound(request)
        return paper
