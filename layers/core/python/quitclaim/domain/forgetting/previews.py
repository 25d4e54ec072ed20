"""What each of the four verbs would do, before anybody does it (R38; GDPR art. 12(1))."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.forgetting.erasure import Aftermath, Ending, fate_of, removed
from quitclaim.domain.forgetting.verbs import (
    Effect,
    Forgetting,
    Key,
    RemoveAsset,
    RemovePerson,
    StopRecognising,
    UnlinkFace,
)
from quitclaim.domain.ids import FaceId, PersonId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.pictures.tagging import unlinked
from quitclaim.domain.scope import Kind, kind_of


def preview(asked: Forgetting) -> Effect:
    """What it would do, computed by the very rules that will do it."""
    match asked:
        case StopRecognising():
            return _effect_of_stopping(asked)
        case UnlinkFace():
            return _effect_of_unlinking(asked)
        case RemovePerson():
            return _effect_of_removing_her(asked)
        case RemoveAsset():
            return _effect_of_removing_it(asked)
        case _ as never:
            assert_never(never)


def without_suggestions(asset: Asset, person: PersonId) -> Asset:
    """A proposal rests on the consent to be recognised and goes with it (GDPR art. 9(2)(a))."""
    faces = tuple(
        replace(face, suggestion=None)
        if face.suggestion and face.suggestion.person == person
        else face
        for face in asset.faces
    )
    if faces == asset.faces:
        return asset
    return replace(asset, faces=faces, version=asset.version + 1)


def _effect_of_stopping(asked: StopRecognising) -> Effect:
    cleared = (a.id for a in asked.assets if without_suggestions(a, asked.dossier.id) is not a)
    return replace(
        _effect_on_records(asked.dossier, (Kind.BIOMETRIC,)),
        assets=dict.fromkeys(cleared, Ending.CHANGED),
    )


def _effect_of_unlinking(asked: UnlinkFace) -> Effect:
    asset = unlinked(asked.asset, asked.face)
    return Effect(
        is_reversible=True,
        assets={asset.id: Ending.CHANGED},
        publications_decided_again=asked.publications,
    )


def _effect_of_removing_her(asked: RemovePerson) -> Effect:
    fates = tuple(fate_of(asset, asked.erasure) for asset in asked.assets)
    records = _effect_on_records(asked.dossier, Kind)
    return replace(
        records,
        keys_deleted=records.keys_deleted | {Key.DATA},
        assets={f.asset.id: f.ending for f in fates if f.ending is not Ending.UNTOUCHED},
        faces_redacted=_left(asked.assets, fates, kind=MarkKind.REDACT),
        faces_kept=_left(asked.assets, fates, kind=MarkKind.KEEP),
        publications_ended=frozenset(
            rendition
            for asset in asked.assets
            if asset.people & asked.erasure.names
            for rendition in asked.publications.get(asset.id, ())
        ),
    )


def _effect_of_removing_it(asked: RemoveAsset) -> Effect:
    fate = removed(asked.asset)
    is_held = fate.ending is Ending.HELD
    return Effect(
        is_reversible=False,
        assets={fate.asset.id: fate.ending},
        publications_ended=frozenset() if is_held else asked.publications,
    )


def _effect_on_records(dossier: Dossier, kinds: Iterable[Kind]) -> Effect:
    asked = tuple(kinds)
    ended = [c for c in dossier.consents if not c.ending and kind_of(c.asked) in asked]
    is_enrolled = any(kind_of(c.asked) is Kind.BIOMETRIC and c.yeses for c in ended)
    return Effect(
        is_reversible=False,
        consents_ended=frozenset(consent.id for consent in ended),
        templates_deleted=frozenset(c.template for c in ended if c.template is not None),
        keys_deleted=frozenset({Key.TEMPLATE} if is_enrolled else ()),
    )


def _left(
    before: Iterable[Asset], fates: Iterable[Aftermath], *, kind: MarkKind
) -> frozenset[FaceId]:
    """The faces that bear a mark of this kind now and did not before."""
    were = {face for asset in before for face in asset.faces}
    return frozenset(
        face.id
        for fate in fates
        for face in fate.asset.faces
        if face not in were and face.untaggable and face.mark and face.mark.kind is kind
    )
