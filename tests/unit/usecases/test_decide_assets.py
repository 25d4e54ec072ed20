"""A few assets looked at together: each as if it were alone, in far fewer reads (R27, R29, R52)."""

from collections import Counter
from functools import partial

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import AssetId
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.usecases.change_rules import ChangeRules
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.decide_assets import DecideAssets
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    EDITOR,
    INTERNAL,
    PRESS,
    WEBSITE,
    a_hash,
    a_linked_face,
    a_review,
    an_asset,
)
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.publications import YES
from tests.unit.usecases.stage import announced, before_each, made, meanwhile, put, staged

TEN = tuple(AssetId(a_hash(f"picture {number}")) for number in range(10))
FIRST, SECOND, *_ = TEN


def a_picture(asset: AssetId) -> Asset:
    return an_asset(a_linked_face(ADA), id=asset, content=asset, review=a_review(content=asset))


def ten(*records: Asset) -> Fakes:
    return staged(YES, *(records or map(a_picture, TEN)))


def decide(fakes: Fakes, *assets: AssetId) -> int:
    return made(DecideAssets, fakes)(assets or TEN)


def on_website(fakes: Fakes) -> list[Outcome | None]:
    found = (fakes.library.verdicts_of(asset).get(WEBSITE) for asset in TEN)
    return [one.outcome if one else None for one in found]


def test_each_has_what_it_would_have_alone() -> None:
    alone, together = ten(), ten()

    made_alone = sum(made(DecideAsset, alone)(asset) for asset in TEN)

    assert decide(together) == made_alone == 30
    assert {*together.work.tasks} == {*alone.work.tasks}
    assert [together.library.verdicts_of(one) for one in TEN] == [
        alone.library.verdicts_of(one) for one in TEN
    ]
    assert len(announced(together)) == len(announced(alone)) == 30


def test_what_all_of_them_rest_on_is_read_once_a_look() -> None:
    fakes, calls = ten(), Counter[str]()
    decide(fakes)

    def count(name: str) -> None:
        calls[name] += 1

    with before_each(fakes, count):
        decide(fakes)

    shared = ("library.rules", "catalogue.assets", "library.collections", "consents.dossiers")
    assert [calls[name] for name in shared] == [1, 1, 1, 1]
    assert calls["commits.commit"] == 0


def test_after_her_no_what_shows_her_is_gone_from_every_one() -> None:
    """R29."""
    fakes = ten()
    for asset in TEN:
        made(PublishAsset, fakes)(asset, WEBSITE)
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)

    decide(fakes)

    assert all(not fakes.library.renditions_of(asset) for asset in TEN)
    assert Outcome.CLEAR not in on_website(fakes)


def test_a_channel_that_is_no_more_is_decided_on_for_the_last_time() -> None:
    fakes = ten()
    decide(fakes)
    keep = {WEBSITE: fakes.library.rules().channels[WEBSITE]}
    made(ChangeRules, fakes)(lambda rules: rules.changed(channels=keep), member=EDITOR)

    decide(fakes)

    for asset in TEN:
        verdicts = fakes.library.verdicts_of(asset)
        assert {verdicts[one].outcome for one in (PRESS, INTERNAL)} == {Outcome.WITHHELD}


@pytest.mark.parametrize(
    "name", ["library.verdicts_of", "library.rules", "catalogue.assets", "library.renditions_of"]
)
def test_a_read_that_stumbles_once_costs_nothing_but_a_look(name: str) -> None:
    fakes = ten()
    fakes.world.fail(name, nth=1)

    decide(fakes)

    assert on_website(fakes) == [Outcome.CLEAR] * 10


def test_one_that_stumbles_again_and_again_is_told_when_all_were_looked_at() -> None:
    fakes = ten()

    def stumble(name: str) -> None:
        if name == "commits.commit" and fakes.library.verdicts_of(FIRST).keys() >= {INTERNAL}:
            raise StoreUnavailable(name)

    with before_each(fakes, stumble), pytest.raises(StoreUnavailable):
        decide(fakes)

    assert on_website(fakes) == [None] * 10
    assert decide(fakes) == 30
    assert on_website(fakes) == [Outcome.CLEAR] * 10


def test_a_yes_that_came_while_they_were_read_is_found_by_the_next_look() -> None:
    fakes = staged(*map(a_picture, TEN))

    with meanwhile(fakes, "library.renditions_of", partial(put, fakes, YES)):
        decide(fakes)

    assert on_website(fakes) == [Outcome.CLEAR] * 10


def test_whoever_is_no_more_is_nobodys_fault() -> None:
    fakes = ten(a_picture(SECOND))

    assert decide(fakes) == 3
    assert on_website(fakes).count(None) == 9
    # Where nobody said yet where pictures go out, there is nothing to decide either.
    assert decide(fakes_of()) == 0
