"""R5, R12: what a mailed link is good for, and how a link to sign is used up."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue, NotAllowed
from quitclaim.domain.people.capabilities import Power, Unusable
from quitclaim.domain.people.person import HERSELF, THE_CLOCK
from tests.builders import CONSENT, MUMS, NOON, SECOND, STAFF, a_capability, a_hash

NOTICE = a_hash("notice")
THIRTY_DAYS = timedelta(days=30)


def bars(power: Power = Power.SIGN, at: datetime = NOON, **changes: Any) -> tuple[str, ...]:
    """Everything against signing the notice with this link."""
    with pytest.raises(NotAllowed) as refused:
        a_capability(power, **changes).signed(document=NOTICE, at=at)
    return refused.value.reasons


def test_a_link_to_sign_is_used_up_once() -> None:
    used = a_capability().signed(document=NOTICE, at=NOON + SECOND)

    assert used == a_capability(used_at=NOON + SECOND)
    assert bars(used_at=NOON) == (Unusable.USED,)


def test_a_link_to_sign_runs_out_after_thirty_days_to_the_second() -> None:
    last = NOON + THIRTY_DAYS - SECOND

    assert a_capability().signed(document=NOTICE, at=last).used_at == last
    assert bars(at=NOON + THIRTY_DAYS) == (Unusable.RAN_OUT,)


def test_a_link_signs_only_the_document_it_was_mailed_with() -> None:
    assert bars(document=a_hash("another notice")) == (Unusable.OTHER_DOCUMENT,)


def test_no_other_link_signs() -> None:
    assert bars(Power.WITHDRAW) == (Unusable.NOT_TO_SIGN,)
    assert bars(Power.MY_PAGE) == (Unusable.NOT_TO_SIGN, Unusable.OTHER_DOCUMENT)


def test_everything_against_signing_is_said_at_once() -> None:
    reasons = bars(at=NOON + THIRTY_DAYS, used_at=NOON, document=a_hash("another notice"))

    assert reasons == (Unusable.USED, Unusable.RAN_OUT, Unusable.OTHER_DOCUMENT)


@pytest.mark.parametrize("by", [HERSELF, MUMS])
def test_a_link_goes_to_the_person_or_a_guardian(by: Any) -> None:
    assert a_capability(by=by).by == by


@pytest.mark.parametrize(
    ("power", "changes", "remedy"),
    [
        (Power.SIGN, {"token": "the token itself"}, "no hash"),
        (Power.SIGN, {"document": "the document"}, "no hash"),
        (Power.SIGN, {"person": "ada"}, "no id"),
        (Power.SIGN, {"consents": frozenset({"c1"})}, "no id"),
        (Power.SIGN, {"minted_at": NOON.replace(tzinfo=None)}, "UTC"),
        (Power.SIGN, {"used_at": NOON.replace(microsecond=1)}, "whole seconds"),
        (Power.SIGN, {"by": STAFF}, "the person or a guardian"),
        (Power.SIGN, {"by": THE_CLOCK}, "the person or a guardian"),
        (Power.SIGN, {"document": None}, "names its document"),
        (Power.SIGN, {"consents": frozenset()}, "names its document"),
        (Power.WITHDRAW, {"document": None, "consents": frozenset()}, "names its document"),
        (Power.MY_PAGE, {"document": NOTICE}, "names its document"),
        (Power.MY_PAGE, {"consents": frozenset({CONSENT})}, "names its document"),
        (Power.MY_PAGE, {"document": NOTICE, "consents": frozenset({CONSENT})}, "to my page"),
        (Power.WITHDRAW, {"used_at": NOON}, "only a link to sign"),
        (Power.MY_PAGE, {"used_at": NOON}, "only a link to sign"),
    ],
)
def test_a_link_that_cannot_be_is_refused(
    power: Power, changes: dict[str, Any], remedy: str
) -> None:
    with pytest.raises(ImpossibleValue, match=remedy):
        a_capability(power, **changes)


def test_a_link_is_signed_at_an_instant_in_utc() -> None:
    with pytest.raises(ImpossibleValue, match="UTC"):
        a_capability().signed(document=NOTICE, at=NOON.replace(tzinfo=None))
