"""R2, R14: somebody takes along the receipt of each record of hers, as it stands."""

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.usecases.show_receipt import ShowReceipt
from tests.builders import CONSENT, a_consent, a_hash, some_rules
from tests.unit.usecases.homes import MINE, at_home
from tests.unit.usecases.mailings import TO_RECOGNISE, enclose, mailed
from tests.unit.usecases.stage import made


def test_a_receipt_is_of_a_record_of_hers() -> None:
    """R2."""
    fakes = at_home(a_consent())

    receipt = made(ShowReceipt, fakes)(MINE.token, CONSENT)

    assert receipt.media_type == "application/ld+json" and CONSENT.encode() in receipt.content
    for token, consent in ((MINE.token, TO_RECOGNISE.id), (a_hash("unknown"), CONSENT)):
        with pytest.raises(NotFound):
            made(ShowReceipt, fakes)(token, consent)


def test_there_is_no_receipt_until_we_say_who_we_are() -> None:
    fakes = mailed(a_consent(), some_rules(controller=None))
    enclose(fakes, MINE)

    with pytest.raises(NotFound):
        made(ShowReceipt, fakes)(MINE.token, CONSENT)
