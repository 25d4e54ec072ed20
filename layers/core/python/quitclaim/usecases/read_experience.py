"""How good recognition is here, by what people confirmed and rejected (R24)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice, takewhile
from typing import Final

from quitclaim.domain.ids import CollectionId, RunId
from quitclaim.domain.organisation.use_log import KEPT_FOR
from quitclaim.domain.people.person import Category
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.drift import Doubt, doubts_on, recent_from
from quitclaim.domain.recognition.experience import Experience, Figures, summed
from quitclaim.ports.clock import Clock
from quitclaim.ports.library import Library
from quitclaim.ports.paging import every
from quitclaim.ports.runs import Runs
from quitclaim.usecases.set_rules import rules_of

# Of an organisation that runs more often, the latest.
_MOST: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row of the report. `of`: which category or collection; None where it is of neither."""

    of: str | None
    figures: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongRun:
    run: RunId
    collection: CollectionId
    started_at: datetime
    rejected: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """
    `runs`: that began since then. `guesses`: of all of them, `judged` or not.

    `children`, `small`: where models are known to be worse, apart from all others.
    """

    since: datetime
    runs: int
    guesses: int
    all: Figures
    children: Figures
    small: Figures
    categories: tuple[Line, ...]
    collections: tuple[Line, ...]
    wrong: tuple[WrongRun, ...]
    target_rate: float | None
    miss_rate: float | None
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class ReadExperience:
    library: Library
    runs: Runs
    clock: Clock

    def __call__(self) -> Told:
        """As far back as the log of use is kept; read from the runs' accounts alone."""
        at = self.clock.now()
        since, assessment = at - KEPT_FOR, rules_of(self.library).assessment
        accounts = tuple(self.accounts(since))
        heard = [one for account in accounts for one in account.heard]
        return Told(
            since=since,
            runs=len(accounts),
            guesses=sum(account.suggested for account in accounts),
            all=summed(heard),
            children=summed(one for one in heard if one.group.is_minor),
            small=summed(one for one in heard if one.group.is_small),
            categories=tuple(_by_category(heard)),
            collections=tuple(_by_collection(accounts)),
            wrong=tuple(_wrong(accounts)),
            target_rate=assessment.target_rate if assessment else None,
            miss_rate=assessment.miss_rate if assessment else None,
            doubts=doubts_on(assessment, accounts, at=at) if assessment else (),
        )

    def doubts(self) -> tuple[Doubt, ...]:
        """On what the assessment declares, by the latest runs."""
        assessment, at = rules_of(self.library).assessment, self.clock.now()
        if assessment is None:
            return ()
        return doubts_on(assessment, self.accounts(recent_from(assessment, at=at)), at=at)

    def accounts(self, since: datetime) -> Iterator[RunAccount]:
        """The latest first."""
        ids = islice(every(lambda after: self.runs.every(after=after)), _MOST)
        found = (account for run in ids if (account := self.runs.account(run)))
        return takewhile(lambda account: account.started_at >= since, found)


def _by_category(heard: list[Experience]) -> Iterator[Line]:
    for category in (*Category, None):
        its = [one for one in heard if one.group.category is category]
        if its:
            yield Line(of=category, figures=summed(its))


def _by_collection(accounts: tuple[RunAccount, ...]) -> Iterator[Line]:
    for collection in dict.fromkeys(account.collection for account in accounts if account.heard):
        its = (account.heard for account in accounts if account.collection == collection)
        yield Line(of=collection, figures=summed(chain.from_iterable(its)))


def _wrong(accounts: tuple[RunAccount, ...]) -> Iterator[WrongRun]:
    for one in accounts:
        rejected = summed(one.heard).rejected
        if rejected:
            yield WrongRun(
                run=one.id,
                collection=one.collection,
                started_at=one.started_at,
                rejected=rejected,
            )
