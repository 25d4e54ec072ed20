"""Which pages about erasures there are to look at: asked for, entered, waiting, done, late."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from quitclaim.domain.forgetting.evidence_orders import WAITS_FOR
from quitclaim.domain.forgetting.orders import Declining, OrderState
from quitclaim.domain.forgetting.stores import LAPSED_AFTER
from quitclaim.ports.changes import Purpose
from tests.browser.scene import OFFICER, Scene
from tests.browser.scenes_of_people import asking_of_us, nobody, peopled
from tests.builders import ADA, MIA, MUM, NOON, a_basis, an_id
from tests.builders import OFFICER as OFFICER_ID
from tests.builders.asking import a_plea
from tests.builders.erasing import an_evidence_order, an_order
from tests.fakes import records
from tests.handlers.library import House

_HERS: Final = f"/people/{ADA}/erasure"
_ITS: Final = f"/erasures/{a_plea().id}"


def ordered() -> House:
    """By a colleague, a while ago; of another one nobody knows whose it was."""
    house = asking_of_us()
    ended = an_order(id=an_id("ended")).begun(NOON).carried_out(NOON)
    records.put(house.fakes.world, an_order(state=OrderState.WAITING))
    records.put(house.fakes.world, ended)
    given_back = an_order(id=an_id("declined"), state=OrderState.WAITING)
    declined = given_back.declined(Declining.IDENTITY, by=OFFICER_ID, at=NOON)
    records.put(house.fakes.world, declined)
    over = an_order(id=an_id("over")).begun(NOON).carried_out(NOON - LAPSED_AFTER)
    records.put(house.fakes.world, over.over(NOON))
    return house


def reminded() -> House:
    """Officers were written to that her month runs out."""
    house = peopled()
    records.put(house.fakes.world, a_plea().reminded(NOON))
    return house


def upholding() -> House:
    house = asking_of_us()
    records.put(house.fakes.world, a_basis())
    house.fakes.world.dossiers.clear()
    return house


def late() -> House:
    house = asking_of_us()
    at = house.fakes.clock.now() - timedelta(hours=3)
    records.put(house.fakes.world, an_order(ordered_at=at).begun(at, reminded_at=at))
    house.fakes.world.keys[a_plea().id, Purpose.TEXT] = b"key"
    return house


def ending() -> House:
    """Of a colleague's order, and of one that nobody answered; her words are proven."""
    house = asking_of_us()
    house.fakes.keys.make(ADA, Purpose.EVIDENCE)
    lapsed = an_evidence_order(id=an_id("lapsed")).lapsed(NOON + WAITS_FOR)
    records.put(house.fakes.world, an_evidence_order())
    records.put(house.fakes.world, lapsed)
    return house


def unproven() -> House:
    """She never said a word that anything proves."""
    house = peopled()
    house.fakes.keys.drop(ADA, Purpose.EVIDENCE)
    return house


def ended() -> House:
    house = asking_of_us()
    approved = an_evidence_order().approved(by=OFFICER_ID, at=NOON)
    records.put(house.fakes.world, approved.begun(NOON, papers=2).carried_out(NOON))
    return house


def _of_evidence() -> Iterator[Scene]:
    hers, its = f"/people/{ADA}/evidence", f"/evidence-orders/{an_evidence_order().id}"
    erased, why = f"/erasures/{an_id('ended')}/evidence", {"reason": "court"}
    yield Scene("see_evidence", OFFICER, hers, ending)
    yield Scene("see_evidence", OFFICER, hers, peopled)
    yield Scene("end_evidence", OFFICER, hers, unproven, form=why, status=422)
    yield Scene("see_evidence_of_erased", OFFICER, erased, ordered)
    yield Scene("see_evidence_order", OFFICER, f"{its}?done=evidence_ordered", ending)
    yield Scene("see_evidence_order", OFFICER, its, ended)
    yield Scene("see_pleas", OFFICER, "/pleas", ending)


def of_erasures() -> Iterator[Scene]:
    child = {"heard": "in_person", "by": "self", "asked_on": "2099-01-01"}
    yield Scene("see_erasure", OFFICER, _HERS, asking_of_us)
    yield Scene("see_erasure", OFFICER, f"{_HERS}?done=plea_entered", upholding)
    yield Scene("see_erasure", OFFICER, _HERS, ordered)
    yield Scene("see_erasure", OFFICER, f"/people/{MUM}/erasure", peopled)
    yield Scene("enter_plea", OFFICER, f"/people/{MIA}/pleas", peopled, form=child, status=422)
    yield Scene("give_order", OFFICER, _HERS, upholding, form={"upheld": a_basis().id})
    yield Scene("give_order", OFFICER, _HERS, peopled, form={"act": "order"}, status=422)
    yield Scene("see_order", OFFICER, f"{_ITS}?done=erasure_waits", ordered)
    yield Scene("see_order", OFFICER, f"{_ITS}?refused=same_member", ordered)
    yield Scene("see_order", OFFICER, _ITS, late)
    yield Scene("see_order", OFFICER, f"/erasures/{an_id('ended')}", ordered)
    yield Scene("see_order", OFFICER, f"/erasures/{an_id('over')}", ordered)
    yield Scene("see_order", OFFICER, f"/erasures/{an_id('declined')}", ordered)
    yield Scene("see_order", OFFICER, f"{_ITS}?refused=not_yours", ordered)
    yield Scene("see_pleas", OFFICER, "/pleas", ordered)
    yield from _of_evidence()
    yield Scene("see_pleas", OFFICER, "/pleas", reminded)
    yield Scene("see_erasure", OFFICER, _HERS, reminded)
    yield Scene("see_pleas", OFFICER, "/pleas", nobody)
