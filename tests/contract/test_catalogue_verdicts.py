"""What is noted of a page of pictures, read at once, by the fakes and on every DynamoDB (R27)."""

from dataclasses import replace

from quitclaim.domain.ids import AssetId
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.writes import Write
from tests.builders import LATER, PRESS, WEBSITE, a_hash, an_id
from tests.contract.changes import commit, put
from tests.contract.filled import a_stored_verdict
from tests.contract.stores import Stores

ONE, OTHER, NONE = (AssetId(a_hash(name)) for name in ("one", "other", "none"))
HIDES = a_stored_verdict(
    asset=ONE,
    channel=PRESS,
    outcome=Outcome.REDACT,
    unclear=frozenset({an_id("face")}),
    valid_until=LATER,
)


def test_every_verdict_of_a_page_comes_back_by_picture_and_channel(stores: Stores) -> None:
    first, second = a_stored_verdict(asset=ONE), a_stored_verdict(asset=OTHER)
    put(stores, first)
    put(stores, HIDES)
    put(stores, second)

    found = stores.catalogue.verdicts([ONE, OTHER, NONE], channels=[WEBSITE, PRESS])

    assert found == {ONE: {WEBSITE: first, PRESS: HIDES}, OTHER: {WEBSITE: second}, NONE: {}}


def test_only_the_channels_that_were_asked_for_come_back(stores: Stores) -> None:
    put(stores, a_stored_verdict(asset=ONE))
    put(stores, HIDES)

    assert stores.catalogue.verdicts([ONE], channels=[PRESS]) == {ONE: {PRESS: HIDES}}
    assert stores.catalogue.verdicts([ONE], channels=[]) == {ONE: {}}
    assert stores.catalogue.verdicts([], channels=[PRESS]) == {}


def test_what_was_written_last_comes_back_at_once(stores: Stores) -> None:
    before = a_stored_verdict(asset=ONE)
    put(stores, before)

    after = replace(before, outcome=Outcome.WITHHELD, version=2)
    commit(stores, Write(after, before))

    assert stores.catalogue.verdicts([ONE], channels=[WEBSITE]) == {ONE: {WEBSITE: after}}


def test_more_than_one_read_takes_is_asked_in_several(stores: Stores) -> None:
    many = [AssetId(a_hash(f"asset {number}")) for number in range(60)]
    put(stores, a_stored_verdict(asset=many[-1], channel=PRESS))

    found = stores.catalogue.verdicts(many, channels=[WEBSITE, PRESS])

    assert [one for one in many if found[one]] == [many[-1]]


def test_one_that_nobody_can_read_is_reported_and_left_out(stores: Stores) -> None:
    verdict = a_stored_verdict(asset=ONE)
    put(stores, verdict)
    stores.spoil(verdict)

    assert stores.catalogue.verdicts([ONE], channels=[WEBSITE]) == {ONE: {}}
    assert [report.id for report in stores.reports] == [ONE]
