"""A house with one of everything that the API knows by a name in an address."""

from base64 import b64encode
from dataclasses import replace
from typing import Final

from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.pictures.assets import Origin
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import (
    ADA,
    DAY,
    HOOK_SECRET,
    MUM,
    NOON,
    PNG_SCAN,
    a_delivery,
    a_deployed,
    a_face,
    a_hash,
    a_paper,
    a_region,
    a_share_link,
    a_suggestion,
    a_turn,
    an_account,
    an_assessment,
    an_endpoint,
    an_event_code,
    an_id,
    an_objection,
)
from tests.fakes import records
from tests.fakes.pictures import put_asset
from tests.fakes.sealed_papers import put_paper
from tests.handlers.exhibited import download, exhibit, recall
from tests.handlers.furnished import DANCE, EDITOR, OFFICER, describing, furnish, hang, show
from tests.handlers.library import House, a_house
from tests.handlers.marked import tell
from tests.handlers.on_paper import PAPER
from tests.handlers.peopled import ANSWERED, ASKED, HERS, paper_of, sent
from tests.handlers.recognised import draft, roster
from tests.handlers.zipped import packed, select
from tests.soak.api_runs import run
from tests.unit.usecases.sealing import publish, seal
from tests.unit.usecases.stage import made

WORDS: Final = "Ann and the band"
# A picture that nobody has seen to for half a year, in the version that stands.
CROWD: Final = AssetId(a_hash("crowd"))
SEEN: Final = 2
# The one with ADA, in the version that stands.
DANCED: Final = 6
# Its faces: of one nobody said anything, one looks like ADA, a hand drew one, one was marked.
UNKNOWN: Final = an_id("unknown")
GUESSED: Final = an_id("guessed")
DRAWN: Final = an_id("drawn")
MARKED: Final = an_id("marked")
CAME_BACK: Final = an_id("came back")
ENDED: Final = a_hash("ended")


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
    _know_people(house)
    _assess(house)
    run(house)
    house.fakes.hooks.register(an_endpoint(), HOOK_SECRET)
    house.fakes.deliveries.add(a_delivery())
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


def _collect(house: House) -> None:
    """A selection with a link that holds and one that ended, and a zip of it."""
    select(house, DANCE)
    records.put(house.fakes.world, a_share_link())
    records.put(house.fakes.world, a_share_link(id=ENDED, ended_at=NOON))
    packed(house)


def _assess(house: House) -> None:
    """The document that was approved can be read, and ADA is on the roster."""
    fakes = house.fakes
    kept = fakes.papers.keep(draft(house)["text"].encode())
    rules = fakes.library.rules()
    fakes.world.rules = replace(rules, assessment=an_assessment(document=kept))
    roster(house, add=[ADA])


def _know_people(house: House) -> None:
    """ADA objects, signed on paper and by a link, and a letter to her came back."""
    fakes = house.fakes
    fakes.accounts.attach(an_account(), at=NOON)
    records.put(fakes.world, an_event_code())
    records.put(fakes.world, an_objection())
    sealed = fakes.evidence.keep(ADA, b"%PDF-1.7 she said yes")
    fakes.timestamps.keep(ADA, sealed, token=b"it existed at noon")
    put_paper(fakes.world, a_paper(request=ANSWERED, document=sealed, timestamped_at=NOON))
    scan = {"scan": b64encode(PNG_SCAN).decode()}
    house.call("POST", f"{HERS}/papers", PAPER | scan, by=OFFICER)
    bounced = a_turn(Progress.BOUNCED)
    records.put(fakes.world, sent(ASKED, paper_of(house), bounced, id=CAME_BACK))
