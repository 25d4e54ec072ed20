"""Other bases than consent, open to this kind of organisation only (R8; GDPR art. 6(1))."""

from dataclasses import replace

import pytest

from quitclaim.domain.bases import Latitude, LegalBasis, OrganisationKind, RecordedBasis
from quitclaim.domain.errors import NotAllowed, NotFound, RecordEnded
from quitclaim.domain.ids import BasisId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.record_basis import EndBasis, RecordBasis, WhyNot
from quitclaim.usecases.record_objection import Object
from tests.builders import (
    ADA,
    DAY,
    EDITOR,
    NOON,
    OFFICER,
    WEBSITE,
    a_basis,
    a_scope,
    an_id,
    some_rules,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, made, shown, staged

PUBLIC = some_rules(latitude=Latitude(organisation=OrganisationKind.PUBLIC))


def stored(fakes: Fakes) -> dict[BasisId, RecordedBasis]:
    return dict(fakes.world.bases[ADA])


def test_a_basis_is_recorded_in_one_leaf_by_whoever_answers_for_it() -> None:
    fakes = staged()

    made(RecordBasis, fakes)(a_basis())

    assert stored(fakes).keys() == {a_basis().id}
    assert announced(fakes) == [[(EventType.BASIS_RECORDED, a_basis().id, 1)]]
    (fact,) = fakes.world.outbox.values()
    assert fact.by.id == OFFICER


def test_a_basis_that_is_not_open_to_us_is_refused() -> None:
    """Art. 6(1), last sentence: an authority has no legitimate interest in its tasks."""
    fakes = staged(PUBLIC)

    with pytest.raises(NotAllowed) as refusal:
        made(RecordBasis, fakes)(a_basis(LegalBasis.LEGITIMATE_INTEREST))

    assert refusal.value.reasons == (WhyNot.NOT_OPEN,)
    assert stored(fakes) == {}


def test_of_nobody_we_know_no_basis_is_recorded() -> None:
    with pytest.raises(NotFound):
        made(RecordBasis, staged(people=()))(a_basis())


def test_recording_the_same_basis_twice_is_recording_it_once() -> None:
    """R51: the answer to the first was lost."""
    fakes = staged()
    record = made(RecordBasis, fakes)

    record(a_basis())
    record(a_basis())

    assert len(stored(fakes)) == len(announced(fakes)) == 1


def test_a_basis_dated_back_does_not_survive_a_no_said_before_it_was_recorded() -> None:
    """I3: only a contract that was there before the no outlives it."""
    fakes = staged(shown(ADA))
    made(Object, fakes)(ADA, speaker=HERSELF, scope=a_scope())
    fakes.clock.step(DAY)

    made(RecordBasis, fakes)(a_basis(LegalBasis.CONTRACT, recorded_at=NOON - DAY))

    faces = made(PublishAsset, fakes)(shown(ADA).id, WEBSITE).unclear
    assert faces == {shown(ADA).faces[0].id}


def test_a_basis_that_ends_makes_less_allowed_at_once() -> None:
    fakes = staged(a_basis(), shown(ADA))
    assert not made(PublishAsset, fakes)(shown(ADA).id, WEBSITE).unclear

    ended = made(EndBasis, fakes)(ADA, a_basis().id, member=EDITOR)

    assert ended == replace(a_basis(), ended_at=NOON) == stored(fakes)[ended.id]
    assert announced(fakes)[-1] == [(EventType.BASIS_ENDED, ended.id, 2)]
    assert fakes.library.rules().noes == 1
    assert made(PublishAsset, fakes)(shown(ADA).id, WEBSITE).unclear


def test_a_basis_ends_once() -> None:
    fakes = staged(a_basis())
    end = made(EndBasis, fakes)
    end(ADA, a_basis().id, member=EDITOR)

    with pytest.raises(RecordEnded):
        end(ADA, a_basis().id, member=EDITOR)

    assert fakes.library.rules().noes == 1


def test_a_basis_nobody_recorded_does_not_end() -> None:
    with pytest.raises(NotFound):
        made(EndBasis, staged())(ADA, an_id("no basis"), member=EDITOR)
