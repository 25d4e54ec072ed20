"""Letters to those who work here: they name a member or a plea, and nobody else (R14, R29)."""

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.forgetting.reminding import Nearing
from quitclaim.ports.mail import Waiting
from quitclaim.ports.paging import every
from quitclaim.ports.plea_notices import PleaNotice, Plight
from quitclaim.ports.recall_notices import RecallNotice
from tests.builders import DAY, EDITOR, NOON, an_id
from tests.contract.changes import commit
from tests.contract.stores import Stores


def waiting(stores: Stores) -> list[Waiting]:
    return [*every(lambda after: stores.letters.waiting(NOON + DAY, after=after))]


def test_what_goes_to_staff_waits_among_the_others(stores: Stores) -> None:
    """R29: it names a member and nobody else, so that nobody's key has to be there."""
    notice = RecallNotice(
        id=an_id("notice"),
        member=EDITOR,
        rendition=an_id("rendition"),
        taker=EDITOR,
        at=NOON,
        is_reminder=True,
    )

    commit(stores, encloses=(notice,))

    assert stores.letters.letter(notice.id) == notice
    assert waiting(stores) == [notice]
    with pytest.raises(Conflict):
        commit(stores, encloses=(notice,))
    stores.letters.sent(notice.id)
    assert waiting(stores) == []


def test_what_goes_to_whoever_may_erase_waits_among_the_others(stores: Stores) -> None:
    """R14: it names a plea, and nobody."""
    notice = PleaNotice(
        id=an_id("notice"),
        plea=an_id("plea"),
        nearing=Nearing.DAY,
        asked_at=NOON - DAY,
        at=NOON,
        plight=Plight.BEGUN,
    )

    commit(stores, encloses=(notice,))

    assert stores.letters.letter(notice.id) == notice
    assert waiting(stores) == [notice]
    stores.letters.sent(notice.id)
    assert waiting(stores) == [] and stores.letters.letter(notice.id) is None
