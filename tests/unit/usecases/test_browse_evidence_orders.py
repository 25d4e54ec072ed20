"""What was ordered of evidence is listed; of the erased a certificate finds it (R36, R39)."""

import pytest

from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.forgetting.bundles import Bundle
from quitclaim.domain.forgetting.evidence_orders import (
    EndingReason,
    Unended,
)
from quitclaim.domain.ids import EvidenceOrderId, PersonId, PleaId
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.browse_evidence_orders import BrowseEvidenceOrders
from quitclaim.usecases.certify_erasure import CertifyErasure
from tests.builders import ADA, BOB, NOON, OFFICER, an_id
from tests.unit.usecases import ordering as erasing
from tests.unit.usecases.ended_early import answering, order, ordering
from tests.unit.usecases.erasures import full
from tests.unit.usecases.evidence import BOBS, proven
from tests.unit.usecases.stage import made


def test_of_whoever_was_erased_her_certificate_finds_it() -> None:
    """R36: of her nobody knows anything, and of what was noted it shows whether it is hers."""
    fakes = full()
    fakes.keys.make(ADA, Purpose.EVIDENCE)
    erasing.ordered(fakes)
    certify = made(CertifyErasure, fakes, log="town.example/log")
    erasing.carry_out(fakes, certify=certify)
    end = ordering(fakes).of_erased

    found = end(erasing.PLEA, reason=EndingReason.AUTHORITY, member=OFFICER)

    assert found.person == ADA
    fakes.world.bundles[BOB] = Bundle(person=BOB, until=NOON)
    del fakes.world.bundles[ADA]
    with pytest.raises(NotAllowed) as error:
        end(erasing.PLEA, reason=EndingReason.AUTHORITY, member=OFFICER)
    assert error.value.reasons == (Unended.NOTHING,)
    certificate = erasing.the_order(fakes).certificate
    fakes.world.erasure_papers[certificate] = b"{}"
    with pytest.raises(NotFound):
        end(erasing.PLEA, reason=EndingReason.AUTHORITY, member=OFFICER)
    with pytest.raises(NotFound):
        end(PleaId(an_id("no plea")), reason=EndingReason.AUTHORITY, member=OFFICER)


def test_what_was_ordered_is_listed_and_what_there_is_is_counted() -> None:
    fakes = proven(BOBS)
    ordered, browse = order(fakes), made(BrowseEvidenceOrders, fakes)

    assert browse() == (ordered,) and browse.one(ordered.id) == ordered
    assert browse.papers(ADA) == 1
    fakes.keys.drop(ADA, Purpose.EVIDENCE)
    assert browse.papers(ADA) is None
    with pytest.raises(NotFound):
        browse.papers(PersonId(an_id("nobody")))
    with pytest.raises(NotFound):
        browse.one(EvidenceOrderId(an_id("no order")))
    with pytest.raises(NotFound):
        answering(fakes).decline(EvidenceOrderId(an_id("no order")), member=OFFICER)
