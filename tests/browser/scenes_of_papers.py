"""Which pages there are about what somebody signed on paper."""

from collections.abc import Iterator
from dataclasses import replace

from quitclaim.domain.consents.on_paper import Mistake
from tests.browser.scene import EDITOR, OFFICER, Scene
from tests.browser.scenes_of_people import peopled
from tests.builders import ADA, BOB, MIA, a_consent_on_paper, an_id, on_paper, revoked
from tests.fakes import records
from tests.handlers.library import House


def of_papers() -> Iterator[Scene]:
    over = {"until": "2020-01-01"}
    wrong = {"signers": "self", "signed_on": "2027-05-03", "channels": "press", "note": "?" * 300}
    yield Scene("see_paper_form", OFFICER, f"/people/{MIA}/paper", peopled)
    yield Scene("see_paper_form", OFFICER, f"/people/{BOB}/paper", peopled)
    yield Scene("enter_paper", OFFICER, f"/people/{ADA}/paper", peopled, over, 422)
    yield Scene("enter_paper", OFFICER, f"/people/{BOB}/paper", peopled, wrong, 422)
    yield Scene("see_person", OFFICER, f"/people/{ADA}?done=paper_recorded", signed)
    yield Scene("see_person", EDITOR, f"/people/{ADA}", signed)


def signed() -> House:
    """One that counts, and one that was entered by mistake."""
    house = peopled()
    by, world = house.member(OFFICER), house.fakes.world
    note = "The original lies in the cupboard of the secretary, third shelf. " * 3
    records.put(world, a_consent_on_paper(paper=on_paper(recorded_by=by, note=note)))
    mistaken = a_consent_on_paper(id=an_id("mistaken"))
    why = replace(revoked(), mistake=Mistake.OTHER_SCOPE)
    records.put(world, mistaken.after(why))
    return house
