"""R28, R29: a zip is handed out while all in it may be had, and holds what is on record, once."""

from collections import Counter
from io import BytesIO
from zipfile import ZipFile

from quitclaim.domain.ids import ZipId
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.takings import Way, file_name_of
from quitclaim.domain.publishing.zip_states import KEPT_FOR
from quitclaim.domain.publishing.zips import Zip, ZipState
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.zips import ZIPS
from tests.simulation.callers import at_her_desk
from tests.simulation.cast import HOUR, name
from tests.simulation.invariants.serving import (
    asking,
    require_allowed,
    require_its_content,
    require_its_time,
)
from tests.simulation.outside import Copy
from tests.simulation.stage import Stage, Violation

_LIST = "list.txt"


def fetch_and_check(stage: Stage, zip_: ZipId) -> None:
    """Whoever goes to the address finds what is in it, or that it is gone."""
    before, asked = stage.fakes.world.zips[zip_], asking(stage)
    who = at_her_desk(before.by.member)
    address = stage.house.fetch_zip(before.selection, zip_, who=who)
    if address is None:
        return
    content = stage.fakes.world.blobs.get((Shelf.PICTURES, _key_in(address)))
    for row in _held(stage, before, content[-1]) if content else ():
        require_allowed(stage, row, asked=asked)
        if stage.second == asked.at:
            require_its_time(stage, row, address=address, asked=asked)
        copy = Copy(row.id, before.by, Way.ZIP)
        # However often she fetches it, of each zip there is one copy.
        if (zip_, row.id) not in stage.outside.zipped:
            stage.outside.zipped.add((zip_, row.id))
            stage.outside.copies.append(copy)


def is_on_record_once(stage: Stage) -> None:
    """Whoever died, came twice or was thought dead."""
    takings = [taking for _, taking in stage.fakes.world.takings.values()]
    counted = Counter((one.zip, one.rendition) for one in takings if one.zip is not None)
    for (zip_, rendition), times in counted.items():
        if times > 1:
            what = f"{name(rendition)} is {times} times on record in the zip {name(zip_ or '')}"
            raise Violation("R29", what)
    for held in stage.fakes.world.zips.values():
        if any((held.id, rendition) not in counted for rendition in held.renditions):
            raise Violation("R29", f"the zip {name(held.id)} holds what nobody is on record for")


def zips_are_in_line(stage: Stage) -> None:
    """At rest: what is ready holds nothing that was recalled."""
    rows = stage.fakes.world.renditions
    for held in stage.fakes.world.zips.values():
        is_ready = held.state is ZipState.READY
        if is_ready and any(rows[one].recalled_at is not None for one in held.renditions):
            raise Violation("R29", f"the zip {name(held.id)} holds what was recalled")


def zips_end(stage: Stage) -> None:
    """A day later nothing of any zip is left, whatever crashed."""
    for _ in range(2):
        stage.fakes.clock.at += KEPT_FOR + HOUR
        stage.house.sweep_zips()
    stage.house.sweep()
    world = stage.fakes.world
    left = [key for _, key in world.blobs if key.startswith(ZIPS)]
    if left or world.begun:
        raise Violation("R29", f"{len(left)} zips and {len(world.begun)} that were begun are left")
    if any(not held.has_ended for held in world.zips.values()):
        raise Violation("R51", "a zip is never done, and never over")


def _held(stage: Stage, zip_: Zip, content: bytes) -> list[Rendition]:
    """By the bytes, and not by what anybody says of them."""
    rows = stage.fakes.world.renditions.values()
    known = {file_name_of(row.channel, row.id): row for row in rows}
    with ZipFile(BytesIO(content)) as archive:
        found = {one: archive.read(one) for one in archive.namelist() if one != _LIST}
    for one, data in found.items():
        require_its_content(stage, known[one], data)
    if {known[one].id for one in found} != set(zip_.renditions):
        raise Violation("R29", f"the zip {name(zip_.id)} holds something else than it says")
    return [known[one] for one in found]


def _key_in(address: str) -> str:
    return address.partition("?")[0].partition(".test/")[2]
