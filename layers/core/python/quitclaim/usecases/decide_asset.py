from collections.abc import Mapping
from dataclasses import dataclass

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.work import PutOut, Work
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.verdict_desk import Decided, VerdictDesk


@dataclass(frozen=True, slots=True)
class DecideAsset(VerdictDesk):
    """
    What a change of anything asks for: look again at one asset, on every channel there is.

    Whatever must not be out is recalled here and now. What may go out takes as long as pictures
    take, so that each is a task of its own, which nothing that has to go waits for.
    """

    work: Work

    def __call__(self, asset: AssetId) -> int:
        """
        How many renditions are to be made.

        Whoever decides at the same time may have read less of what was said: it is looked at until
        a look finds written down what it sees.
        """
        while True:
            try:
                _, decided = until_it_holds(lambda: self.decided(asset, by=THE_CLOCK))
            except NotFound:
                return 0  # of what is no more, nothing is out
            if not any(one.moved for one in decided.values()):
                break
        tasks = wanted(asset, decided)
        if tasks:
            self.work.send(*tasks)
        return len(tasks)


def wanted(asset: AssetId, decided: Mapping[Channel, Decided]) -> list[PutOut]:
    """The renditions that are to be made, or to be noted as decided again."""
    return [PutOut(asset, channel) for channel, one in decided.items() if _is_wanted(one)]


def _is_wanted(decided: Decided) -> bool:
    """Also of one that is out and was decided before: it is noted on the row, for serving."""
    verdict, out = decided.verdict, decided.out
    if not verdict.is_publishable:
        return False
    return out is None or out.stamp != verdict.stamp or out.valid_until != verdict.valid_until
