"""A house with one of everything that the API knows by a name in an address."""

from dataclasses import replace
from typing import Final

from quitclaim.domain.forgetting.bundles import Bundle
from quitclaim.domain.forgetting.stores import LAPSED_AFTER
from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.pictures.assets import Origin
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.complete_erasures import CompleteErasures
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import (
    ADA,
    BOB,
    DAY,
    HOOK_SECRET,
    MUM,
    NOON,
    a_delivery,
    a_deployed,
    a_face,
    a_hash,
    a_region,
    a_share_link,
    a_suggestion,
    an_assessment,
    an_endpoint,
    an_id,
)
from tests.builders.erasing import an_order
from tests.fakes import records
from tests.fakes.pictures import put_asset
from tests.handlers.exhibited import download, exhibit, recall
from tests.handlers.furnished import DANCE, EDITOR, describing, furnish, hang, show
from tests.handlers.library import House, a_house
from tests.handlers.marked import tell
from tests.handlers.recognised import draft, roster
from tests.handlers.zipped import packed, select
from tests.soak.api_people import know_people
from tests.soak.api_runs import run
from tests.unit.certificates.certified import CERTIFICATE, certify, erased
from tests.unit.usecases.sealing import publish, seal
from tests.unit.usecases.stage import made

WORDS: Final = "Ann and the band"
# A picture that nobody has seen to for half a year, and the one with ADA: the versions that stand.
CROWD: Final = AssetId(a_hash("crowd"))
SEEN: Final = 2
DANCED: Final = 6
# Its faces: of one nobody said anything, one looks like ADA, a hand drew one, one was marked.
UNKNOWN: Final = an_id("unknown")
GUESSED: Final = an_id("guessed")
DRAWN: Final = an_id("drawn")
MARKED: Final = an_id("marked")
ENDED: Final = a_hash("ended")
OVER: Final = an_id("over")


def open_house() -> House:
    house = a_house(a_deployed())
    # So that whatever is listed goes on overleaf.
    house.fakes.world.pages.size = 1
    furnish(house, words=WORDS)
    for role in StaffRole:
        show(house, role, *Visible)
    _call_back(house)
    _gather_a_crowd(house)
    _collect(house)
    know_people(house)
    _assess(house)
    run(house)
    house.fakes.hooks.register(an_endpoint(), HOOK_SECRET)
    house.fakes.deliveries.add(a_delivery())
    certify(house.fakes, erased(person=BOB))
    _complete(house)
    seal(house.fakes)
    publish(house.fakes)
    house.fakes.world.outbox.clear()
    return house


def _call_back(house: House) -> None:
    """What an editor took was called back a day ago; now it is out again, and she has another."""
    house.fakes.clock.step(-DAY)
    exhibit(house)
    download(house, meant_for="a poster")
    recall(house)
    house.fakes.clock.step(DAY)
    tell(house, "PUT", f"presences/{MUM}", {"present": False})
    tell(house, "PUT", "review", {"reviewed": True})
    for channel in ("website", "internal"):
        made(PublishAsset, house.fakes)(DANCE, Channel(channel))
    download(house)


def _gather_a_crowd(house: House) -> None:
    faces = (
        a_face("unknown"),
        a_face("guessed", suggestion=a_suggestion(), region=a_region(x=3_000)),
        a_face("drawn", origin=Origin.DRAWN, region=a_region(x=5_000)),
        a_face("marked", region=a_region(x=7_000)),
    )
    hang(house, CROWD, describing(WORDS), faces=faces)
    world = house.fakes.world
    put_asset(world, replace(world.assets[CROWD], added_at=NOON - 200 * DAY))
    world.since[CROWD, 1] = NOON - DAY
    mark = {"version": SEEN - 1, "mark": "bystander"}
    house.call("PUT", f"/api/assets/{CROWD}/faces/{MARKED}/mark", mark, by=EDITOR)
    made(DecideAsset, house.fakes)(CROWD)


def _complete(house: House) -> None:
    """What was certified is over by now; what proves BOB's words is kept for longer."""
    house.fakes.keys.make(BOB, Purpose.EVIDENCE)
    house.fakes.bundles.note(Bundle(person=BOB, until=NOON + LAPSED_AFTER))
    order = an_order(id=OVER, certificate=CERTIFICATE)
    records.put(house.fakes.world, order.begun(NOON).carried_out(NOON))
    house.fakes.clock.step(LAPSED_AFTER)
    made(CompleteErasures, house.fakes)()
    house.fakes.clock.step(-LAPSED_AFTER)


def _collect(house: House) -> None:
    """A selection with a link that holds and one that ended, and a zip of it."""
    select(house, DANCE)
    for link in (a_share_link(), a_share_link(id=ENDED, ended_at=NOON)):
        records.put(house.fakes.world, link)
    packed(house)


def _assess(house: House) -> None:
    """The document that was approved can be read, and ADA is on the roster."""
    kept = house.fakes.papers.keep(draft(house)["text"].encode())
    approved = an_assessment(document=kept)
    house.fakes.world.rules = replace(house.fakes.library.rules(), assessment=approved)
    roster(house, add=[ADA])
