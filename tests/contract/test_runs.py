"""R22: what runs did, and the faces they could match with nobody, come back as they were."""

from dataclasses import replace

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.organisation.judged import Group, Judged, Outcome
from quitclaim.domain.organisation.use_log import Verification
from quitclaim.domain.people.person import Category
from quitclaim.domain.recognition.counting import Count, Remedy, Resumption
from quitclaim.domain.recognition.experience import Heard, Pseudonym
from quitclaim.domain.recognition.looking import Finding, Looked
from quitclaim.domain.recognition.tallies import RunTally
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import (
    CAMP,
    DAY,
    EDITOR,
    FAIR,
    NOON,
    OFFICER,
    RUN,
    SECOND,
    a_face,
    a_hash,
    a_roster,
    a_run_account,
    a_skip,
    a_use_entry,
    an_asset,
    an_id,
    an_unmatched_face,
    unexplained,
)
from tests.contract.changes import commit, put
from tests.contract.stores import PAGE, Stores

ASSET = an_asset().id
TALLY = RunTally(good_faces=9, good_unmatched=4, strangers=1)
GROUP = Group(category=Category.MEMBER, is_minor=True, is_small=True)
HEARD = Heard(outcome=Outcome.CONFIRMED, group=GROUP, who=Pseudonym("0123456789ab"))
COUNT = Count(seen=12, embedded=9, suggested=5, tally=TALLY)


def test_an_account_comes_back_with_all_it_counted(stores: Stores) -> None:
    account = a_run_account(until=NOON + DAY)
    put(stores, account)
    counted = account.with_count(COUNT, miss_rate=0.01)
    commit(stores, Write(counted, account))
    answered = counted.with_resumption(
        Resumption(by=OFFICER, at=NOON, remedy=Remedy.FACES_EXCLUDED)
    )
    commit(stores, Write(answered, counted))
    heard = answered.with_heard(more=[HEARD, HEARD, replace(HEARD, who=None)], fewer=[])
    commit(stores, Write(heard, answered))

    assert counted.alarms and stores.runs.account(RUN) == heard
    assert stores.runs.account(an_id("another")) is None


def test_it_is_counted_over_what_was_read(stores: Stores) -> None:
    account = a_run_account()
    put(stores, account)
    commit(stores, Write(account.with_skip(seen=1), account))

    with pytest.raises(Conflict):
        commit(stores, Write(account.with_skip(seen=2), account))


def test_the_runs_of_a_collection_come_the_latest_first(stores: Stores) -> None:
    runs = [
        a_run_account(id=an_id(f"run {n}"), started_at=NOON + n * SECOND) for n in range(PAGE + 2)
    ]
    for run in runs:
        put(stores, run)
    put(stores, a_run_account(id=an_id("elsewhere"), collection=CAMP))

    found = list(every(lambda after: stores.runs.of(FAIR, after=after)))

    assert found == [run.id for run in reversed(runs)]


def test_the_runs_of_all_collections_come_the_latest_first_too(stores: Stores) -> None:
    runs = []
    for n in range(PAGE + 2):
        at = {"collection": (FAIR, CAMP)[n % 2], "started_at": NOON + n * SECOND}
        runs.append(a_run_account(id=an_id(f"run {n}"), **at))
        put(stores, runs[-1])
        commit(stores, Write(runs[-1].with_skip(seen=1), runs[-1]))

    found = list(every(lambda after: stores.runs.every(after=after)))

    assert found == [run.id for run in reversed(runs)]


def test_a_use_comes_back_with_who_looked(stores: Stores) -> None:
    begun = a_use_entry()
    ended = begun.ended(NOON + SECOND, matched=[a_face().id, an_id("other")])
    word = Judged(outcome=Outcome.REJECTED, group=GROUP, distance=0.25)
    seen = ended.verified({a_face().id: word}, Verification(by=EDITOR, at=NOON + DAY))
    put(stores, begun)
    commit(stores, Write(ended, begun))
    commit(stores, Write(seen, ended))

    assert stores.runs.use(RUN, ASSET) == seen
    assert stores.runs.use(RUN, a_hash("another")) is None


def test_what_was_left_alone_says_why(stores: Stores) -> None:
    skip = a_skip(reasons=frozenset({"stopped", "people_missing"}))
    put(stores, skip)

    assert stores.runs.skip(RUN, ASSET) == skip and stores.runs.use(RUN, ASSET) is None


def test_a_task_comes_back_with_what_was_found(stores: Stores) -> None:
    before = unexplained(an_unmatched_face(), an_unmatched_face(face=an_id("other"), is_good=False))
    looked = Looked(finding=Finding.STRANGER, by=EDITOR, at=NOON)
    after = before.found(a_face().id, looked, roster=a_roster())
    put(stores, before)
    commit(stores, Write(after, before))

    assert stores.runs.unexplained(RUN, ASSET) == after


def test_all_of_a_run_comes_in_pages_and_nothing_of_another(stores: Stores) -> None:
    assets = sorted(a_hash(f"asset {n}") for n in range(PAGE + 1))
    for run in (RUN, an_id("another")):
        for asset in assets:
            put(stores, a_use_entry(run=run, asset=asset))
            put(stores, a_skip(run=run, asset=asset))
            put(stores, unexplained(an_unmatched_face(run=run, asset=asset), run=run, asset=asset))

    uses = list(every(lambda after: stores.runs.uses(RUN, after=after)))
    skips = list(every(lambda after: stores.runs.skips(RUN, after=after)))
    tasks = list(every(lambda after: stores.runs.tasks(RUN, after=after)))

    assert [[(it.run, it.asset) for it in of] for of in (uses, skips, tasks)] == (
        [[(RUN, asset) for asset in assets]] * 3
    )


def test_what_nobody_can_read_is_reported_and_left_out(stores: Stores) -> None:
    put(stores, a_run_account())
    stores.spoil(a_run_account())

    assert stores.runs.account(RUN) is None
    assert [(it.kind, it.id) for it in stores.reports] == [("run", RUN)]
