"""Whatever happens between deciding and publishing or serving, no no is overtaken (I2, I3, R51)."""

from collections.abc import Callable
from functools import partial

import pytest

from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.blobs import Shelf
from quitclaim.usecases.change_rules import ChangeCollection, ChangeRules
from quitclaim.usecases.correct_asset import RemoveAsset
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.serve_rendition import ServeRendition
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, BOB, EDITOR, WEBSITE, a_collection_rule
from tests.fakes.fakes import Fakes
from tests.unit.usecases.publications import BOBS, PICTURE, YES, a_stage, out, published
from tests.unit.usecases.stage import made, meanwhile, shown, staged

Act = Callable[[Fakes], object]
# Each makes it wrong to show her face as it was decided a moment before.
AGAINST: dict[str, Act] = {
    "withdrawal": lambda f: made(WithdrawConsent, f)(ADA, YES.id, speaker=HERSELF),
    "erasure": lambda f: made(ErasePerson, f)(ADA, member=EDITOR),
    "removal": lambda f: made(RemoveAsset, f)(PICTURE.id, member=EDITOR),
    "rules": lambda f: made(ChangeRules, f)(lambda r: r.changed(channels={}), member=EDITOR),
}


@pytest.mark.parametrize("act", AGAINST)
@pytest.mark.parametrize("before", ["consents.dossiers", "darkroom.redact", "commits.commit"])
def test_a_no_between_scene_and_commit_keeps_her_from_going_out(act: str, before: str) -> None:
    fakes = a_stage()

    with meanwhile(fakes, before, partial(AGAINST[act], fakes)):
        made(PublishAsset, fakes)(PICTURE.id, WEBSITE)

    assert out(fakes) == []


@pytest.mark.parametrize("act", AGAINST)
def test_a_no_after_the_commit_keeps_it_from_being_served(act: str) -> None:
    """R29: the row is recalled and its bytes are gone, at the latest when somebody asks for it."""
    fakes = a_stage()
    rendition = published(fakes)
    AGAINST[act](fakes)

    assert made(ServeRendition, fakes)(rendition) is None

    row = fakes.library.rendition(rendition)
    assert row and row.recalled_at is not None
    assert fakes.blobs.get(Shelf.PICTURES, rendition) is None


@pytest.mark.parametrize("act", AGAINST)
@pytest.mark.parametrize("before", ["consents.dossiers", "commits.commit"])
def test_a_no_while_it_is_decided_again_keeps_it_from_being_served(act: str, before: str) -> None:
    fakes = a_stage()
    rendition = published(fakes)
    made(WithdrawConsent, fakes)(BOB, BOBS.id, speaker=HERSELF)

    with meanwhile(fakes, before, partial(AGAINST[act], fakes)):
        assert made(ServeRendition, fakes)(rendition) is None

    assert made(ServeRendition, fakes)(rendition) is None
    assert out(fakes) == []


def test_one_step_of_the_no_counter_stops_everything_that_is_out_at_once() -> None:
    """However many publications there are: none is served without looking again."""
    fakes = a_stage()
    others = [shown(BOB, id=f"{n:064x}") for n in range(5)]
    fakes = staged(YES, BOBS, PICTURE, *others, people=(ADA, BOB))
    hers = published(fakes)
    for other in others:
        made(PublishAsset, fakes)(other.id, WEBSITE)

    made(WithdrawConsent, fakes)(BOB, BOBS.id, speaker=HERSELF)

    noes = fakes.library.rules().noes
    assert all(row.stamp.noes < noes for row in fakes.world.renditions.values())
    bobs = [row.id for row in fakes.world.renditions.values() if row.id != hers]
    assert [made(ServeRendition, fakes)(rendition) for rendition in bobs] == [None] * len(others)
    assert made(ServeRendition, fakes)(hers) is not None


def test_a_rule_of_the_collection_between_scene_and_commit_is_decided_again() -> None:
    """R59: what may not be redacted there any more is withheld."""
    fakes = staged(PICTURE)
    strict = a_collection_rule(redaction=False)
    change = made(ChangeCollection, fakes)

    with meanwhile(fakes, "commits.commit", lambda: change(strict, member=EDITOR)):
        verdict = made(PublishAsset, fakes)(PICTURE.id, WEBSITE)

    assert verdict.outcome is Outcome.WITHHELD
    assert fakes.library.renditions_of(PICTURE.id) == ()
