"""What became of an asset, its faces and who is on them."""

from collections.abc import Iterator
from datetime import datetime

from quitclaim.domain.pictures.assets import Asset, Face, Fate
from quitclaim.domain.pictures.links import Link
from tests.simulation.reference.facts import Fact
from tests.simulation.reference.facts_library import (
    AssetAdded,
    AssetBlocked,
    AssetDeleted,
    AssetMarked,
    ContentChanged,
    Exempted,
    ExemptionEnded,
    FaceFound,
    FaceGone,
    FaceLinked,
    FaceMarked,
    LegalHold,
    LinkConfirmed,
    LinkRemoved,
    MembershipAdded,
    MembershipRemoved,
    Present,
    PresentRemoved,
    Reviewed,
    ReviewReopened,
)
from tests.simulation.witness.of_consents import scope_of
from tests.simulation.witness.of_crops import crop_facts, place_of

FATES = {
    Fate.DELETED: AssetDeleted,
    Fate.BLOCKED: AssetBlocked,
    Fate.WITHHELD: AssetMarked,
}


def asset_facts(asset: Asset, before: Asset | None, *, at: int) -> Iterator[Fact]:
    if before is None:
        end, size = asset.licence_until, asset.extent
        yield AssetAdded(
            at=at,
            asset=asset.id,
            content=asset.content,
            collections=frozenset(asset.memberships),
            licence_end=_seconds(end),
            size=(size.width, size.height) if size else None,
        )
    was = before or Asset(
        id=asset.id, content=asset.content, faces=(), memberships=asset.memberships
    )
    yield from _of_the_whole(asset, was, at=at)
    yield from crop_facts(asset, was, at=at)
    known = {face.id: face for face in was.faces}
    for face in asset.faces:
        if face.id not in known:
            yield FaceFound(at=at, asset=asset.id, face=face.id, place=place_of(face.region))
        bare = Face(id=face.id, region=face.region)
        yield from _of_a_face(asset, face, known.get(face.id, bare), at=at)
    for gone in sorted(known.keys() - {face.id for face in asset.faces}):
        yield FaceGone(at=at, asset=asset.id, face=gone)
    # A review that a new face or other content ends, the reference ends by itself.
    is_new = asset.content != was.content or {face.id for face in asset.faces} - known.keys()
    if was.review and not asset.review and not is_new:
        yield ReviewReopened(at=at, asset=asset.id)
    if asset.review and asset.review != was.review:
        content, by = asset.review.content, asset.review.by
        yield Reviewed(at=at, asset=asset.id, member=by, content=content)


def _of_the_whole(asset: Asset, was: Asset, *, at: int) -> Iterator[Fact]:
    if asset.fate and asset.fate is not was.fate:
        yield FATES[asset.fate](at=at, asset=asset.id)
    for collection in sorted(asset.memberships - was.memberships):
        yield MembershipAdded(at=at, asset=asset.id, collection=collection)
    for collection in sorted(was.memberships - asset.memberships):
        yield MembershipRemoved(at=at, asset=asset.id, collection=collection)
    if asset.content != was.content:
        yield ContentChanged(at=at, asset=asset.id, content=asset.content)
    present, known = ({one.person for one in it.presences} for it in (asset, was))
    for person in sorted(present - known):
        yield Present(at=at, asset=asset.id, person=person)
    for person in sorted(known - present):
        yield PresentRemoved(at=at, asset=asset.id, person=person)
    if asset.on_hold and not was.on_hold:
        yield LegalHold(at=at, asset=asset.id)


def _of_a_face(asset: Asset, face: Face, was: Face, *, at: int) -> Iterator[Fact]:
    if face.mark != was.mark:
        stays = face.mark.stays if face.mark else ()
        yield FaceMarked(
            at=at,
            asset=asset.id,
            face=face.id,
            mark=face.mark.kind.value if face.mark else None,
            stays=frozenset((scope_of(stay.scope), _seconds(stay.until)) for stay in stays),
        )
    if face.exemption and face.exemption != was.exemption:
        end = face.exemption.during.until
        yield Exempted(
            at=at,
            asset=asset.id,
            face=face.id,
            channels=frozenset(face.exemption.channels),
            starts=int(face.exemption.during.starts_at.timestamp()),
            until=_seconds(end),
        )
    if was.exemption and not face.exemption:
        yield ExemptionEnded(at=at, asset=asset.id, face=face.id)
    yield from _of_a_link(asset, face, was.link, at=at)


def _of_a_link(asset: Asset, face: Face, was: Link | None, *, at: int) -> Iterator[Fact]:
    link = face.link
    if link is None:
        if was:
            yield LinkRemoved(at=at, asset=asset.id, face=face.id)
        return
    goes_on = was is not None and (was.person, was.suggested) == (link.person, link.suggested)
    known = was.confirmations if was and goes_on else ()
    if not known or link.confirmations[: len(known)] != known:
        yield FaceLinked(
            at=at,
            asset=asset.id,
            face=face.id,
            person=link.person,
            source="match" if link.suggested else "hand",
            confirmations=tuple(one.member for one in link.confirmations),
            knows=link.confirmations[0].knows_person,
        )
        return
    for one in link.confirmations[len(known) :]:
        yield LinkConfirmed(
            at=at, asset=asset.id, face=face.id, member=one.member, knows=one.knows_person
        )


def _seconds(instant: datetime | None) -> int | None:
    return int(instant.timestamp()) if instant else None
