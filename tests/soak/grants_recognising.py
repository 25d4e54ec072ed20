"""The roads of whoever recognises: a face enrolled and suggested, one looked for, what ended."""

from dataclasses import replace
from typing import Final

from quitclaim.adapters.codec import encoded
from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.announced import Event
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.recognition.tallies import RunTally
from quitclaim.ports.changes import Purpose
from quitclaim.ports.finds import capture_of
from quitclaim.ports.recognising import Plan, Prune, Recognise, Sweep
from quitclaim.ports.selfies import key_of
from quitclaim.stores import Stores
from tests.builders import (
    ADA,
    BOB,
    DAY,
    a_hash,
    a_likeness,
    a_link,
    an_attestation,
    an_event,
    some_arrivals,
)
from tests.contract.enrolled import enrol
from tests.soak.grants_ground import Ground
from tests.soak.grants_queues import brought, forget_the_days, sealed_gallery
from tests.soak.grants_shoot import OWN, PICTURE, Shoot

_RECOGNISE: Final = "RecognizeFunction"
# As many as no run may leave unmatched.
_TOO_MANY: Final = RunTally(good_faces=9, good_unmatched=9)


def somebody_suggested(ground: Ground) -> str:
    """She puts a picture of herself; a run finds her in another, too many else not, and stops."""
    begun = ground.as_new(_RECOGNISE)
    shoot = Shoot.allowed(ground)
    selfie, run = key_of(shoot.selfie), shoot.begin(tally=_TOO_MANY)
    shoot.put("ExportsBucket", selfie, OWN)
    if failed := brought(ground, _RECOGNISE, {"key": selfie}, since=begun):
        return failed
    # She is looked for the day after, for all that anybody knows.
    forget_the_days(shoot.stores)
    said = (encoded(Plan(run)), encoded(Recognise(run, shoot.asset.id)))
    if failed := brought(ground, _RECOGNISE, *said, since=begun):
        return failed
    found = shoot.stores.library.asset(shoot.asset.id)
    is_hers = found and [face.suggestion.person for face in found.faces if face.suggestion]
    return "" if is_hers == [ADA] else f"nobody was suggested\n{ground.logged_since(begun)}"


def somebody_looked_for(ground: Ground) -> str:
    """And from then on she is known by a face that somebody confirmed to be hers."""
    begun = ground.as_new(_RECOGNISE)
    shoot = Shoot.allowed(ground)
    find, offered = shoot.ask(), _offered(shoot)
    said = ({"key": capture_of(find)}, encoded(offered))
    if failed := brought(ground, _RECOGNISE, *said, since=begun):
        return failed
    known = shoot.stores.library.asset(AssetId(offered.subject))
    if shoot.finds.seen(find) and known and known.likenesses:
        return ""
    return f"she was not shown, or is not known\n{ground.logged_since(begun)}"


def what_came_and_what_ended(ground: Ground) -> str:
    """A picture came as attested; nobody approved of what runs; two people take it back."""
    begun = ground.as_new(_RECOGNISE)
    shoot = Shoot.allowed(ground, model=a_hash("an older model"))
    shoot.put("ExportsBucket", key_of(shoot.selfie), OWN)
    _leave_template(shoot.stores)
    said = (
        encoded(Recognise(shoot.begin(), shoot.asset.id)),
        encoded(an_event(type=EventType.ASSET_ADDED, subject=_come(shoot))),
        encoded(an_event(type=EventType.CONSENT_WITHDRAWN, subject=shoot.selfie.consent)),
        {"key": capture_of(shoot.ask())},
        encoded(Prune(BOB)),
        encoded(Sweep("over")),
    )
    return brought(ground, _RECOGNISE, *said, since=begun)


def _offered(shoot: Shoot) -> Event:
    """In a picture that nobody attested to, so that nobody is looked for in it."""
    asked = a_likeness(consent=shoot.selfie.consent)
    face = replace(shoot.asset.faces[0], link=a_link(ADA, likeness=asked))
    confirmed = replace(shoot.asset, id=a_hash("confirmed"), faces=(face,))
    shoot.put("OriginalsBucket", confirmed.id, PICTURE)
    shoot.keep(confirmed)
    return an_event(type=EventType.FACE_OFFERED, subject=confirmed.id)


def _come(shoot: Shoot) -> AssetId:
    """After somebody attested to what one uploader puts these days."""
    came = replace(shoot.asset, id=a_hash("came"), added_at=shoot.now)
    ahead = some_arrivals(starts_at=shoot.now - DAY, until=shoot.now + DAY)
    shoot.keep(came, an_attestation(subject=ahead, at=shoot.now))
    return came.id


def _leave_template(stores: Stores) -> None:
    """Of BOB, whose key went."""
    stores.keys.make(BOB, Purpose.DATA, Purpose.TEMPLATE)
    enrol(sealed_gallery(stores), BOB)
    stores.keys.drop(BOB, Purpose.TEMPLATE)
