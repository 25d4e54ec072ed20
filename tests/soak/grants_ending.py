"""The road of what the clock ends each day, and of whoever is reminded."""

from dataclasses import replace
from typing import Final
from uuid import uuid4

from quitclaim.adapters.dynamodb_ledger import DynamoLedger
from quitclaim.adapters.s3_erasure_papers import S3ErasurePapers
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.yearly_staff_keys import YearlyStaffKeys
from quitclaim.domain.forgetting.bundles import Bundle, Laid
from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.ids import CertificateId
from quitclaim.domain.organisation.calendar import Calendar
from quitclaim.ports.changes import Purpose
from quitclaim.ports.terms import Chore
from quitclaim.ports.writes import Write
from quitclaim.stores import Stores
from quitclaim.usecases.certify_erasure import CertifyErasure
from quitclaim.usecases.set_rules import SetRules
from tests.builders import (
    BOB,
    CONSENT,
    DAD,
    DAY,
    EDITOR,
    MUM,
    NOON,
    a_collection_rule,
    a_controller,
    a_face,
    a_hash,
    a_keeping,
    a_likeness,
    a_link,
    a_request,
    an_asset,
    an_id,
    given,
    withdrawn,
)
from tests.builders.erasing import an_order
from tests.contract.changes import a_change
from tests.contract.enrolled import template_of
from tests.fakes.fake_signer import LOG
from tests.soak.grants_ground import Ground
from tests.soak.grants_lived_in import ERASURE, Lived, lived_in
from tests.soak.grants_queues import brought, forget_the_days
from tests.unit.certificates.certified import erased

# As its log has a round that came upon nothing.
_ROUNDS: Final = ("terms", "evidence", "staff_names", "officers_reminded", "erasures_completed")
_NOTHING: Final = tuple(f'"event": "{one}", "count": "0"' for one in _ROUNDS)
# BOB is known by this face, until the picture goes.
_FACE: Final = a_likeness(settled_at=NOON, template=template_of(BOB))
_KNOWN: Final = an_asset(a_face(link=a_link(BOB, likeness=_FACE)), id=a_hash("known"))


def a_day_of_endings(ground: Ground) -> str:
    """Pictures, what proves somebody's words, a year of staff; who is reminded; what is over."""
    begun = ground.as_new(ERASURE)
    at = lived_in(ground)
    _let_end(at)
    failed = brought(ground, ERASURE, *({"due": chore} for chore in Chore), since=begun)
    logged = ground.logged_since(begun)
    is_whole = not any(one in logged for one in _NOTHING)
    return failed or ("" if is_whole else f"of something nothing ended\n{logged}")


def _let_end(at: Lived) -> None:
    """Within a day of when it happened, which was long ago."""
    stores, chance = at.on, SystemChance()
    settle = SetRules(stores.library, stores.commits, stores.clock, chance)
    controller, calendar = a_controller(kept_for=DAY), Calendar(staff_names=DAY)
    settle(lambda it: replace(it, controller=controller, calendar=calendar), member=EDITOR)
    kept = (Write(a_collection_rule()), Write(a_keeping(period=DAY)), Write(_KNOWN))
    stores.commits.commit(a_change(*kept))
    _end_words(stores, at.ground.cloud.outputs["PapersBucket"])
    YearlyStaffKeys(
        stores.dynamodb, library_table=stores.settings.library_table, keys=stores.keys
    ).of_year(2025)
    forget_the_days(stores)
    _carry_out_long_ago(at)


def _end_words(stores: Stores, papers: str) -> None:
    """ADA took back hers; MUM and DAD were erased, and it is noted of one until when."""
    asked = a_request()
    said = asked.after(given(NOON))
    for write in (Write(said, asked), Write(said.after(withdrawn(NOON)), said)):
        stores.commits.commit(a_change(write))
    for gone in (MUM, DAD):
        stores.keys.make(gone, Purpose.EVIDENCE)
    laid = Laid(documents=frozenset({a_hash("paper of hers")}), scans=frozenset({CONSENT}))
    stores.bundles_in(papers).note(Bundle(person=MUM, until=NOON, laid=laid))


def _carry_out_long_ago(at: Lived) -> None:
    stores = at.on
    order = an_order(id=an_id("a plea long ago"), certificate=str(uuid4()))
    certified(at, erased(person=MUM), under=order.certificate)
    stores.commits.commit(a_change(Write(order)))
    begun = order.begun(NOON)
    for write in (Write(begun, order), Write(begun.carried_out(NOON), begun)):
        stores.commits.commit(a_change(write))


def certified(at: Lived, certificate: Certificate, *, under: CertificateId) -> None:
    stores, outputs = at.on, at.ground.cloud.outputs
    keys_table, library_table = stores.settings.keys_table, stores.settings.library_table
    certify = CertifyErasure(
        erasure_papers=S3ErasurePapers(stores.s3, bucket=outputs["PapersBucket"]),
        library=stores.library,
        ledger=DynamoLedger(stores.dynamodb, library_table=library_table, keys_table=keys_table),
        commits=stores.commits,
        clock=stores.clock,
        log=LOG,
    )
    certify(certificate, under=under)
