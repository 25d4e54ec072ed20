"""Without everything a permit rests on, no face is embedded (R15, R17, R21)."""

import pytest

from quitclaim.domain.consents.answers import Gap
from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.recognition.gates import Gate
from quitclaim.domain.recognition.packs import Pack
from quitclaim.domain.recognition.permit import Refusal
from quitclaim.domain.recognition.thresholds import OutOfReach
from quitclaim.usecases.recognise_asset import RecogniseAsset, Recognised
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    BOB,
    a_biometric_consent,
    a_face,
    a_linked_face,
    a_mark,
    a_roster,
    an_asset,
    an_attestation,
    an_id,
)
from tests.unit.builders_matching import a_calibration, a_floor
from tests.unit.usecases.recognition import (
    GROUP,
    HERS,
    PACK,
    RULES,
    RUN,
    attested,
    recognise,
    yes_of,
)
from tests.unit.usecases.stage import announced, made, staged


def test_without_everybodys_yes_no_face_is_embedded_and_the_refusal_is_told() -> None:
    """R15, R17: it names everyone and everything."""
    fakes = attested(ADA, BOB)
    made(WithdrawConsent, fakes)(BOB, yes_of(BOB).id, speaker=HERSELF)
    fakes.world.outbox.clear()

    answer = recognise(fakes)

    assert isinstance(answer, Refusal)
    assert answer.people.keys() == {BOB}
    assert Gap.WITHDRAWN in answer.people[BOB].gaps
    assert fakes.endpoint.cropped == []
    assert announced(fakes) == [[(EventType.RUN_REFUSED, RUN, 2), (EventType.RUN_COUNTED, RUN, 2)]]


def test_without_an_editors_word_on_exactly_this_roster_it_is_refused() -> None:
    fakes = staged(RULES, GROUP, yes_of(), a_roster(ADA))

    answer = recognise(fakes)

    assert isinstance(answer, Refusal)
    assert answer.gates == (Gate.NOT_ATTESTED,)
    assert fakes.endpoint.cropped == []


def test_in_a_collection_without_a_roster_it_is_refused() -> None:
    answer = recognise(staged(RULES, GROUP))

    assert isinstance(answer, Refusal)
    assert set(answer.gates) == {Gate.EMPTY_ROSTER, Gate.NOT_ATTESTED}


def test_an_excluded_face_is_never_cropped() -> None:
    """I15; nor one that a person has spoken of (I12)."""
    asset = an_asset(
        a_face("hers"),
        a_face("excluded", excluded=True),
        a_face("marked", mark=a_mark()),
        a_linked_face(ADA),
    )
    fakes = attested(ADA, asset=asset)

    recognise(fakes, asset)

    assert fakes.endpoint.cropped == [(asset.id, HERS)]


def test_without_a_face_to_compare_nothing_is_embedded() -> None:
    fakes = attested(ADA, asset=an_asset())

    assert recognise(fakes, an_asset()) == Recognised(faces={})
    assert fakes.endpoint.cropped == []


def test_without_a_template_to_compare_with_nothing_is_embedded() -> None:
    """Her yes counts, and nobody has enrolled her."""
    yes = a_biometric_consent(template=None)
    fakes = staged(RULES, GROUP, yes, a_roster(ADA), an_attestation(GROUP))

    assert recognise(fakes) == Recognised(faces={})
    assert fakes.endpoint.cropped == []


def test_a_model_that_cannot_reach_the_approved_rate_embeds_nothing() -> None:
    """R21."""
    fakes = attested(ADA)
    loose = Pack(
        calibration=a_calibration((0.5, 0.5)), target_rate=0.001, floor=a_floor(), margin=0.0
    )

    assert isinstance(recognise(fakes, pack=loose), OutOfReach)
    assert fakes.endpoint.cropped == []


def test_without_a_run_nothing_is_recognised() -> None:
    with pytest.raises(NotFound):
        made(RecogniseAsset, attested(ADA), pack=PACK)(GROUP.id, run=an_id("nobody's"))
