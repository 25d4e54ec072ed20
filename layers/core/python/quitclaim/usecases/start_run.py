"""A run over what a collection holds, started by a member."""

from dataclasses import dataclass
from typing import Final

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import CollectionId, MemberId, RunId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.ports.recognising import Plan, Recognise, ToRecognise
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.run_desk import RunDesk, told_of

_ACTION: Final = "run_recognition"


class StartRun(RunDesk):
    def __call__(self, collection: CollectionId, *, member: MemberId) -> RunAccount:
        """
        The event of it leads to the queue, where it is planned and gone through.

        Whether a photo may be recognised is asked again for each: a run is no permit.
        """
        if collection not in self.library.collections([collection]):
            raise NotFound(collection)
        account = RunAccount(
            id=RunId(self.chance.uuid()),
            collection=collection,
            by=member,
            started_at=self.clock.now(),
        )
        said = Announcement(EventType.RUN_STARTED, account.id, account.version)
        self.say(said, writes=(Write(account),), action=_ACTION, by=member)
        return account


@dataclass(frozen=True, slots=True)
class PlanRun(RunDesk):
    to_recognise: ToRecognise

    def __call__(self, plan: Plan) -> None:
        """
        A message for each asset of one portion, and one for the next portion.

        Sent first and written down then: what comes again is sent again, and counted once. A run
        over photos that are still to come has no plan: each is followed as it arrives.
        """
        account = self.account(plan.run)
        is_past = account.is_planned or account.portions > plan.portion
        if account.until or account.is_find or is_past:
            return
        page = self.library.assets_in(account.collection, after=plan.after)
        self.to_recognise.send(*(Recognise(plan.run, asset) for asset in page.items))
        if page.following:
            self.to_recognise.send(Plan(plan.run, plan.portion + 1, page.following))
        until_it_holds(
            lambda: self._planned(plan, assets=len(page.items), is_last=page.following is None)
        )

    def _planned(self, plan: Plan, *, assets: int, is_last: bool) -> None:
        before = self.account(plan.run)
        after = before.with_portion(plan.portion, assets=assets, is_last=is_last)
        if after is not before:
            after = after.ended(self.clock.now())
            self.say(*told_of(before, after), writes=(Write(after, before),), action=_ACTION)
