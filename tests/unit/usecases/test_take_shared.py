"""A picture of a share link is had through the link alone, decided now, and written down (R29)."""

import pytest

from quitclaim.domain.ids import RenditionId, TokenHash
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.takings import TakerKind, Way
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    EDITOR,
    HANDED,
    INTERNAL,
    PRESS,
    a_hash,
    a_share_link,
    an_id,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.publications import where
from tests.unit.usecases.sharing import HERS, HIS, YES, a_stage, out_of, taking
from tests.unit.usecases.stage import announced, made


def had(fakes: Fakes, rendition: RenditionId, token: TokenHash = HANDED.hash) -> list[str | None]:
    take = taking(fakes)
    return [take.look(token, rendition), take.download(token, rendition)]


def test_it_is_shown_and_taken_for_a_minute_and_whoever_made_the_link_answers_for_it() -> None:
    fakes = a_stage()
    rendition = out_of(fakes, HERS.id)
    fakes.world.outbox.clear()

    shown = where(fakes, rendition)
    assert had(fakes, rendition) == [shown, f"{shown}&as=website-{rendition[:8]}.jpg"]

    (taken,) = fakes.takings.of_asset(HERS.id).items
    assert (taken.how, taken.by.kind, taken.by.id) == (Way.SHARE, TakerKind.SHARE, HANDED.hash)
    assert (taken.by.member, taken.by.reads) == (EDITOR, a_share_link().reads)
    assert announced(fakes) == [[(EventType.RENDITION_TAKEN, rendition, 1)]] * 2


def test_whoever_only_asks_what_there_is_takes_nothing() -> None:
    fakes = a_stage()

    found = taking(fakes).look(HANDED.hash, out_of(fakes, HERS.id), only_head=True)

    assert found is not None and "?head&" in found


def test_after_a_no_nothing_is_had_and_nobody_is_written_down() -> None:
    fakes = a_stage()
    rendition = out_of(fakes, HERS.id)
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)

    assert had(fakes, rendition) == [None, None]
    assert not fakes.takings.of_asset(HERS.id).items


def test_nothing_but_what_the_link_is_for_is_had_by_it() -> None:
    fakes = a_stage(HIS.id)
    for channel in (PRESS, INTERNAL):
        made(PublishAsset, fakes)(HIS.id, channel)
    elsewhere = [row.id for row in fakes.library.renditions_of(HIS.id) if row.channel != "website"]

    assert len(elsewhere) >= 1
    for rendition in (*elsewhere, out_of(fakes, HERS.id), RenditionId(an_id("never"))):
        assert had(fakes, rendition) == [None, None]


@pytest.mark.parametrize("token", [a_hash("another"), a_hash("")])
def test_a_link_that_nobody_made_leads_to_nothing(token: TokenHash) -> None:
    fakes = a_stage()

    assert had(fakes, out_of(fakes, HIS.id), token) == [None, None]
