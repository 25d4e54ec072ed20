"""A channel's pictures are made as its rule says, and anew when it says otherwise (R28, R61)."""

from dataclasses import replace
from typing import Final

import pytest

from quitclaim.domain.organisation.finish import USUAL, Cover, Extent, Finish, Manner
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.publishing.imprint import ModelRelease
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.work import PutOut
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.set_rules import SetRules
from tests.builders import ADA, BOB, EDITOR, WEBSITE, a_channel_rule, some_rules
from tests.fakes.fakes import Fakes
from tests.unit.usecases.publications import PICTURE, YES, rows
from tests.unit.usecases.stage import made, shown, staged

SMALL: Final = Finish(manner=Manner.BLUR, cover=Cover.BODY, longest=800)
HIDING: Final = shown(ADA, BOB)


def out_with(*records: object, finish: Finish = USUAL) -> Fakes:
    rules = some_rules(channels={WEBSITE: a_channel_rule(finish=finish)})
    fakes = staged(YES, rules, *records, people=(ADA, BOB))  # type: ignore[arg-type]
    made(PublishAsset, fakes)(PICTURE.id, WEBSITE)
    return fakes


def change(fakes: Fakes, finish: Finish) -> None:
    def changed(rules: Rules) -> Rules:
        rule = replace(rules.channels[WEBSITE], finish=finish)
        return rules.changed(channels={WEBSITE: rule})

    made(SetRules, fakes)(changed, member=EDITOR)
    made(DecideAsset, fakes)(PICTURE.id)
    made(PublishAsset, fakes)(PICTURE.id, WEBSITE)


def test_the_darkroom_is_told_and_the_row_says_what_was_made() -> None:
    fakes = out_with(HIDING, finish=SMALL)

    (row,) = rows(fakes)
    assert fakes.world.prints[row.id][0] == row.finish == SMALL
    assert row.extent == Extent(width=800, height=400)
    assert row.outcome is Outcome.REDACT and row.release is ModelRelease.LIMITED


@pytest.mark.parametrize("finish", [SMALL, Finish(manner=Manner.SOLID), Finish(longest=800)])
def test_what_would_look_otherwise_goes_and_another_comes_under_another_id(finish: Finish) -> None:
    """R59: nothing links the two."""
    fakes = out_with(HIDING)
    (before,) = rows(fakes)

    change(fakes, finish)

    (after,) = rows(fakes)
    assert after.id != before.id and after.finish == finish
    assert fakes.world.renditions[before.id].recalled_at is not None
    assert not fakes.blobs.has(Shelf.PICTURES, before.id)
    assert PutOut(PICTURE.id, WEBSITE) in fakes.work.tasks


def test_what_would_look_the_same_stays_where_it_is() -> None:
    """Nobody is hidden in it, so that nobody sees how she would have been."""
    fakes = out_with(PICTURE)
    (before,) = rows(fakes)

    change(fakes, Finish(manner=Manner.SOLID, cover=Cover.BODY))

    (after,) = rows(fakes)
    assert after == before.decided_again(made(PublishAsset, fakes)(PICTURE.id, WEBSITE))
