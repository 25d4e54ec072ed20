"""R44: what an envelope says of whoever was asked, and of nobody else."""

import pytest

from quitclaim.domain.consents.envelopes import (
    Found,
    Said,
    Trouble,
    asks_recognition,
    reason_of,
    said_by,
    ticked_by_signing,
)
from quitclaim.domain.consents.notices import Box
from tests.builders import (
    PRESS,
    WEBSITE,
    a_biometric_scope,
    a_party,
    a_scope,
    found_declined,
    found_open,
    found_signed,
)

ADAS = "ada@example.org"
BOB = a_party(mail="bob@example.org")
BOB_SIGNED = a_party(mail="bob@example.org", has_signed=True)
BOB_DECLINED = a_party(mail="bob@example.org", has_declined=True)
ADA_SIGNED = a_party(has_signed=True)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (found_open(), Said.NOTHING_YET),
        (found_open(parties=(ADA_SIGNED, BOB)), Said.NOTHING_YET),
        (found_signed(), Said.YES),
        (found_signed(parties=(ADA_SIGNED, BOB_SIGNED)), Said.YES),
        (found_declined(), Said.NO),
        (found_open(parties=(a_party(has_declined=True), BOB)), Said.NO),
        (found_open(parties=(BOB,)), Trouble.OTHER_SIGNER),
        (found_open(parties=()), Trouble.OTHER_SIGNER),
        (found_signed(parties=(BOB_SIGNED,)), Trouble.OTHER_SIGNER),
        (found_signed(parties=(a_party(), BOB_SIGNED)), Trouble.OTHER_SIGNER),
        (found_signed(parties=(a_party(), ADA_SIGNED)), Trouble.OTHER_SIGNER),
        (found_open(parties=(ADA_SIGNED, BOB_DECLINED)), Trouble.OTHERS_DECLINED),
        (found_open(is_over=True), Trouble.ENVELOPE_ENDED),
    ],
)
def test_only_hers_is_hers_and_only_when_all_is_signed(found: Found, said: Said | Trouble) -> None:
    assert said_by(found, ADAS) == said


def test_her_address_is_hers_however_it_is_written() -> None:
    assert said_by(found_signed(), " Ada@Example.ORG ") is Said.YES


def test_a_paper_that_waits_for_somebody_else_ends_when_she_declines() -> None:
    """A no beats a yes, her own first one too."""
    both = (ADA_SIGNED, a_party(has_declined=True))

    assert said_by(found_open(parties=both), ADAS) is Said.NO


@pytest.mark.parametrize(
    ("reason", "why"), [("I would rather not", "I would rather not"), (" ", None), (None, None)]
)
def test_a_reason_is_what_she_wrote(reason: str | None, why: str | None) -> None:
    assert reason_of(found_declined(reason), ADAS) == why


def test_nobody_elses_reason_is_hers() -> None:
    bobs = a_party(mail="bob@example.org", has_declined=True, reason="no time")

    assert reason_of(found_open(parties=(bobs, a_party())), ADAS) is None


def test_a_signature_is_for_the_channels_and_never_for_the_name() -> None:
    """R3: a name is a choice of its own, which an envelope did not offer apart."""
    asked = a_scope(channels=frozenset({WEBSITE, PRESS}), names_allowed=True)

    assert ticked_by_signing(asked) == {Box(channel=WEBSITE), Box(channel=PRESS)}


def test_a_signature_is_never_for_being_recognised() -> None:
    """R1: neither kind of consent implies the other."""
    assert ticked_by_signing(a_biometric_scope()) == frozenset()
    assert asks_recognition([a_scope(), a_biometric_scope()])
    assert not asks_recognition([a_scope()])


def test_neither_addresses_nor_reasons_are_ever_logged() -> None:
    logged = repr(found_declined("I am ill")) + repr(found_signed())

    assert "ada@" not in logged and "ill" not in logged and "https" not in logged


@pytest.mark.parametrize("trouble", Trouble)
def test_what_may_be_over_in_minutes_is_asked_for_again(trouble: Trouble) -> None:
    passing = {
        Trouble.UNREACHABLE,
        Trouble.PROVIDER_FAILED,
        Trouble.NO_PAPER,
        Trouble.DAMAGED_PAPER,
    }

    assert trouble.passes == (trouble in passing)
