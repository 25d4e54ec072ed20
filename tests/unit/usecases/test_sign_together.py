"""Of a minor each voice signs for itself, at the same time or not; any no wins (R9, I10)."""

import pytest

from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.errors import NotAllowed, NotFound, RecordEnded
from quitclaim.domain.people.capabilities import Unusable
from quitclaim.domain.people.person import HERSELF, Speaker
from quitclaim.usecases.retelling import ATTEMPTS
from quitclaim.usecases.sign_request import SignRequest
from tests.builders import (
    DAD,
    DADS,
    MIA,
    MUMS,
    a_biometric_scope,
    a_child,
    a_guardian,
    a_proposal,
    a_teenager,
    an_answer,
)
from tests.unit.usecases.asking import NAMES, ON_WEBSITE, RECOGNISED, link_to, sign, signature
from tests.unit.usecases.families import a_family
from tests.unit.usecases.stage import made, meanwhile, of, raced, watched

TO_SHOW = a_proposal()
TO_RECOGNISE = a_proposal(asked=a_biometric_scope())


def test_both_parents_sign_and_each_answers_only_the_request_to_her() -> None:
    family = a_family(a_child())

    family.says_yes(MUMS)
    assert not family.may_be_shown()
    assert (family.progress(MUMS), family.progress(DADS)) == (Progress.ANSWERED, Progress.SENT)
    family.says_yes(DADS)

    assert family.may_be_shown()
    assert family.progress(DADS) is Progress.ANSWERED
    assert {by: one.request for by, one in family.said().items()} == {
        by: request.id for by, request in family.to.items()
    }
    copies = {(one.person, one.to) for one in family.fakes.world.letters.values()}
    assert copies == {(MIA, MUMS), (MIA, DADS)}
    assert [fact.by for fact in family.fakes.world.outbox.values()] == [MUMS, DADS]


@pytest.mark.parametrize("name", [NAMES[MIA], NAMES[DAD]])
def test_on_a_guardians_link_only_her_own_name_counts(name: str) -> None:
    """R12: the name of whoever got the mail."""
    family = a_family(a_child())

    with pytest.raises(NotAllowed) as refusal:
        family.says_yes(MUMS, typed_name=name)

    assert refusal.value.reasons == (Unusable.OTHER_NAME,)
    assert not family.said()


def test_a_teenager_signs_too_with_her_own_name() -> None:
    family = a_family(a_teenager())
    for guardian in (MUMS, DADS):
        family.says_yes(guardian)
    assert not family.may_be_shown()

    family.says_yes(HERSELF, typed_name=NAMES[MIA])

    assert family.may_be_shown()


@pytest.mark.parametrize("first", [MUMS, DADS, HERSELF])
def test_any_no_wins_and_nobody_signs_past_it(first: Speaker) -> None:
    family = a_family(a_teenager())
    second, third = (voice for voice in (MUMS, DADS, HERSELF) if voice != first)
    family.says_yes(second)

    family.says_no(first)

    with pytest.raises(NotFound):
        family.says_yes(third)
    assert not family.may_be_shown()


def test_of_two_at_once_the_second_signs_on_top_of_the_first() -> None:
    """R51: neither yes is lost, and neither is asked for twice."""
    family = a_family(a_child())

    # The first commit mints the link.
    with meanwhile(family.fakes, "commits.commit", lambda: family.says_yes(DADS), nth=2):
        family.says_yes(MUMS)

    assert [yes.by for yes in of(family.fakes, family.records[0]).yeses] == [DADS, MUMS]
    assert family.said().keys() == {MUMS, DADS}
    assert len(family.fakes.world.letters) == 2


def test_a_yes_to_what_the_other_refused_meanwhile_is_not_signed_unseen() -> None:
    """I10."""
    family = a_family(a_child(), TO_SHOW, TO_RECOGNISE)
    picture, face = family.records
    family.says_yes(DADS)

    with pytest.raises(RecordEnded, match=face.id):
        sign(family.fakes, family.to[MUMS], (picture, ON_WEBSITE), (face, RECOGNISED))

    assert family.said().keys() == {DADS}


def test_what_the_other_refused_meanwhile_may_be_left_unticked() -> None:
    family = a_family(a_child(), TO_SHOW, TO_RECOGNISE)
    picture, face = family.records
    family.says_yes(DADS)
    answers = (an_answer(ON_WEBSITE, consent=picture.id), an_answer(consent=face.id))

    (signed,) = sign(family.fakes, family.to[MUMS], answers=answers)

    assert signed.id == picture.id
    assert family.may_be_shown()
    assert family.said()[MUMS].answers == answers
    copies = {one.to: one.consents for one in family.fakes.world.letters.values()}
    assert copies == {DADS: {picture.id, face.id}, MUMS: {picture.id}}


def test_a_lost_race_is_read_and_decided_again() -> None:
    family = a_family(a_child(guardians=(a_guardian(),)))
    token = link_to(family.fakes, family.to[MUMS])
    raced(family.fakes, ATTEMPTS - 1)

    with watched(family.fakes) as calls:
        signed = signature(family.to[MUMS], (family.records[0], ON_WEBSITE))
        made(SignRequest, family.fakes)(token, signed)

    assert calls.count("requests.capability") == ATTEMPTS
    assert family.may_be_shown()
    assert family.said().keys() == {MUMS}
