"""R36: asked for elsewhere, ordered over HTTP, carried out under its own role, and gone."""

import http.client
from dataclasses import dataclass

import pytest

from cli.visitor import Visitor
from local.logs import log_lines
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.domain.forgetting.orders import ErasureOrder, OrderState
from quitclaim.domain.ids import AssetId, CertificateId, PersonId, PleaId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.ports.changes import Change, Purpose
from quitclaim.ports.writes import Write
from quitclaim.usecases.ask_consent import Asked
from quitclaim.usecases.retelling import told
from tests.builders import EDITOR, WEBSITE, a_hash, an_id
from tests.builders.asking import an_identity
from tests.local.erasing import state_of, tell, token_for, worked_off
from tests.local.exhibition import HERS, Exhibition
from tests.local.office import Office
from tests.local.waiting import eventually

MARY = an_identity("Mary Somerville", mail="mary@erased.example")
JANE = an_identity("Jane Marcet", mail="jane@erased.example")


@dataclass(frozen=True, slots=True)
class Shown:
    asked: Asked
    photo: Exhibition
    token: str
    row: Rendition

    @property
    def her(self) -> PersonId:
        return self.asked.requests[0].person


@pytest.fixture(scope="module")
def shown(office: Office) -> Shown:
    """She said yes, and is out on the website beside somebody else."""
    asked = office.asks(MARY)
    token = eventually(lambda: token_for(office, MARY.mail))
    office.signs(asked, MARY, token=token)
    photo = Exhibition(office, AssetId(a_hash("a photo of somebody erased")))
    photo.hang()
    photo.mark(asked.requests[0].person)
    photo.review()
    row = eventually(lambda: photo.showing_her_on(WEBSITE))
    return Shown(asked, photo, token, row)


@pytest.fixture(scope="module")
def officer(office: Office) -> Visitor:
    return office.officer


@pytest.fixture(scope="module")
def erased(office: Office, shown: Shown, officer: Visitor) -> PleaId:
    """Entered, looked at, ordered; then whoever erases hears of it."""
    page = officer.get(f"/people/{shown.her}/erasure")
    assert "Nobody asks for this person" in page.text
    page = officer.fill_in(page, f"/people/{shown.her}/pleas", heard="by_letter", by="self")
    assert "asked by letter" in page.text and "What stays, and why" in page.text
    preview = officer.told(f"/api/people/{shown.her}/erasure")
    assert (preview["pictures"], preview["changed"], preview["evidence"]) == (1, 1, 1)

    ordered = officer.fill_in(page, f"/people/{shown.her}/erasure", act="order")

    assert ordered.status == http.client.OK and ordered.path.startswith("/erasures/")
    plea = PleaId(preview["pleas"][0]["plea"])
    eventually(lambda: state_of(office, plea) is OrderState.CARRIED_OUT)
    return plea


def test_her_name_her_address_and_her_links_are_gone_from_every_page(
    office: Office, shown: Shown, officer: Visitor, erased: PleaId
) -> None:
    done = officer.get(f"/erasures/{erased}")
    listed = officer.get("/pleas")

    assert "Carried out" in done.text and "Carried out" in listed.text
    for page in (done, listed, officer.get("/people"), officer.get("/requests")):
        assert page.status == http.client.OK
        assert not [one for one in (MARY.name, MARY.mail, shown.her) if one in page.text]
    for path in ("", "/erasure"):
        assert officer.get(f"/people/{shown.her}{path}").status == http.client.NOT_FOUND
    assert MARY.name not in Visitor(office.cloud.site).get(f"/c/{shown.token}").text
    logs = "\n".join(log_lines(office.cloud))
    assert not [one for one in (MARY.name, MARY.mail) if one in logs]


def test_her_face_stays_hidden_without_a_name_and_what_was_out_of_her_is_not(
    office: Office, shown: Shown, erased: PleaId
) -> None:
    asset = office.stores.library.asset(shown.photo.asset)
    assert asset and erased

    face = asset.face(HERS)
    assert face and face.link is None and face.untaggable
    assert shown.photo.asked_for(shown.row.id).status == http.client.NOT_FOUND
    eventually(lambda: not shown.photo.holds(shown.row.id))


def test_a_message_that_comes_twice_changes_nothing(office: Office, erased: PleaId) -> None:
    before = office.stores.erasure_orders.order(erased)
    before_it = worked_off(office, erased)

    tell(office, erased)

    eventually(lambda: worked_off(office, erased) > before_it)
    assert office.stores.erasure_orders.order(erased) == before


def test_what_crashed_after_its_first_step_is_finished(office: Office) -> None:
    """Begun, her keys gone, and whoever did it dead: the message that comes back finds the rest."""
    person = office.asks(JANE).requests[0].person
    stores, plea = office.stores, PleaId(an_id("a plea that crashed"))
    now = stores.clock.now()
    order = ErasureOrder(
        id=plea,
        certificate=CertificateId(an_id("a certificate")),
        person=person,
        asked_at=now,
        ordered_at=now,
        ordered_by=EDITOR,
        state=OrderState.BEGUN,
        begun_at=now,
    )
    said = Announcement(EventType.ERASURE_BEGUN, plea, 1)
    fact = told(SystemChance(), said, at=now, by=THE_CLOCK, action="crash")
    stores.commits.commit(Change(fact=fact, writes=(Write(order),)))
    stores.keys.drop(person, Purpose.DATA)
    assert stores.consents.remains(person) > 0

    tell(office, plea)

    eventually(lambda: state_of(office, plea) is OrderState.CARRIED_OUT)
    assert stores.consents.remains(person) == 0 and stores.traces.of([person]).rows == 0
