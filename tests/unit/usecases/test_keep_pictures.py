"""Why pictures are kept, and a face all the same (R58; GDPR art. 5(1)(b), (e))."""

from datetime import timedelta

import pytest

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.errors import Conflict, NotAllowed, NotFound
from quitclaim.domain.forgetting.keeping import Justification, Keeping
from quitclaim.domain.ids import CollectionId, FaceId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.usecases.keep_pictures import JustifyKeeping, KeepCollection, Purpose
from quitclaim.usecases.record_basis import WhyNot
from tests.builders import CAMP, DAY, FAIR, LATER, NOON, OFFICER, a_face, a_hash, an_asset, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, made, meanwhile, staged

CHRONICLE = Purpose(
    basis=LegalBasis.LEGITIMATE_INTEREST, note="a chronicle", period=timedelta(days=360)
)
PICTURE = an_asset(a_face())
FACE = PICTURE.faces[0].id


def keep(
    fakes: Fakes,
    purpose: Purpose = CHRONICLE,
    *,
    version: int = 0,
    collection: CollectionId = FAIR,
) -> Keeping:
    return made(KeepCollection, fakes)(collection, purpose, version=version, member=OFFICER)


def justify(fakes: Fakes, *, face: FaceId = FACE, note: str = "the mayor") -> Justification:
    word = made(JustifyKeeping, fakes)
    return word(PICTURE.id, face, note=note, until=LATER, member=OFFICER)


def test_why_a_collection_is_kept_is_on_record_and_in_the_log() -> None:
    fakes = staged()

    kept = keep(fakes)

    assert fakes.keepings.of(FAIR) == kept
    assert (kept.note, kept.period, kept.by, kept.at) == (
        "a chronicle",
        timedelta(days=360),
        OFFICER,
        NOON,
    )
    assert announced(fakes) == [[(EventType.RULES_CHANGED, FAIR, 1)]]


def test_the_last_word_counts_and_is_said_over_the_one_before() -> None:
    fakes = staged()
    keep(fakes)

    kept = keep(fakes, Purpose(basis=LegalBasis.CONSENT, note="as agreed"), version=1)

    assert (kept.version, kept.period) == (2, None) and fakes.keepings.of(FAIR) == kept
    for version in (0, 1, 3):
        with pytest.raises(Conflict):
            keep(fakes, version=version)


def test_only_on_a_basis_that_is_open_to_the_organisation() -> None:
    """Art. 6(1): a private organisation has no public task."""
    with pytest.raises(NotAllowed) as refused:
        keep(staged(), Purpose(basis=LegalBasis.PUBLIC_TASK, note="an archive"))

    assert refused.value.reasons == (WhyNot.NOT_OPEN,)


def test_a_collection_nobody_knows_is_not_kept() -> None:
    with pytest.raises(NotFound):
        keep(staged(), collection=CAMP)


def test_a_face_is_justified_until_a_day_and_the_last_word_counts() -> None:
    fakes = staged(PICTURE)

    first = justify(fakes)
    second = justify(fakes, note="the mayor, still")

    assert (first.version, second.version) == (1, 2)
    assert fakes.keepings.justified([(PICTURE.id, FACE)]) == (second,)
    assert announced(fakes) == [[(EventType.ASSET_CHANGED, PICTURE.id, 1)]] * 2


def test_of_two_who_justify_at_once_both_are_heard() -> None:
    fakes = staged(PICTURE)

    with meanwhile(fakes, "commits.commit", lambda: justify(fakes)):
        assert justify(fakes).version == 2


def test_what_is_not_there_is_not_justified() -> None:
    for fakes, face in ((staged(), FACE), (staged(PICTURE), FaceId(an_id("nobody")))):
        with pytest.raises(NotFound):
            justify(fakes, face=face)


def test_a_word_of_one_face_says_nothing_of_another() -> None:
    fakes = staged(PICTURE)
    word = justify(fakes)

    assert not word.holds(FaceId(an_id("other")), PICTURE.id, at=NOON + DAY)
    assert fakes.keepings.justified([(a_hash("another"), FACE)]) == ()
