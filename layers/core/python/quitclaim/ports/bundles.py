from collections.abc import Sequence
from typing import Protocol

from quitclaim.domain.forgetting.bundles import Bundle, Laid
from quitclaim.domain.ids import PersonId


class Bundles(Protocol):
    """
    What lies sealed of people, and what was noted of it before nobody knew any more (R39).

    Reads are strongly consistent. A note lies beside the keys: no recovery brings one back.
    """

    def holders(self) -> Sequence[PersonId]:
        """Everybody whose evidence key is there, the erased too, in order of id: by reading all."""

    def laid(self, person: PersonId) -> Laid:
        """By her records, which no key has to open; of somebody erased there are none."""

    def note(self, bundle: Bundle) -> None:
        """In the place of whatever was noted of her before."""

    def noted(self, person: PersonId) -> Bundle | None: ...

    def all_noted(self) -> Sequence[Bundle]:
        """In order of id."""

    def dispose(self, bundle: Bundle) -> None:
        """
        Take away what lies there, then the note; idempotent.

        From then on nothing of it is found. Bytes go as far as the lock of their bucket allows:
        what is locked goes with the lock, and opens for nobody until then. What two members
        ordered goes at once, with every version of it, whatever lock it is under.
        """
