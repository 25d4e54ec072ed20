"""A run is refused at once where not one picture could be recognised (R15)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from quitclaim.domain.checks import Word
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import CollectionId, MemberId
from quitclaim.domain.organisation.skips import Aside
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.domain.recognition.gates import Gate
from quitclaim.usecases.approve_assessment import Unapprovable
from quitclaim.usecases.permit_now import AskPermit, PermitNow
from quitclaim.usecases.start_run import StartRun

# What another picture of the same collection may not lack.
_OF_ONE_PICTURE: Final = frozenset({Gate.NOT_ATTESTED, Gate.ASSET_BARRED})


class Unstartable(Word):
    """Why a run is not begun, where no permit was refused."""

    NO_PICTURES = "no_pictures"


@dataclass(frozen=True, slots=True)
class BeginRun:
    ask: AskPermit
    start: StartRun

    def __call__(
        self, collection: CollectionId, *, deployed: Deployed | None, member: MemberId
    ) -> RunAccount:
        """
        NotAllowed with everything that the collection's page shows as missing.

        Begun is what may recognise one picture; of each the run itself asks again.
        """
        now = self.ask(collection, deployed=deployed)
        if missing := tuple(missing_in(now)):
            raise NotAllowed(*missing)
        return self.start(collection, member=member)


def missing_in(now: PermitNow) -> Iterator[StrEnum]:
    """Nothing, where one picture lacks nothing."""
    if now.permitted and now.is_deployed and now.looked_at:
        return
    if not now.is_deployed:
        yield Unapprovable.NOT_DEPLOYED
    if not now.looked_at:
        yield Unstartable.NO_PICTURES
    # Beyond those that were looked at may lie pictures that lack nothing.
    left_open = _OF_ONE_PICTURE if now.is_cut else frozenset()
    yield from (gate for gate, _ in now.gates.most_common() if gate not in left_open)
    if now.people:
        yield Aside.PEOPLE_MISSING
