"""Staff sees who objects and who asks to be erased, and decides with a reason (R36)."""

from datetime import timedelta

import pytest

from quitclaim.domain.consents.objections import Outcome
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.forgetting.search_answers import SearchOutcome
from quitclaim.domain.ids import PleaId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.people.person import HERSELF
from tests.builders import ADA, DAY, FAIR, MIA, MUMS, an_id, an_objection
from tests.builders.asking import a_plea
from tests.fakes import records
from tests.handlers.furnished import EDITOR, OFFICER, show
from tests.handlers.library import House
from tests.handlers.peopled import people

ENGLISH = {"accept_language": "en"}
HERS = f"/people/{ADA}"
OBJECTION = an_id("objection")
DECISION = f"{HERS}/objections/{OBJECTION}/decision"


@pytest.fixture(autouse=True)
def _furnished(house: House) -> None:
    """ADA objects and asks to be erased; MIA's mother asked it for her a month ago."""
    people(house)
    show(house, OFFICER, Visible.NAMES)
    now, world = house.fakes.clock.now(), house.fakes.world
    records.put(world, an_objection(id=OBJECTION))
    records.put(world, Plea(id=PleaId(an_id("plea")), person=ADA, by=HERSELF, at=now - 10 * DAY))
    for name, taken_back in (("late", None), ("gone", now)):
        plea = Plea(
            id=PleaId(an_id(name)),
            person=MIA,
            by=MUMS,
            at=now - 40 * DAY,
            taken_back_at=taken_back,
        )
        records.put(world, plea)


def test_whoever_decides_sees_both_on_her_page(house: House) -> None:
    page = house.get(HERS, by=OFFICER, **ENGLISH).text

    assert "Not decided yet: it counts" in page and f'action="{DECISION}"' in page
    assert "Requests by right" in page and "days left" in page
    gone = house.get(f"/people/{MIA}", by=OFFICER, **ENGLISH).text
    assert "Overdue" in gone and "taken back" in gone


def test_nobody_else_does(house: House) -> None:
    show(house, EDITOR, Visible.NAMES)

    page = house.get(HERS, by=EDITOR, **ENGLISH).text

    assert "Not decided yet" not in page and "Requests by right" not in page


def test_the_list_has_what_is_due_first_on_top_with_the_days_left(house: House) -> None:
    """GDPR art. 12(3)."""
    page = house.get("/pleas", by=OFFICER, **ENGLISH).text
    listed = house.call("GET", "/api/pleas", by=OFFICER).json

    assert page.index("Overdue") < page.index("days left")
    assert [one["person"] for one in listed["pleas"]] == [MIA, ADA] and listed["overdue"] == 1
    assert listed["pleas"][0]["days_left"] < 0 < listed["pleas"][1]["days_left"]
    assert "Erasure requests" in page


def test_where_nobody_asks_the_list_says_so(house: House) -> None:
    house.fakes.world.pleas.clear()

    assert "Nobody asks for anything by right" in house.get("/pleas", by=OFFICER, **ENGLISH).text


@pytest.mark.parametrize("outcome", list(Outcome))
def test_an_objection_is_decided_with_a_reason(house: House, outcome: Outcome) -> None:
    noes = house.fakes.world.noes
    said = house.post(DECISION, {"outcome": outcome, "reason": "A reason"}, by=OFFICER)

    ruling = house.fakes.world.objections[ADA][OBJECTION].ruling
    assert said.headers["Location"] == f"{HERS}?done=decided"
    assert ruling and (ruling.outcome, ruling.reason) == (outcome, "A reason")
    assert ruling.by == house.member(OFFICER) and house.fakes.world.noes > noes
    page = house.get(f"{HERS}?done=decided", by=OFFICER, **ENGLISH).text
    assert "The decision is recorded." in page and DECISION not in page


def test_without_a_reason_nothing_is_decided(house: House) -> None:
    said = house.post(DECISION, {"outcome": "upheld", "reason": "  "}, by=OFFICER)

    assert said.headers["Location"] == f"{HERS}?refused=no_reason"
    assert house.fakes.world.objections[ADA][OBJECTION].ruling is None


def test_what_was_decided_is_not_decided_again(house: House) -> None:
    house.post(DECISION, {"outcome": "upheld", "reason": "First"}, by=OFFICER)

    said = house.post(DECISION, {"outcome": "dismissed", "reason": "Second"}, by=OFFICER)

    assert said.headers["Location"] == f"{HERS}?refused=decided"
    ruling = house.fakes.world.objections[ADA][OBJECTION].ruling
    assert ruling and ruling.outcome is Outcome.UPHELD


def test_programs_read_and_decide_as_well(house: House) -> None:
    """R45."""
    before = house.call("GET", f"/api/people/{ADA}/rights", by=OFFICER).json
    said = house.call(
        "POST", f"/api{DECISION}", {"outcome": "dismissed", "reason": "A judge asked"}, by=OFFICER
    )

    assert before["objections"][0]["outcome"] is None and len(before["pleas"]) == 1
    assert said.json["objections"][0]["reason"] == "A judge asked"
    assert timedelta(days=before["pleas"][0]["days_left"]) > timedelta(0)


def searched(house: House) -> Plea:
    search = a_plea(id=an_id("search"), collection=FAIR, at=house.fakes.clock.now())
    records.put(house.fakes.world, search)
    return search


@pytest.mark.parametrize("outcome", list(SearchOutcome))
def test_whoever_looked_for_her_says_what_came_of_it(house: House, outcome: SearchOutcome) -> None:
    """R25: the month of art. 12(3) ends with an answer."""
    answer = f"{HERS}/pleas/{searched(house).id}/answer"
    assert f'action="{answer}"' in house.get(HERS, by=OFFICER, **ENGLISH).text

    said = house.post(answer, {"outcome": outcome}, by=OFFICER)

    assert said.headers["Location"] == f"{HERS}?done=answered"
    page = house.get(f"{HERS}?done=answered", by=OFFICER, **ENGLISH).text
    assert "Her answer is recorded" in page and answer not in page
    again = house.post(answer, {"outcome": outcome}, by=OFFICER)
    assert again.headers["Location"] == f"{HERS}?refused=decided"


def test_a_program_answers_as_well(house: House) -> None:
    path = f"/api{HERS}/pleas/{searched(house).id}/answer"

    said = house.call("POST", path, {"outcome": "nowhere"}, by=OFFICER)

    told = next(one for one in said.json["pleas"] if one["collection"])
    assert (told["answer"], told["is_open"]) == ("nowhere", False) and told["answered_at"]
    assert house.call("POST", path, {"outcome": "nowhere"}, by=OFFICER).status == 409
