"""What people say of an asset as a whole: who is there, whether it was reviewed, where it lives."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import CollectionId, ContentHash, MemberId, PersonId
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.pictures.corrections import Hindrance, require_living
from quitclaim.domain.pictures.reviews import Presence, Review, Vouch

_A_FEW: Final = 10


def present(asset: Asset, presence: Presence) -> Asset:
    """Recognisable without a face: nothing can redact her (GDPR art. 4(1), recital 26)."""
    require_living(asset)
    if any(known.person == presence.person for known in asset.presences):
        return asset
    presences = (*asset.presences, presence)
    return replace(asset, presences=presences, version=asset.version + 1)


def no_longer_present(asset: Asset, person: PersonId) -> Asset:
    require_living(asset)
    presences = tuple(known for known in asset.presences if known.person != person)
    if presences == asset.presences:
        raise NotFound("this person is not marked present here: read the asset again")
    return replace(asset, presences=presences, version=asset.version + 1)


def reviewed(asset: Asset, member: MemberId, *, at: datetime) -> Asset:
    """Everyone recognisable on exactly this content is marked (R56, I14)."""
    require_living(asset)
    if asset.is_reviewed:
        return asset
    review = Review(content=asset.content, by=member, at=at)
    return replace(asset, review=review, version=asset.version + 1)


def review_reopened(asset: Asset) -> Asset:
    require_living(asset)
    if asset.review is None:
        return asset
    return replace(asset, review=None, version=asset.version + 1)


def vouched(asset: Asset, member: MemberId, *, at: datetime) -> Asset:
    """Said again of other words or other people it is another word: what was told is told anew."""
    require_living(asset)
    return replace(asset, vouch=Vouch(member, at), version=asset.version + 1)


def vouch_taken_back(asset: Asset) -> Asset:
    require_living(asset)
    if asset.vouch is None:
        return asset
    return replace(asset, vouch=None, version=asset.version + 1)


def joined(asset: Asset, collection: CollectionId) -> Asset:
    """The same content in one more collection; from now on the strictest of all decides (R59)."""
    require_living(asset)
    if collection in asset.memberships:
        return asset
    memberships = asset.memberships | {collection}
    return replace(asset, memberships=memberships, version=asset.version + 1)


def left(asset: Asset, collection: CollectionId) -> Asset:
    """An asset goes with its last membership: no purpose keeps it then (GDPR art. 5(1)(e))."""
    require_living(asset)
    if collection not in asset.memberships:
        raise NotFound("the asset is not in this collection: read the asset again")
    memberships = asset.memberships - {collection}
    if asset.on_hold and not memberships:
        raise NotAllowed(Hindrance.ON_HOLD)
    return replace(
        asset,
        memberships=memberships,
        fate=asset.fate if memberships else Fate.DELETED,
        version=asset.version + 1,
    )


def replaced(asset: Asset, content: ContentHash) -> Asset:
    """New content asks for a new review; going back to the old content does not bring it back."""
    require_living(asset)
    if content == asset.content:
        return asset
    # What was cut from the old picture says nothing of the new one.
    asset = replace(asset, crop=None, extent=None, pixels=None, vouch=None)
    return replace(asset, content=content, review=None, version=asset.version + 1)


def stripped(asset: Asset) -> Asset:
    """
    A deleted asset with a few faces and people less: no transaction grows with the group.

    It leaves its collections last, so that whoever broke off is found there and finishes.
    """
    require(asset.fate is Fate.DELETED, "only what is deleted is stripped: delete the asset first")
    faces, presences = asset.faces[_A_FEW:], asset.presences[_A_FEW:]
    memberships = asset.memberships if faces or presences else frozenset[CollectionId]()
    if (faces, presences, memberships) == (asset.faces, asset.presences, asset.memberships):
        return asset
    return replace(
        asset,
        faces=faces,
        presences=presences,
        memberships=memberships,
        review=None,
        vouch=None,
        version=asset.version + 1,
    )
