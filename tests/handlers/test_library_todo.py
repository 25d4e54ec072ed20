"""The first view after sign-in makes clear what to do, for each role (R31, R42)."""

from datetime import timedelta

import pytest

from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import PleaId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.needs import Need
from tests.builders import ADA, DAY, a_hash, an_id, an_objection, some_rules
from tests.builders.asking import a_turn
from tests.contract.filled import a_stored_verdict
from tests.fakes import records
from tests.handlers.decided import decide
from tests.handlers.furnished import ADMIN, EDITOR, OFFICER, VIEWER, show
from tests.handlers.library import House
from tests.handlers.marked import marking, tell
from tests.handlers.peopled import ASKED, paper_of, sent
from tests.handlers.worked import page, tasks, with_work


@pytest.fixture
def busy(house: House) -> House:
    return with_work(house)


def test_an_editor_is_told_what_waits_and_led_to_it(busy: House) -> None:
    shown = page(busy)

    assert {"look", "name", "yes"} <= set(tasks(busy))
    assert "1 picture that nobody has looked at" in shown and 'href="/unreviewed"' in shown
    assert "1 picture with faces that nobody knows" in shown and 'href="/faces"' in shown
    assert "1 picture waits for somebody" in shown and 'href="/missing"' in shown


def test_what_is_done_is_off_the_page(busy: House) -> None:
    tell(busy, "PUT", "review", {"reviewed": True})
    decide(busy)

    assert "look" not in tasks(busy) and "nobody has looked at" not in page(busy)


def test_whoever_is_not_shown_faces_is_not_told_of_any(busy: House) -> None:
    """R42: a count tells as well."""
    show(busy, EDITOR, Visible.NAMES)

    assert set(tasks(busy)) & {"name", "yes"} == set()


def test_with_nothing_to_do_an_editor_is_led_to_where_pictures_are_dropped(house: House) -> None:
    shown = page(house)

    assert tasks(house) == {}
    assert "Nothing to do" in shown and "Drop pictures here" in shown and 'href="/drop"' in shown


def test_a_viewer_is_led_to_what_may_be_used_and_told_nothing_else(busy: House) -> None:
    shown = page(busy, by=VIEWER)

    assert tasks(busy, VIEWER) == {}
    assert 'href="/collections"' in shown and 'href="/unreviewed"' not in shown
    assert "nobody" not in shown


def test_the_privacy_officer_sees_what_the_law_dates_first_with_the_date(busy: House) -> None:
    """GDPR art. 12(3): within a month."""
    now, world = busy.fakes.clock.now(), busy.fakes.world
    plea = Plea(id=PleaId(an_id("plea")), person=ADA, by=HERSELF, at=now - 3 * DAY)
    records.put(world, plea)
    records.put(world, an_objection(at=now - 10 * DAY))

    told, shown = tasks(busy, OFFICER), page(busy, by=OFFICER)

    assert list(told)[:2] == ["erasures", "objections"]
    assert told["erasures"]["due_at"] == plea.due_at.isoformat().replace("+00:00", "Z")
    assert told["objections"]["due_at"] < told["erasures"]["due_at"]
    assert "1 request by right" in shown and "1 objection to decide on" in shown
    assert shown.index("request by right") < shown.index("faces that nobody knows")


def test_an_objection_that_was_decided_is_no_task(house: House) -> None:
    marking(house)
    records.put(house.fakes.world, an_objection())
    path = f"/people/{ADA}/objections/{an_objection().id}/decision"
    assert "objections" in tasks(house, OFFICER)

    house.post(path, {"outcome": "upheld", "reason": "she is right"}, by=OFFICER)

    assert "objections" not in tasks(house, OFFICER)


def test_whoever_runs_the_system_sees_what_failed(house: House) -> None:
    """R55."""
    house.backlog.dead.append("a message")

    assert tasks(house, ADMIN)["failed"]["count"] == 1
    assert 'href="/health"' in page(house, by=ADMIN) and "1 task failed" in page(house, by=ADMIN)
    house.backlog.dead.clear()
    assert "Everything works" in page(house, by=ADMIN)


def test_a_request_that_came_back_is_to_be_seen_to(busy: House) -> None:
    """R11."""
    bounced = a_turn(Progress.BOUNCED, reason="no_address")
    one = sent(ASKED, paper_of(busy), bounced, id=an_id("bounced"))
    records.put(busy.fakes.world, one)

    assert tasks(busy)["undelivered"]["count"] == 1
    assert "1 request did not arrive" in page(busy)


def test_until_it_is_said_who_we_are_the_officer_is_led_to_saying_it(house: House) -> None:
    assert tasks(house, OFFICER)["settings"]["address"] == "/organisation"
    records.put(house.fakes.world, some_rules(controller=None))
    assert "settings" in tasks(house, OFFICER) and "not set up" in page(house, by=OFFICER)

    marking(house)
    assert "settings" not in tasks(house, OFFICER)


def test_a_yes_about_to_run_out_is_a_task_in_time(busy: House) -> None:
    """R6."""
    assert "expiring" not in tasks(busy)

    busy.fakes.clock.step(timedelta(days=700))
    busy.sessions[EDITOR] = busy.appoint(EDITOR)

    assert tasks(busy)["expiring"]["count"] == 1


def test_counting_ends_somewhere(busy: House) -> None:
    """A page, not an inventory: what is counted is capped, and says so."""
    busy.fakes.world.pages.size = 1
    for number in range(5):
        one = a_stored_verdict(asset=a_hash(f"picture {number}"), needs=frozenset({Need.LOOK}))
        records.put(busy.fakes.world, one)

    assert tasks(busy)["look"]["is_more"] is True
    assert "There are more than were counted" in page(busy)
