"""R36, R37: when the last backup has ended somebody looks again, and says so once, or does not."""

import pytest

from quitclaim.domain.certificates.completions import completion_id, completion_in, lapses_at
from quitclaim.domain.certificates.reading import document_in
from quitclaim.domain.errors import NotFound
from quitclaim.domain.forgetting.certificate import Reason
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.forgetting.stores import LAPSED_AFTER
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.plea_notices import Plight
from tests.builders import ADA, BOB, MIA, NOON, SECOND, a_guardian, a_person
from tests.builders.asking import a_plea
from tests.builders.erasing import an_order
from tests.fakes.fakes import Fakes
from tests.unit.certificates.certified import CERTIFICATE
from tests.unit.certificates.completed import (
    carried_out,
    complete,
    completed,
    completion_of,
    lapsed,
)
from tests.unit.usecases.stage import announced, staged

ID = completion_id(CERTIFICATE)
CALLS = (
    "erasure_papers.read",
    "recovered.people",
    "erasure_papers.keep",
    "ledger.number_of",
    "commits.commit",
    "erasure_orders.order",
)


def nobody_is_left() -> Fakes:
    """She and whatever was hers is gone."""
    return staged(people=(BOB,))


def the_order(fakes: Fakes) -> ErasureOrder:
    found = fakes.erasure_orders.order(a_plea().id)
    assert found
    return found


def test_before_its_last_backup_has_ended_nothing_is_said() -> None:
    fakes = carried_out(nobody_is_left())
    fakes.clock.step(LAPSED_AFTER - SECOND)

    assert complete(fakes) == (0, 0)

    assert ID not in fakes.world.erasure_papers and the_order(fakes).over_at is None


def test_then_it_is_kept_in_the_log_on_the_order_and_officers_are_written_to() -> None:
    fakes = lapsed(nobody_is_left())

    assert complete(fakes) == (1, 0)

    now = NOON + LAPSED_AFTER
    kept = completion_in(fakes.world.erasure_papers[ID])
    document = document_in(fakes.world.erasure_papers[CERTIFICATE])
    assert kept.is_of(document) and kept.remainders == ()
    assert (kept.looked_at, kept.lapsed_at) == (now, lapses_at(document))
    assert the_order(fakes).over_at == now
    assert announced(fakes) == [
        [(EventType.ERASURE_LAPSED, kept.hash, 1)],
        [(EventType.ERASURE_OVER, a_plea().id, the_order(fakes).version)],
    ]
    (notice,) = fakes.world.plea_notices.values()
    assert (notice.plight, notice.plea) == (Plight.OVER, a_plea().id)


def test_whatever_names_her_without_a_reason_bars_it_and_somebody_has_to_look() -> None:
    """The witness looks for the id that the certificate is about: ADA's record is still there."""
    fakes = lapsed(staged(people=(ADA, BOB)))

    assert complete(fakes) == (0, 1)

    assert ID not in fakes.world.erasure_papers and the_order(fakes).over_at is None


def test_what_still_names_her_with_a_reason_is_said() -> None:
    child = a_person(MIA, guardians=(a_guardian(ADA),))
    fakes = lapsed(staged(people=(BOB, child)))

    assert complete(fakes) == (1, 0)

    kept = completion_in(fakes.world.erasure_papers[ID])
    assert {one.reason for one in kept.remainders} == {Reason.WARDS}


@pytest.mark.parametrize("content", [None, b"{}"])
def test_whose_certificate_nobody_can_read_is_left_for_somebody_to_look_at(
    content: bytes | None,
) -> None:
    fakes = lapsed(nobody_is_left())
    del fakes.world.erasure_papers[CERTIFICATE]
    if content is not None:
        fakes.world.erasure_papers[CERTIFICATE] = content

    assert complete(fakes) == (0, 1) and the_order(fakes).over_at is None


def test_what_was_dropped_or_is_under_way_is_never_over() -> None:
    fakes = lapsed(nobody_is_left())
    order = the_order(fakes)
    dropped = an_order(certificate=CERTIFICATE).dropped(NOON)
    fakes.world.erasure_orders[order.id] = dropped

    assert complete(fakes) == (0, 0)


def test_it_is_shown_with_its_proof_once_it_is_signed() -> None:
    fakes, proven = completed()

    assert proven.completion.certificate == CERTIFICATE
    assert completion_of(fakes).content == proven.content


def test_before_it_is_signed_or_written_there_is_none_to_show() -> None:
    fakes = lapsed(nobody_is_left())
    with pytest.raises(NotFound):
        completion_of(fakes)
    complete(fakes)
    with pytest.raises(NotFound):
        completion_of(fakes)
