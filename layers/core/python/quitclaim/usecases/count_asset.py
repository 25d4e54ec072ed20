"""What one asset of a run leaves on record: before its faces are compared, and after (R17, R22)."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from quitclaim.domain.ids import AssetId, FaceId, RunId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.skips import Aside, Skip
from quitclaim.domain.organisation.use_log import Comparison, UseEntry, snapshot_of
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.links import Suggestion
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.recognition.counting import Count
from quitclaim.domain.recognition.looking import Unexplained, UnmatchedFace
from quitclaim.domain.recognition.matching import Search, Unmatched
from quitclaim.domain.recognition.permit import Refusal
from quitclaim.domain.recognition.runs import Run
from quitclaim.domain.recognition.tallies import tally_of
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.run_desk import RunDesk, miss_rate_of, told_of
from quitclaim.usecases.suspending import suspended


@dataclass(frozen=True, slots=True)
class Guess:
    """`is_good`: seen well enough for the declared rates to hold."""

    of: Suggestion | Unmatched
    is_good: bool


def reasons_of(refusal: Refusal) -> frozenset[str]:
    return frozenset((*refusal.gates, *([Aside.PEOPLE_MISSING] if refusal.people else ())))


class CountingDesk(RunDesk):
    def begin(self, run: Run, search: Search, *, use: UseEntry | None) -> None:
        """
        On record before it is done, so that no embedding is made without a trace.

        On condition of all that the permit rests on; `use`: of a try that was cut off.
        """
        permit, distance = search.permit, search.threshold.distance
        snapshot = snapshot_of(permit.gallery)
        against = Comparison(model=permit.model, gallery=snapshot, distance=distance)
        self.put_on_record(run, search.run, against=against, use=use)

    def put_on_record(
        self, run: Run, id_: RunId, *, against: Comparison, use: UseEntry | None
    ) -> UseEntry:
        faces, rules = len(run.faces), run.rules
        begun = use.begun_again(against, embedded=faces) if use else None
        begun = begun or UseEntry(
            run=id_,
            asset=run.asset.id,
            against=against,
            embedded=faces,
            started_at=self.clock.now(),
        )
        self.say(
            Announcement(EventType.USE_BEGUN, begun.run, begun.version),
            writes=(Write(begun, use),),
            action="begin_use",
            unless_moved=Stamp(asset=run.asset.version, rules=rules.version, noes=rules.noes),
        )
        return begun

    def count(self, run: RunId, asset: Asset, *, guesses: Mapping[FaceId, Guess]) -> None:
        until_it_holds(lambda: self._count(run, asset, guesses=guesses))

    def leave_alone(self, run: RunId, asset: AssetId, *, reasons: Collection[str]) -> None:
        until_it_holds(lambda: self._leave_alone(run, asset, reasons=reasons))

    def _count(self, run: RunId, asset: Asset, *, guesses: Mapping[FaceId, Guess]) -> None:
        account, use = self.account(run), self.runs.use(run, asset.id)
        if use is None or use.ended_at:
            return  # somebody else counted it
        now, rules = self.clock.now(), self.library.rules()
        tasks = tuple(_tasks(run, asset, guesses=guesses))
        matched = [face for face, guess in guesses.items() if isinstance(guess.of, Suggestion)]
        found = Count(
            seen=len(asset.faces),
            embedded=use.embedded,
            suggested=len(matched),
            tally=tally_of(tasks, good_faces=sum(guess.is_good for guess in guesses.values())),
        )
        ended = use.ended(max(now, use.started_at), matched=matched)
        after = account.with_count(found, miss_rate=miss_rate_of(rules)).ended(now)
        halted = suspended(self, before=account, after=after, rules=rules)
        unexplained = [Write(Unexplained(run=run, asset=asset.id, faces=tasks))] if tasks else []
        self.say(
            Announcement(EventType.USE_ENDED, run, ended.version),
            *told_of(account, after),
            *halted.said,
            writes=(Write(ended, use), Write(after, account), *unexplained, *halted.writes),
            action="end_use",
        )

    def _leave_alone(self, run: RunId, asset: AssetId, *, reasons: Collection[str]) -> None:
        account, use, now = self.account(run), self.runs.use(run, asset), self.clock.now()
        if self.runs.skip(run, asset) or (use and use.ended_at):
            return
        found = self.library.asset(asset)
        faces = found.faces if found else ()
        skip = Skip(run=run, asset=asset, at=now, reasons=frozenset(map(str, reasons)))
        embedded = use.embedded if use else 0
        after = account.with_skip(seen=len(faces), embedded=embedded).ended(now)
        said = [Announcement(EventType.RUN_REFUSED, run, after.version), *told_of(account, after)]
        writes = [Write(skip), Write(after, account)]
        if use:  # it was begun, and something shut in its midst
            matched = [it.id for it in faces if it.suggestion and it.suggestion.run == run]
            ended = use.ended(max(now, use.started_at), matched=matched)
            said.append(Announcement(EventType.USE_ENDED, run, ended.version))
            writes.append(Write(ended, use))
        self.say(*said, writes=tuple(writes), action="leave_alone")


def _tasks(run: RunId, asset: Asset, *, guesses: Mapping[FaceId, Guess]) -> Iterator[UnmatchedFace]:
    for face, guess in guesses.items():
        if isinstance(guess.of, Unmatched):
            yield UnmatchedFace(asset=asset.id, face=face, run=run, is_good=guess.is_good)
