"""What is out follows the verdict: kept, decided again, or recalled (I2, R29)."""

from dataclasses import replace

from quitclaim.domain.ids import RenditionId
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    BOB,
    DAY,
    NOON,
    WEBSITE,
    a_consent,
    a_face,
    an_asset,
    an_id,
)
from tests.unit.usecases.publications import PICTURE, YES, content, rows
from tests.unit.usecases.stage import announced, crashed, made, meanwhile, shown, staged


def test_publishing_twice_is_publishing_once() -> None:
    fakes = staged(YES, PICTURE)
    publish = made(PublishAsset, fakes)

    publish(PICTURE.id, WEBSITE)
    before = rows(fakes)
    publish(PICTURE.id, WEBSITE)

    assert rows(fakes) == before
    assert (len(announced(fakes)), len(fakes.world.blobs)) == (2, 1)


def test_after_a_no_to_somebody_else_the_same_bytes_are_decided_again_and_stay() -> None:
    fakes = staged(YES, a_consent(person=BOB), PICTURE, people=(ADA, BOB))
    publish = made(PublishAsset, fakes)
    publish(PICTURE.id, WEBSITE)
    (before,) = rows(fakes)
    made(WithdrawConsent, fakes)(BOB, YES.id, speaker=HERSELF)

    verdict = publish(PICTURE.id, WEBSITE)

    (after,) = rows(fakes)
    assert (after.id, after.version, after.stamp) == (before.id, 2, verdict.stamp)
    assert announced(fakes)[-1] == [(EventType.RENDITION_PUBLISHED, before.id, 2)]
    assert len(fakes.world.blobs) == 1


def test_after_her_own_no_the_row_is_recalled_its_bytes_are_gone_and_another_hides_her() -> None:
    """R29."""
    fakes = staged(YES, PICTURE)
    publish = made(PublishAsset, fakes)
    publish(PICTURE.id, WEBSITE)
    (before,) = rows(fakes)
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)

    publish(PICTURE.id, WEBSITE)

    (after,) = rows(fakes)
    assert (after.outcome, after.redacted) == (Outcome.REDACT, frozenset({PICTURE.faces[0].id}))
    assert fakes.world.renditions[before.id].recalled_at == NOON
    assert content(fakes, before) is None
    assert announced(fakes)[2:] == [
        [(EventType.CONSENT_WITHDRAWN, YES.id, 3)],
        [(EventType.RENDITION_RECALLED, before.id, 2)],
        [(EventType.VERDICT_CHANGED, f"{PICTURE.id}/{WEBSITE}", 2)],
        [(EventType.RENDITION_PUBLISHED, after.id, 1)],
    ]


def test_what_became_withheld_is_recalled_and_nothing_takes_its_place() -> None:
    fakes = staged(YES, shown(ADA, licence_until=NOON + DAY))
    publish = made(PublishAsset, fakes)
    publish(PICTURE.id, WEBSITE)
    fakes.clock.step(DAY)

    publish(PICTURE.id, WEBSITE)

    assert (rows(fakes), fakes.world.blobs) == ([], {})


def test_of_two_that_are_out_only_one_stays() -> None:
    """However the other came there: no commit lets it be out beside the first."""
    fakes = staged(YES, PICTURE)
    publish = made(PublishAsset, fakes)
    publish(PICTURE.id, WEBSITE)
    (one,) = rows(fakes)
    double = replace(one, id=RenditionId(an_id("double")))
    fakes.world.renditions[double.id] = double

    publish(PICTURE.id, WEBSITE)

    assert len(rows(fakes)) == 1


def test_of_two_that_publish_at_once_the_first_is_out_and_the_other_never_is() -> None:
    """An address that a website took in the first moment is not taken from it again."""
    fakes = staged(YES, PICTURE)
    publish, first = made(PublishAsset, fakes), list[RenditionId]()

    def out_before_us() -> None:
        publish(PICTURE.id, WEBSITE)
        first.extend(row.id for row in rows(fakes))

    with meanwhile(fakes, "darkroom.redact", out_before_us):
        publish(PICTURE.id, WEBSITE)

    assert [row.id for row in rows(fakes)] == first
    assert [row.id for row in fakes.world.renditions.values()] == first


def test_a_new_end_of_validity_is_written_down_though_nothing_moved() -> None:
    """R27: the clock alone passed an edge at which nothing changed, another is the next."""
    early = a_consent(during=Interval(NOON - 3 * DAY, NOON + DAY), id=an_id("early"))
    fakes = staged(YES, early, PICTURE)
    publish = made(PublishAsset, fakes)
    publish(PICTURE.id, WEBSITE)
    assert [row.valid_until for row in rows(fakes)] == [NOON + DAY]
    fakes.clock.step(2 * DAY)

    publish(PICTURE.id, WEBSITE)

    assert [row.valid_until for row in rows(fakes)] == [YES.during.until]


def test_a_crash_after_the_bytes_leaves_none_that_are_out() -> None:
    fakes = staged(YES, an_asset(a_face()))
    publish = made(PublishAsset, fakes)

    crashed(lambda: publish(PICTURE.id, WEBSITE), fakes, at="commits.commit", nth=2)

    assert rows(fakes) == []
    assert len(fakes.world.blobs) == 1
