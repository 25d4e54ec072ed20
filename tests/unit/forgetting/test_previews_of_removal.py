"""What removing a person would do, shown before it is done (R38; GDPR art. 17)."""

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.erasure import Ending, Erasure
from quitclaim.domain.forgetting.previews import preview
from quitclaim.domain.forgetting.verbs import (
    Effect,
    Key,
    RemovePerson,
)
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.marks import MarkKind
from tests.builders import (
    ADA,
    BOB,
    NOON,
    a_basis,
    a_dossier,
    a_face,
    a_hash,
    a_linked_face,
    a_mark,
    a_presence,
    a_suggestion,
    an_asset,
    an_id,
)
from tests.unit.forgetting.her_records import (
    ASKED,
    BIOMETRIC,
    DOSSIER,
    HERS,
    OUT,
    PUBLICATION,
    TEMPLATES,
)


def an_asset_called(name: str, *faces: object, **changes: object) -> Asset:
    return an_asset(*faces, id=a_hash(name), **changes)  # type: ignore[arg-type]


def test_to_remove_a_person_shows_what_becomes_of_everything() -> None:
    alone = an_asset_called("alone", HERS)
    shared = an_asset_called("shared", HERS, a_face("other"))
    held = an_asset_called("held", a_linked_face(ADA), on_hold=True)
    guessed = an_asset_called("guessed", a_face("guess", suggestion=a_suggestion(ADA)))
    theirs = an_asset_called("theirs", a_linked_face(BOB))
    out = {asset.id: frozenset({an_id(asset.id)}) for asset in (alone, shared, held, guessed)}

    effect = preview(
        RemovePerson(
            dossier=DOSSIER,
            erasure=Erasure(person=ADA, at=NOON),
            assets=(alone, shared, held, guessed, theirs),
            publications=out,
        )
    )

    assert effect == Effect(
        is_reversible=False,
        consents_ended=frozenset({PUBLICATION.id, BIOMETRIC.id, ASKED.id}),
        templates_deleted=TEMPLATES,
        keys_deleted=frozenset({Key.DATA, Key.TEMPLATE}),
        assets={
            alone.id: Ending.DELETED,
            shared.id: Ending.CHANGED,
            held.id: Ending.HELD,
            guessed.id: Ending.CHANGED,
        },
        faces_redacted=frozenset({HERS.id}),
        publications_ended=out[alone.id] | out[shared.id] | out[held.id],
    )
    assert effect.ended_as(Ending.CHANGED) == {shared.id, guessed.id}
    assert effect.ended_as(Ending.UNTOUCHED) == frozenset()


def test_a_face_on_an_upheld_basis_is_kept() -> None:
    shared = an_asset(HERS, presences=(a_presence(BOB),))
    erasure = Erasure(person=ADA, at=NOON, upheld=(a_basis(),))

    effect = preview(
        RemovePerson(dossier=a_dossier(PUBLICATION), erasure=erasure, assets=(shared,))
    )

    assert effect.faces_kept == {HERS.id}
    assert effect.faces_redacted == frozenset()
    assert effect.keys_deleted == {Key.DATA}
    assert effect.publications_ended == frozenset()


def test_what_earlier_erasures_left_is_no_effect_of_this_one() -> None:
    earlier = a_face("earlier", mark=a_mark(MarkKind.REDACT), untaggable=True)
    staffs = a_face("staff's", mark=a_mark(MarkKind.REDACT), suggestion=a_suggestion(ADA))
    not_her = a_face("not her", rejected=frozenset({ADA}))
    asset = an_asset(HERS, earlier, staffs, not_her)

    effect = preview(
        RemovePerson(dossier=a_dossier(), erasure=Erasure(person=ADA, at=NOON), assets=(asset,))
    )

    assert effect.faces_redacted == {HERS.id}


def test_under_another_name_she_is_shown_as_well() -> None:
    asset = an_asset(a_linked_face(BOB), a_face("other"))
    erasure = Erasure(person=ADA, at=NOON, aliases=frozenset({BOB}))
    asked = RemovePerson(
        dossier=a_dossier(), erasure=erasure, assets=(asset,), publications={asset.id: OUT}
    )

    assert preview(asked).publications_ended == OUT


def test_a_preview_is_about_one_person() -> None:
    with pytest.raises(ImpossibleValue, match="read the dossier of the person erased"):
        RemovePerson(dossier=DOSSIER, erasure=Erasure(person=BOB, at=NOON))
