"""R17, R22: no embedding without a trace, each asset of a run counted once, no alarm unheard."""

from collections import Counter
from collections.abc import Iterator
from typing import Final, TypeVar

from quitclaim.domain.ids import RunId
from quitclaim.domain.organisation.judged import Outcome
from quitclaim.domain.organisation.skips import Skip
from quitclaim.domain.organisation.use_log import UseEntry
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.looking import Finding, Unexplained
from tests.simulation.cast import name
from tests.simulation.stage import Stage, Violation

T = TypeVar("T")
_HEARD: Final[dict[Finding | None, Outcome]] = {
    Finding.MISSED_MEMBER: Outcome.MISSED,
    Finding.STRANGER: Outcome.STRANGER,
}


def every_embedding_left_a_trace(stage: Stage) -> None:
    """Whatever was cut out and embedded stands in the log, also of what crashed in its midst."""
    endpoint = stage.fakes.endpoint
    cropped = Counter(asset for asset, _ in endpoint.cropped)
    # Those that staff offered stand in the log with the offer.
    cropped -= Counter(asset for asset, _ in endpoint.enrolled)
    logged: Counter[str] = Counter()
    for use in _of(stage, UseEntry):
        logged[use.asset] += use.embedded
    for asset, faces in cropped.items():
        if faces > logged[asset]:
            raise Violation("R17", f"{faces} faces of {name(asset)} embedded, {logged[asset]} told")


def accounts_add_up(stage: Stage) -> None:
    """What a run says it did is what its assets say."""
    uses, skips = Counter[RunId](), Counter[RunId]()
    embedded = Counter[RunId]()
    done = {(it.run, it.asset) for it in _of(stage, Skip)}
    for skip in _of(stage, Skip):
        skips[skip.run] += 1
    for use in _of(stage, UseEntry):
        if use.ended_at:
            uses[use.run] += (use.run, use.asset) not in done
            embedded[use.run] += use.embedded
    for run in _of(stage, RunAccount):
        told = (run.looked, run.skipped, run.embedded)
        if told != (uses[run.id], skips[run.id], embedded[run.id]):
            seen = (uses[run.id], skips[run.id], embedded[run.id])
            raise Violation("R22", f"{name(run.id)} tells {told} and did {seen}")


def words_add_up(stage: Stage) -> None:
    """R24: what a run counts of guesses and of missed people is what people say of them now."""
    said = Counter[tuple[RunId, Outcome]]()
    for use in _of(stage, UseEntry):
        said.update((use.run, it.judged.outcome) for it in use.matched if it.judged)
    for row in _of(stage, Unexplained):
        said.update((row.run, _HEARD[it.finding]) for it in row.faces if it.finding in _HEARD)
    for run in _of(stage, RunAccount):
        for outcome in Outcome:
            counted = sum(it.counts.get(outcome, 0) for it in run.heard)
            if counted != said[run.id, outcome]:
                expected = said[run.id, outcome]
                raise Violation("R24", f"{name(run.id)} counts {counted} {outcome}, not {expected}")


def strangers_stop_the_fair(stage: Stage) -> None:
    """R21: a stranger was embedded on a wrong attestation: nothing goes on until it is answered."""
    rules = stage.fakes.world.collections
    for run in _of(stage, RunAccount):
        rule = rules.get(run.collection)
        if run.alarms and rule and not rule.suspended:
            raise Violation("R21", f"{name(run.id)} raised an alarm and its collection goes on")
    for row in _of(stage, Unexplained):
        found = [it for it in row.faces if it.finding is Finding.STRANGER]
        account = stage.fakes.world.of_runs[RunAccount, row.run, None]
        assert isinstance(account, RunAccount)
        if found and not account.alarms and not account.resumed:
            raise Violation("R21", f"a stranger was found in {name(row.run)} and nobody heard")


def _of(stage: Stage, kind: type[T]) -> Iterator[T]:
    return (it for it in stage.fakes.world.of_runs.values() if isinstance(it, kind))
