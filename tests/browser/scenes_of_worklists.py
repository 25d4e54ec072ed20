"""Which pages of what there is to do there are to look at: with much to do, little, and nothing."""

from collections.abc import Iterator
from dataclasses import replace

from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import PleaId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.people.person import HERSELF
from tests.browser.houses import PICTURE
from tests.browser.scene import ADMIN, EDITOR, OFFICER, VIEWER, Scene
from tests.browser.scenes_of_marking import marking
from tests.builders import (
    ADA,
    BOB,
    DAY,
    FAIR,
    NOON,
    YESTERDAY,
    a_consent,
    a_linked_face,
    a_person,
    a_sent_request,
    a_turn,
    an_id,
    an_objection,
    expired,
)
from tests.builders.keeping import a_keeping
from tests.fakes import records
from tests.fakes.pictures import put_asset
from tests.handlers.decided import decide
from tests.handlers.furnished import show
from tests.handlers.library import House, a_house
from tests.handlers.peopled import GIVEN, register

_LONG = "Bartholomeus-Alexander von und zu Hohenlohe-Langenburg"


def overworked() -> House:
    """Every list has something on it, with names as long as they come."""
    house = marking()
    world, now = house.fakes.world, house.fakes.clock.now()
    asset = world.assets[PICTURE]
    put_asset(world, replace(asset, faces=(*asset.faces, a_linked_face()), review=None))
    records.put(world, Plea(id=PleaId(an_id("plea")), person=ADA, by=HERSELF, at=now - 40 * DAY))
    records.put(world, an_objection(at=now - 10 * DAY))
    records.put(world, world.consents[ADA][GIVEN].after(expired(now)))
    register(house, a_person(BOB), name=_LONG)
    records.put(world, a_consent(id=an_id("his"), person=BOB))
    held = (a_turn(at=YESTERDAY, card=1234), a_turn(Progress.ANSWERED, NOON))
    his = frozenset({an_id("his")})
    records.put(world, a_sent_request(id=an_id("scanned"), person=BOB, consents=his, turns=held))
    decide(house)
    return house


def scheduled() -> House:
    """A picture that goes in a year, and others of which nobody said how long they stay."""
    house = overworked()
    records.put(house.fakes.world, a_keeping())
    return house


def calm() -> House:
    """Opened this morning, and whoever works there is shown faces."""
    house = a_house()
    for role in (EDITOR, OFFICER):
        show(house, role, *Visible)
    return house


def of_worklists() -> Iterator[Scene]:
    for role in (EDITOR, OFFICER, VIEWER, ADMIN):
        yield Scene("come_in", role, "/", overworked)
        yield Scene("come_in", role, "/", calm)
    for name, path in (
        ("see_unreviewed", "/unreviewed"),
        ("see_face_tasks", "/faces"),
        ("see_missing", "/missing"),
        ("see_lapses", "/lapses?urgency=expired"),
        ("see_unlinked", f"/who?collection={FAIR}"),
    ):
        yield Scene(name, EDITOR, path, overworked)
        yield Scene(name, EDITOR, path, calm)
    yield Scene("see_pleas", OFFICER, "/pleas", overworked)
    for role in (EDITOR, OFFICER, ADMIN):
        yield Scene("see_calendar", role, "/calendar", scheduled)
    yield Scene("see_calendar", EDITOR, "/calendar", calm)
    yield Scene("see_calendar", OFFICER, "/calendar?which=staying", scheduled)
    periods = {"months": "12", "days_after_consent": "30", "years_staff_named": "3"}
    periods |= {"days_template_idle": "180"}
    yield Scene("choose_periods", OFFICER, "/calendar/periods", scheduled, form=periods)
    wrong = {"months": "twelve"}
    yield Scene("choose_periods", OFFICER, "/calendar/periods", scheduled, form=wrong, status=422)
