"""I1, I9: whose templates one run may be compared with, in every collection the asset is in."""

from typing import Any

from quitclaim.domain.consents.answers import Gap, Lack, Shortfall
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.assessments import Outdated
from quitclaim.domain.recognition.permit import Permit, Refusal, permit_for
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    FAIR,
    NOON,
    a_biometric_consent,
    a_biometric_scope,
    a_collection_rule,
    a_dossier,
    a_person,
    a_roster,
    a_run,
    an_assessment,
    an_asset,
    an_attestation,
    an_id,
    given,
    some_rules,
    superseded,
)

BIOMETRIC = an_id("biometric consent")
WITH_TEMPLATE = a_dossier(a_biometric_consent(template=an_id("template")))
EVERYWHERE = a_biometric_scope(collection=None)
IN_BOTH: dict[str, Any] = {
    "asset": an_asset(memberships=frozenset({FAIR, CAMP})),
    "collections": {FAIR: a_collection_rule(), CAMP: a_collection_rule(CAMP)},
    "attestations": (an_attestation(), an_attestation(collection=CAMP)),
}


def somebody(person: PersonId, name: str, **changes: Any) -> Dossier:
    record = a_biometric_consent(
        **({"person": person, "id": an_id(name), "template": an_id(f"{name}'s")} | changes)
    )
    return a_dossier(record, person=a_person(person))


def test_a_gallery_is_as_large_as_its_templates_and_no_larger_than_approved() -> None:
    people = [somebody(an_id(f"person {n}"), f"consent {n}") for n in range(3)]
    untemplated = somebody(BOB, "bob's", template=None)

    def answer(largest: int) -> Permit | Refusal:
        rules = some_rules(assessment=an_assessment(largest_gallery=largest))
        return permit_for(a_run(*people, untemplated, rules=rules), at=NOON)

    assert isinstance(answer(3), Permit)
    assert answer(2) == Refusal(gates=(Outdated.GALLERY_TOO_LARGE,), people={})


def test_a_template_is_found_only_through_the_consent_it_rests_on() -> None:
    """I1: an older record's template is not on the list, even of somebody who said yes again."""
    old = a_biometric_consent(
        given(to=a_biometric_scope()), superseded(), id=an_id("old"), template=an_id("old one")
    )
    dossier = a_dossier(old, a_biometric_consent(template=an_id("template")))

    permit = permit_for(a_run(dossier), at=NOON)

    assert isinstance(permit, Permit) and set(permit.gallery) == {an_id("template")}


def test_everybody_is_asked_everywhere_and_only_whom_every_roster_names_is_compared() -> None:
    """R59, I9."""
    ada, bob = somebody(ADA, "ada's", asked=EVERYWHERE), somebody(BOB, "bob's", asked=EVERYWHERE)
    rosters = {FAIR: a_roster(ADA, BOB), CAMP: a_roster(ADA, collection=CAMP)}

    permit = permit_for(a_run(ada, bob, rosters=rosters, **IN_BOTH), at=NOON)

    assert isinstance(permit, Permit)
    assert set(permit.gallery.values()) == {ADA}
    assert permit.collections == {FAIR, CAMP}
    assert sorted(basis.record for basis in permit.bases) == sorted(
        [an_id("ada's"), an_id("ada's"), an_id("bob's"), an_id("bob's")]
    )


def test_who_was_attested_in_one_collection_is_asked_in_the_other_too() -> None:
    ada, bob = somebody(ADA, "ada's", asked=EVERYWHERE), somebody(BOB, "bob's")
    rosters = {FAIR: a_roster(ADA, BOB), CAMP: a_roster(ADA, collection=CAMP)}

    refusal = permit_for(a_run(ada, bob, rosters=rosters, **IN_BOTH), at=NOON)

    lack = Lack((Shortfall(Gap.OUT_OF_SCOPE, an_id("bob's")),))
    assert refusal == Refusal(gates=(), people={BOB: lack})


def test_a_yes_in_one_collection_does_not_do_for_a_picture_in_two() -> None:
    rosters = {FAIR: a_roster(ADA), CAMP: a_roster(ADA, collection=CAMP)}

    refusal = permit_for(a_run(WITH_TEMPLATE, rosters=rosters, **IN_BOTH), at=NOON)

    assert refusal == Refusal(
        gates=(), people={ADA: Lack((Shortfall(Gap.OUT_OF_SCOPE, BIOMETRIC),))}
    )


def test_what_somebody_lacks_in_two_collections_is_said_once() -> None:
    rosters = {FAIR: a_roster(ADA), CAMP: a_roster(ADA, collection=CAMP)}

    refusal = permit_for(a_run(rosters=rosters, people={}, **IN_BOTH), at=NOON)

    assert refusal == Refusal(gates=(), people={ADA: Lack((Shortfall(Gap.NEVER_ASKED),))})
