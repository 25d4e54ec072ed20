from typing import Protocol

from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import PersonId, RequestId, TokenHash
from quitclaim.domain.people.capabilities import Capability
from quitclaim.ports.paging import Cursor, Page


class Requests(Protocol):
    """
    What was asked of whom, the links that went out with it, what was done on the form; and what
    people ask of us.

    Reads are strongly consistent but for `untimed`, `listed` and `pleading`. Of somebody erased
    there is nothing.
    """

    def of(self, person: PersonId) -> tuple[Request, ...]:
        """
        Everything she or a guardian was asked under this very id, the oldest first.

        Whoever was merged into her was asked under her own.
        """

    def request(self, person: PersonId, request: RequestId) -> Request | None: ...

    def capability(self, token: TokenHash) -> Capability | None:
        """What a link is good for; None where nobody minted it, or its person was forgotten."""

    def testimonies(self, person: PersonId) -> tuple[Testimony, ...]:
        """The signings that her evidence key still opens, the oldest first."""

    def paper(self, person: PersonId, request: RequestId) -> Paper | None:
        """Of one signing; None until it is sealed."""

    def untimed(self, *, after: Cursor | None = None) -> Page[Paper]:
        """Of everybody, papers without a timestamp, whatever was sealed first first; it may lag."""

    def listed(self, *, after: Cursor | None = None) -> Page[Request]:
        """Of everybody, whatever moved last first; it may lag, since it only finds work."""

    def pleas(self, person: PersonId) -> tuple[Plea, ...]:
        """All of hers under this very id, the oldest first; those taken back too."""

    def pleading(self, *, after: Cursor | None = None) -> Page[Plea]:
        """Of everybody, what is not taken back, whatever is due first; it may lag."""
