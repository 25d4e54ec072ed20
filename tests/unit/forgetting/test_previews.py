"""Four verbs, each with its effect before anybody does it (R38)."""

from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue, NotAllowed
from quitclaim.domain.forgetting.erasure import Ending
from quitclaim.domain.forgetting.previews import preview, without_suggestions
from quitclaim.domain.forgetting.verbs import (
    Effect,
    Key,
    RemoveAsset,
    StopRecognising,
    UnlinkFace,
)
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.corrections import Hindrance
from tests.builders import (
    ADA,
    BOB,
    a_dossier,
    a_face,
    a_hash,
    a_suggestion,
    an_asset,
    an_id,
)
from tests.unit.forgetting.her_records import (
    ASKED,
    BIOMETRIC,
    DOSSIER,
    ENDED,
    HERS,
    OUT,
    PUBLICATION,
    TEMPLATES,
)

OUT_TOO = frozenset({an_id("another rendition")})


def an_asset_called(name: str, *faces: object, **changes: object) -> Asset:
    return an_asset(*faces, id=a_hash(name), **changes)  # type: ignore[arg-type]


def test_to_stop_recognising_ends_biometric_consents_and_deletes_template_and_key() -> None:
    guessed = an_asset_called("guessed", a_face(suggestion=a_suggestion(ADA)))
    theirs = an_asset_called("theirs", HERS, a_face(suggestion=a_suggestion(BOB)))

    assert preview(StopRecognising(dossier=DOSSIER, assets=(guessed, theirs))) == Effect(
        is_reversible=False,
        consents_ended=frozenset({BIOMETRIC.id, ASKED.id}),
        templates_deleted=TEMPLATES,
        keys_deleted=frozenset({Key.TEMPLATE}),
        assets={guessed.id: Ending.CHANGED},
    )


@pytest.mark.parametrize("consent", [ASKED, PUBLICATION, ENDED])
def test_without_a_living_yes_to_recognition_there_is_no_key_to_delete(consent: object) -> None:
    dossier = a_dossier(consent)  # type: ignore[arg-type]

    assert preview(StopRecognising(dossier=dossier)).keys_deleted == frozenset()


def test_a_proposal_goes_with_the_consent_it_rests_on() -> None:
    theirs = a_face("theirs", suggestion=a_suggestion(BOB))
    asset = an_asset(a_face(suggestion=a_suggestion(ADA)), theirs)

    assert without_suggestions(asset, ADA) == an_asset(a_face(), theirs, version=2)
    assert without_suggestions(an_asset(HERS, theirs), ADA) == an_asset(HERS, theirs)


def test_to_unlink_a_face_can_be_undone_and_decides_publications_again() -> None:
    asset = an_asset(HERS)

    assert preview(UnlinkFace(asset=asset, face=HERS.id, publications=OUT)) == Effect(
        is_reversible=True,
        assets={asset.id: Ending.CHANGED},
        publications_decided_again=OUT,
    )


def test_what_cannot_be_unlinked_has_no_preview() -> None:
    with pytest.raises(NotAllowed) as refusal:
        preview(UnlinkFace(asset=an_asset(a_face()), face=a_face().id))

    assert refusal.value.reasons == (Hindrance.NOT_LINKED,)


def test_to_remove_an_asset_ends_what_is_out_of_it() -> None:
    asset = an_asset(HERS)

    assert preview(RemoveAsset(asset=asset, publications=OUT)) == Effect(
        is_reversible=False,
        assets={asset.id: Ending.DELETED},
        publications_ended=OUT,
    )


def test_what_a_legal_hold_keeps_stays_out_too() -> None:
    asset = an_asset(HERS, on_hold=True)

    assert preview(RemoveAsset(asset=asset, publications=OUT)) == Effect(
        is_reversible=False, assets={asset.id: Ending.HELD}
    )


def test_nothing_brings_back_a_deleted_key() -> None:
    lost: list[dict[str, Any]] = [
        {"keys_deleted": frozenset({Key.DATA})},
        {"templates_deleted": TEMPLATES},
    ]

    for what in lost:
        with pytest.raises(ImpossibleValue, match="cannot be undone"):
            Effect(is_reversible=True, **what)
        assert not Effect(is_reversible=False, **what).is_reversible
