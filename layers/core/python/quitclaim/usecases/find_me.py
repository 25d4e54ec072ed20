"""Somebody is found in a collection's pictures by her own capture; nothing of it is kept (R25)."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from typing import Final

from quitclaim.domain.errors import Conflict, NotFound
from quitclaim.domain.ids import AssetId, FaceId, RunId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.skips import Aside
from quitclaim.domain.organisation.use_log import Comparison, UseEntry, snapshot_of
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.recognition.counting import Count
from quitclaim.domain.recognition.finding import found_among
from quitclaim.domain.recognition.permit import Permit, Refusal, permit_for
from quitclaim.domain.recognition.runs import Run
from quitclaim.domain.recognition.tallies import RunTally
from quitclaim.ports.recognising import Plan
from quitclaim.ports.writes import Write
from quitclaim.usecases.count_asset import CountingDesk, reasons_of
from quitclaim.usecases.reading_scenes import Reader
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.run_desk import told_of
from quitclaim.usecases.see_herself import Herself, SeeHerself, Unseen, Wish

_NONE: Final = RunTally(good_faces=0, good_unmatched=0)


@dataclass(frozen=True, slots=True)
class FindMe(CountingDesk):
    see: SeeHerself

    def __call__(self, wish: Wish) -> Plan | Unseen | None:
        """
        Go through one portion; the next one, or None after the last.

        Each picture asks for the permit of a run, for all in it are embedded. Where she is stands
        in the log of use, which has to be kept; nothing is suggested to anybody, and no template of
        anybody is compared. What comes again is looked at once.
        """
        account = self.account(wish.portion.run)
        if not account.is_find:
            raise NotFound(wish.portion.run)
        herself = self.see(wish, collection=account.collection)
        if not isinstance(herself, Herself):
            self._gone_through(wish.portion, assets=0, is_last=True)
            return herself
        page = self.library.assets_in(account.collection, after=wish.portion.after)
        for asset in page.items:
            until_it_holds(partial(self._look, asset, account.id, herself=herself))
        self._gone_through(wish.portion, assets=len(page.items), is_last=page.following is None)
        if page.following is None:
            return None
        return Plan(account.id, wish.portion.portion + 1, page.following)

    def _look(self, asset: AssetId, run_id: RunId, *, herself: Herself) -> None:
        use = self.runs.use(run_id, asset)
        if (use and use.ended_at) or self.runs.skip(run_id, asset):
            return  # the message came again
        consents, pack = self.see.consents, self.see.pack
        read = Reader(consents, self.library)
        run = read.run(asset, model=pack.model, target_rate=pack.target_rate)
        if run is None:
            self.leave_alone(run_id, asset, reasons=[Aside.GONE])
            return
        permit = permit_for(run, at=self.clock.now())
        if isinstance(permit, Refusal):
            self.leave_alone(run_id, asset, reasons=reasons_of(permit))
        elif not permit.faces or not herself.names & run.sought:
            self.leave_alone(run_id, asset, reasons=[Aside.NOTHING_TO_COMPARE])
        else:
            self._compare(run, permit, use=use, run_id=run_id, herself=herself)

    def _compare(
        self, run: Run, permit: Permit, *, use: UseEntry | None, run_id: RunId, herself: Herself
    ) -> None:
        against = Comparison(
            model=permit.model, gallery=snapshot_of(()), distance=herself.threshold.distance
        )
        begun = self.put_on_record(run, run_id, against=against, use=use)
        samples = self.see.endpoint.embed(run.asset.id, permit=permit)
        # No gallery is asked, which would hold the end of the permit against it.
        if self.clock.now() >= permit.until:
            raise Conflict("the permit has ended: ask for another")
        found = found_among(
            {face: sample.embedding for face, sample in samples.items()},
            run.asset,
            her=herself.embedding,
            names=herself.names,
            threshold=herself.threshold,
        )
        self._tell(run, begun, found=found)

    def _tell(self, run: Run, begun: UseEntry, *, found: Collection[FaceId]) -> None:
        """On condition that nobody said no since the permit: else nothing was found (I3)."""
        now, account, rules = self.clock.now(), self.account(begun.run), run.rules
        ended = begun.ended(max(now, begun.started_at), matched=found)
        count = Count(seen=len(run.asset.faces), embedded=ended.embedded, suggested=0, tally=_NONE)
        after = account.with_count(count, miss_rate=0).ended(now)
        self.say(
            Announcement(EventType.USE_ENDED, ended.run, ended.version),
            *told_of(account, after),
            writes=(Write(ended, begun), Write(after, account)),
            action="find_me",
            unless_moved=Stamp(asset=run.asset.version, rules=rules.version, noes=rules.noes),
        )

    def _gone_through(self, portion: Plan, *, assets: int, is_last: bool) -> None:
        until_it_holds(lambda: self._counted(portion, assets=assets, is_last=is_last))

    def _counted(self, portion: Plan, *, assets: int, is_last: bool) -> None:
        before = self.account(portion.run)
        after = before.with_portion(portion.portion, assets=assets, is_last=is_last)
        if after is not before:
            after = after.ended(self.clock.now())
            self.say(*told_of(before, after), writes=(Write(after, before),), action="find_me")
