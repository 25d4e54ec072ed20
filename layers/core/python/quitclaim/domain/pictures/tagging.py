"""Who a face is, said by people; a machine only proposes (R18, R19, I11, I12; AI Act art. 14)."""

from collections.abc import Iterator
from dataclasses import replace

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import FaceId, PersonId
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.corrections import Hindrance, face_on, with_change
from quitclaim.domain.pictures.links import Confirmation, Link, Suggestion, link_from
from quitclaim.domain.pictures.marks import MarkKind


def linked_by_hand(
    asset: Asset, face: FaceId, *, person: PersonId, confirmation: Confirmation
) -> Asset:
    """One person on one face; a match waiting for its second voice is confirmed, not overruled."""
    known = _taggable(asset, face)
    if known.link:
        raise NotAllowed(Hindrance.LINKED)
    return with_change(asset, _linked(known, Link(person=person, confirmations=(confirmation,))))


def suggested(asset: Asset, face: FaceId, *, suggestion: Suggestion | None) -> Asset:
    """A machine's proposal, where nobody has spoken; None takes it back."""
    known = face_on(asset, face)
    hindrances = tuple(_against_suggesting(known, suggestion)) if suggestion else ()
    if hindrances:
        raise NotAllowed(*hindrances)
    return with_change(asset, replace(known, suggestion=suggestion))


def rejected(asset: Asset, face: FaceId, *, person: PersonId) -> Asset:
    """Not her: no run proposes her for this face again."""
    known = face_on(asset, face)
    if known.link and known.link.person == person:
        raise NotAllowed(Hindrance.LINKED)
    is_hers = known.suggestion is not None and known.suggestion.person == person
    changed = replace(
        known,
        rejected=known.rejected | {person},
        suggestion=None if is_hers else known.suggestion,
    )
    return with_change(asset, changed)


def confirmed(asset: Asset, face: FaceId, *, confirmation: Confirmation) -> Asset:
    """The first word on a suggestion makes the link, the next ones add to it."""
    known = _taggable(asset, face)
    if known.link:
        return with_change(asset, replace(known, link=known.link.confirmed_by(confirmation)))
    if known.suggestion is None:
        raise NotAllowed(Hindrance.NOT_SUGGESTED)
    return with_change(asset, _linked(known, link_from(known.suggestion, confirmation)))


def unlinked(asset: Asset, face: FaceId) -> Asset:
    known = face_on(asset, face)
    if known.link is None:
        raise NotAllowed(Hindrance.NOT_LINKED)
    return with_change(asset, replace(known, link=None))


def moved(asset: Asset, face: FaceId, *, person: PersonId, confirmation: Confirmation) -> Asset:
    """To the person it really is, by hand: what others confirmed was about somebody else."""
    known = _taggable(asset, face)
    if known.link is None:
        raise NotAllowed(Hindrance.NOT_LINKED)
    if known.link.person == person:
        raise NotAllowed(Hindrance.LINKED)
    return with_change(asset, _linked(known, Link(person=person, confirmations=(confirmation,))))


def named(asset: Asset, face: FaceId, *, person: PersonId, confirmation: Confirmation) -> Asset:
    """Whoever it was so far, from now on it is she; saying so again changes nothing."""
    known = face_on(asset, face)
    if known.link is None:
        return linked_by_hand(asset, face, person=person, confirmation=confirmation)
    if known.link.person == person:
        return asset
    return moved(asset, face, person=person, confirmation=confirmation)


def split_off(asset: Asset, face: FaceId, *, person: PersonId, other: PersonId) -> Asset:
    """A face of one record that was two people: its link moves as it is, the records stay."""
    known = _taggable(asset, face)
    if known.link is None or known.link.person != person:
        raise NotAllowed(Hindrance.NOT_LINKED)
    suggested = replace(known.link.suggested, person=other) if known.link.suggested else None
    return with_change(
        asset, _linked(known, replace(known.link.says, person=other, suggested=suggested))
    )


def _taggable(asset: Asset, face: FaceId) -> Face:
    known = face_on(asset, face)
    if known.untaggable:
        raise NotAllowed(Hindrance.NOT_TO_BE_TAGGED)
    if known.mark and known.mark.kind is MarkKind.NOT_A_FACE:
        raise NotAllowed(Hindrance.MARKED)
    return known


def _linked(face: Face, link: Link) -> Face:
    # Among people the latest word holds: whoever links her takes a rejection of her back.
    return replace(face, link=link, suggestion=None, rejected=face.rejected - {link.person})


def _against_suggesting(face: Face, suggestion: Suggestion) -> Iterator[Hindrance]:
    """A job leaves alone whatever a person has spoken of (I12)."""
    if face.untaggable:
        yield Hindrance.NOT_TO_BE_TAGGED
    if face.mark:
        yield Hindrance.MARKED
    if face.excluded:
        yield Hindrance.EXCLUDED
    if face.link:
        yield Hindrance.LINKED
    if suggestion.person in face.rejected:
        yield Hindrance.REJECTED
