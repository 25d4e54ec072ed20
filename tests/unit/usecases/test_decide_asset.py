"""After any change one asset is looked at once more, on every channel there is (R27, R29, I2)."""

from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.work import PutOut
from quitclaim.usecases.change_rules import ChangeRules
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    EDITOR,
    INTERNAL,
    NOON,
    PRESS,
    WEBSITE,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.publications import PICTURE, YES, a_stage, content, published, rows
from tests.unit.usecases.stage import announced, made, shown, staged


def decide(fakes: Fakes, asset: AssetId = PICTURE.id) -> int:
    return made(DecideAsset, fakes)(asset)


def outcomes(fakes: Fakes) -> dict[Channel, Outcome]:
    found = fakes.library.verdicts_of(PICTURE.id)
    return {channel: verdict.outcome for channel, verdict in found.items()}


def test_every_channel_has_its_verdict_and_each_rendition_is_a_task_of_its_own() -> None:
    fakes = staged(YES, PICTURE)

    assert decide(fakes) == 3

    assert outcomes(fakes) == {
        WEBSITE: Outcome.CLEAR,
        PRESS: Outcome.REDACT,
        INTERNAL: Outcome.REDACT,
    }
    wanted = {PutOut(PICTURE.id, channel) for channel in (WEBSITE, PRESS, INTERNAL)}
    assert {*fakes.work.tasks} == wanted
    assert rows(fakes) == []


def test_each_verdict_that_changed_is_one_leaf_and_an_unchanged_one_is_none() -> None:
    """R27, R41."""
    fakes = staged(YES, PICTURE)
    decide(fakes)
    told = [said for leaf in announced(fakes) for said in leaf]

    decide(fakes)

    ids = {f"{PICTURE.id}/{channel}" for channel in (WEBSITE, PRESS, INTERNAL)}
    assert {(kind, version) for kind, _, version in told} == {(EventType.VERDICT_CHANGED, 1)}
    assert {subject for _, subject, _ in told} == ids
    assert len(announced(fakes)) == 3


def test_what_is_withheld_waits_for_nothing() -> None:
    """I14."""
    fakes = staged(YES, shown(ADA, review=None))

    decide(fakes)

    assert outcomes(fakes)[WEBSITE] is Outcome.WITHHELD
    assert PutOut(PICTURE.id, WEBSITE) not in fakes.work.tasks


def test_after_her_no_what_shows_her_is_gone_before_anything_else_is_made() -> None:
    """R29."""
    fakes = a_stage()
    hers = published(fakes)
    (row,) = rows(fakes)
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)
    fakes.work.sent.clear()

    decide(fakes)

    assert (rows(fakes), content(fakes, row)) == ([], None)
    assert fakes.world.renditions[hers].recalled_at == NOON
    assert outcomes(fakes)[WEBSITE] is Outcome.REDACT
    assert PutOut(PICTURE.id, WEBSITE) in fakes.work.tasks


def test_what_is_out_and_stands_is_left_alone() -> None:
    fakes = a_stage()
    for channel in (WEBSITE, PRESS, INTERNAL):
        made(PublishAsset, fakes)(PICTURE.id, channel)
    fakes.work.sent.clear()
    fakes.world.outbox.clear()

    assert decide(fakes) == 0
    assert (fakes.work.tasks, announced(fakes)) == ([], [])


def test_what_is_out_on_a_channel_that_is_no_more_goes() -> None:
    fakes = a_stage()
    published(fakes)
    made(ChangeRules, fakes)(lambda rules: rules.changed(channels={}), member=EDITOR)

    decide(fakes)

    assert rows(fakes) == []
    assert {*outcomes(fakes).values()} == {Outcome.WITHHELD}
