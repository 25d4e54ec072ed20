from typing import Protocol

from quitclaim.domain.ids import AssetId, CollectionId, RunId
from quitclaim.domain.organisation.skips import Skip
from quitclaim.domain.organisation.use_log import UseEntry
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.looking import Unexplained
from quitclaim.ports.paging import Cursor, Page


class Runs(Protocol):
    """
    Runs, the log of what each did, and the faces it could match with nobody.

    Every read is strongly consistent. What cannot be read is reported and left out: a run whose
    account is unreadable goes no further.
    """

    def account(self, run: RunId) -> RunAccount | None: ...

    def of(self, collection: CollectionId, *, after: Cursor | None = None) -> Page[RunId]:
        """The latest first."""

    def every(self, *, after: Cursor | None = None) -> Page[RunId]:
        """Of all collections, the latest first."""

    def use(self, run: RunId, asset: AssetId) -> UseEntry | None: ...

    def skip(self, run: RunId, asset: AssetId) -> Skip | None: ...

    def unexplained(self, run: RunId, asset: AssetId) -> Unexplained | None: ...

    def uses(self, run: RunId, *, after: Cursor | None = None) -> Page[UseEntry]: ...

    def skips(self, run: RunId, *, after: Cursor | None = None) -> Page[Skip]: ...

    def tasks(self, run: RunId, *, after: Cursor | None = None) -> Page[Unexplained]:
        """Those that somebody looked at too."""
