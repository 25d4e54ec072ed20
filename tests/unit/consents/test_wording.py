"""R3: what a quitclaim has to say, and the bytes that said it."""

import pytest

from quitclaim.domain.consents.wording import Written
from quitclaim.domain.errors import ImpossibleValue
from tests.builders import a_biometric_scope, a_proposal, a_scope, a_wording

TO_SHOW = a_proposal()
TO_RECOGNISE = a_proposal(asked=a_biometric_scope())


def test_a_quitclaim_may_ask_for_both_kinds_side_by_side() -> None:
    """I4, R4: each as a record of its own."""
    assert a_wording(TO_SHOW, TO_RECOGNISE).proposals == (TO_SHOW, TO_RECOGNISE)


def test_what_is_asked_of_one_kind_is_asked_once() -> None:
    with pytest.raises(ImpossibleValue, match="one purpose group per record"):
        a_wording(TO_SHOW, TO_RECOGNISE, a_proposal(asked=a_scope(names_allowed=True)))
    with pytest.raises(ImpossibleValue, match="proposals is empty"):
        a_wording(proposals=())


def test_it_addresses_an_adult_and_rests_on_no_assessment_unless_it_says_so() -> None:
    wording = a_wording()

    assert (wording.for_a_minor, wording.assessment) == (False, None)


def test_a_notice_has_a_version_from_1_and_says_something() -> None:
    assert Written(1, b"x").content == b"x"
    with pytest.raises(ImpossibleValue, match="counts from 1"):
        Written(0, b"x")
    with pytest.raises(ImpossibleValue, match="says something"):
        Written(1, b"")
