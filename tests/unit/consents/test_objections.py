"""An objection counts at once, until the officer decides with a reason (GDPR art. 21)."""

import pytest

from quitclaim.domain.consents.events import No
from quitclaim.domain.consents.objections import Objection, Outcome
from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.people.person import HERSELF
from tests.builders import (
    MUMS,
    NOON,
    PRESS,
    a_recognition,
    a_ruling,
    a_scope,
    a_use,
    an_id,
    an_objection,
)

OPEN = an_objection()
UPHELD = an_objection(ruling=a_ruling(Outcome.UPHELD))
DISMISSED = an_objection(ruling=a_ruling(Outcome.DISMISSED))


@pytest.mark.parametrize(
    ("objection", "bars", "is_for_ever", "version"),
    [(OPEN, True, False, 1), (UPHELD, True, True, 2), (DISMISSED, False, False, 2)],
)
def test_an_objection_bars_other_bases_until_it_is_dismissed(
    objection: Objection, version: int, *, bars: bool, is_for_ever: bool
) -> None:
    assert objection.bars_other_bases is bars
    assert objection.is_for_ever is is_for_ever
    assert objection.version == version


@pytest.mark.parametrize("objection", [OPEN, UPHELD, DISMISSED])
def test_whatever_is_decided_it_was_a_no_to_publication_in_its_scope(objection: Objection) -> None:
    no = objection.no()

    assert no == No(HERSELF, NOON, (a_scope(),))
    assert no.hits(a_use())
    assert not no.hits(a_use(channel=PRESS)) and not no.hits(a_recognition())


def test_a_guardian_may_object() -> None:
    assert an_objection(by=MUMS).no().by == MUMS


def test_an_objection_is_decided_once() -> None:
    ruling = a_ruling(Outcome.UPHELD)

    decided = OPEN.decided(ruling)

    assert decided == UPHELD
    with pytest.raises(RecordEnded, match=an_id("objection")):
        decided.decided(ruling)
