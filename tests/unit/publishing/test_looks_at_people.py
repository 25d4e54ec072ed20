"""A face fully linked: clear iff a ground counts in every living membership (R27, R59)."""

from typing import Any

import pytest

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.consents.answers import Basis, Gap, Lack, Shortfall
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.objections import Outcome
from quitclaim.domain.publishing.looks import Look, Question, Sight, look_at, shown
from tests.builders import (
    ADA,
    CAMP,
    FAIR,
    LATER,
    NOON,
    PRESS,
    a_basis,
    a_biometric_consent,
    a_channel_rule,
    a_collection_rule,
    a_consent,
    a_dossier,
    a_linked_face,
    a_request,
    a_ruling,
    a_scene,
    a_scope,
    an_asset,
    an_exemption,
    an_id,
    an_objection,
    given,
    refused,
    revoked,
    withdrawn,
)

HERS = Basis(legal=LegalBasis.CONSENT, record=an_id("consent"), version=2, until=LATER)
CONTRACT = Basis(legal=LegalBasis.CONTRACT, record=an_id("basis"), version=1, until=LATER)
IN_BOTH = an_asset(a_linked_face(), memberships=frozenset({FAIR, CAMP}))
BOTH_RULES = {FAIR: a_collection_rule(), CAMP: a_collection_rule(CAMP)}
EVERYWHERE = a_scope(collection=None)
AT_CAMP = a_consent(asked=a_scope(collection=CAMP), id=an_id("at camp"))


def look(dossier: Dossier, *, exempt: bool = False) -> Look:
    face = a_linked_face(exemption=an_exemption() if exempt else None)
    return look_at(face, Question(a_scene(face, people=(dossier,)), a_channel_rule(), NOON))


@pytest.mark.parametrize(
    ("dossier", "basis"),
    [
        (a_dossier(a_consent()), HERS),
        (a_dossier(bases=(a_basis(),)), CONTRACT),
        (a_dossier(a_consent(), bases=(a_basis(),)), HERS),
    ],
)
def test_a_linked_face_is_clear_by_consent_or_another_basis(dossier: Dossier, basis: Basis) -> None:
    assert look(dossier) == Look(basis, ADA)
    assert look(dossier).is_clear


@pytest.mark.parametrize(
    ("dossier", "gaps", "said_no"),
    [
        (a_dossier(), {Gap.NEVER_ASKED}, False),
        (a_dossier(a_request()), {Gap.REQUESTED}, False),
        (a_dossier(a_consent(given(), revoked())), {Gap.REVOKED}, False),
        (a_dossier(a_biometric_consent()), {Gap.NEVER_ASKED}, False),
        (a_dossier(a_consent(refused())), {Gap.REFUSED, Gap.SAID_NO}, True),
        (a_dossier(a_consent(given(), withdrawn())), {Gap.WITHDRAWN, Gap.SAID_NO}, True),
        (a_dossier(objections=(an_objection(),)), {Gap.NEVER_ASKED, Gap.OBJECTED}, True),
        (a_dossier(a_consent(), is_erased=True), {Gap.ERASED}, True),
    ],
)
def test_a_linked_face_is_not_clear_for_what_she_lacks_and_only_silence_may_be_exempt(
    dossier: Dossier, gaps: set[Gap], *, said_no: bool
) -> None:
    """A no beats an exemption, and the face of somebody erased is never shown again."""
    found = look(dossier)

    assert isinstance(found.why, Lack)
    assert found.person == ADA and found.why.gaps == gaps
    assert not found.is_clear and found.why.said_no is said_no
    exempted = look(dossier, exempt=True)
    assert exempted == (found if said_no else Look(Sight.EXEMPT, ADA))


def test_an_objection_that_was_dismissed_leaves_an_exemption_standing() -> None:
    dismissed = an_objection(ruling=a_ruling(Outcome.DISMISSED))

    assert look(a_dossier(objections=(dismissed,)), exempt=True) == Look(Sight.EXEMPT, ADA)


def shown_in_both(dossier: Dossier, **changes: Any) -> Basis | Lack:
    scene = a_scene(asset=IN_BOTH, collections=BOTH_RULES, people=(dossier,))
    return shown(ADA, Question(scene, a_channel_rule(**changes), NOON))


@pytest.mark.parametrize(
    ("dossier", "lacks"),
    [
        (a_dossier(a_consent(asked=EVERYWHERE)), None),
        (a_dossier(a_consent(), AT_CAMP), None),
        (a_dossier(a_consent()), [Shortfall(Gap.OUT_OF_SCOPE, an_id("consent"))]),
        (a_dossier(AT_CAMP), [Shortfall(Gap.OUT_OF_SCOPE, an_id("at camp"))]),
        # What she lacks in both is said once.
        (a_dossier(), [Shortfall(Gap.NEVER_ASKED)]),
    ],
)
def test_a_yes_is_needed_in_the_collection_of_every_living_membership(
    dossier: Dossier, lacks: list[Shortfall] | None
) -> None:
    answer = shown_in_both(dossier)

    assert isinstance(answer, Basis) is (lacks is None)
    if isinstance(answer, Lack):
        assert list(answer.shortfalls) == lacks


@pytest.mark.parametrize("collection", [FAIR, CAMP])
def test_a_no_in_one_collection_is_a_no_to_the_picture_in_both(collection: Any) -> None:
    no = an_objection(scope=a_scope(collection=collection))

    answer = shown_in_both(a_dossier(objections=(no,)))

    assert isinstance(answer, Lack) and answer.said_no
    assert answer.gaps == {Gap.NEVER_ASKED, Gap.OBJECTED}


@pytest.mark.parametrize(
    "changes", [{"channel": PRESS}, {"purpose": "ads"}, {"territory": "world"}]
)
def test_she_is_shown_on_the_channel_asked_about_and_no_other(changes: dict[str, Any]) -> None:
    answer = shown_in_both(a_dossier(a_consent(asked=EVERYWHERE)), **changes)

    assert isinstance(answer, Lack) and answer.gaps == {Gap.OUT_OF_SCOPE}
