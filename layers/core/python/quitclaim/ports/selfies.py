from typing import Final, Protocol

from quitclaim.domain.ids import ConsentId, PersonId
from quitclaim.domain.recognition.selfies import Looked, Selfie
from quitclaim.ports.addresses import UploadForm
from quitclaim.ports.crops import CaptureKey

# Where they lie, apart from all else: whoever may read here reads nothing but them.
SELFIES: Final = "in/selfies/"
# A telephone's largest picture, with room to spare.
MOST_BYTES: Final = 20 * 1024 * 1024


class Selfies(Protocol):
    """Pictures that people put of themselves: each lies until it was looked at, 30 days at most."""

    def form(self, selfie: Selfie, *, back_to: str) -> UploadForm:
        """
        What a browser posts this one with, of MOST_BYTES at most.

        `back_to`: where it goes on then, without any script.
        """

    def lying(self, person: PersonId | None = None) -> tuple[Selfie, ...]:
        """Those that nobody looked at yet: of one person, or all."""

    def looked(self, person: PersonId, consent: ConsentId) -> Looked | None:
        """What came of the latest one for this consent; None: there was none lately."""

    def settle(self, selfie: Selfie, looked: Looked) -> None:
        """Keep what came of it, then delete it: a crash in between has it looked at again."""

    def drop(self, selfie: Selfie) -> None:
        """Delete it, and what came of one before it for the same consent."""

    def forget(self, person: PersonId) -> None:
        """All of hers, what came of any, and whatever lies of a find of hers (ports/finds.py)."""

    def remains(self, person: PersonId) -> int:
        """How many objects are left that `forget` would delete."""


def key_of(selfie: Selfie) -> CaptureKey:
    """Ids alone, the last drawn anew for each; so it needs no row that says whose it is."""
    return CaptureKey(f"{SELFIES}{selfie.person}/{selfie.consent}/{selfie.id}")
