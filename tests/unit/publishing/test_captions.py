"""No program knows whom a caption names, and nobody is named without her yes (R34)."""

from typing import Any

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.captions import names_nobody_else, vouched_for
from quitclaim.domain.publishing.looks import Question
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    FAIR,
    NOON,
    a_channel_rule,
    a_collection_rule,
    a_consent,
    a_dossier,
    a_face,
    a_linked_face,
    a_person,
    a_presence,
    a_scene,
    a_scope,
    an_asset,
    an_id,
)

NAMED = a_scope(names_allowed=True)
ADAS = a_dossier(a_consent(asked=NAMED))
BOBS = a_dossier(a_consent(person=BOB, asked=NAMED), person=a_person(BOB))
SILENT = a_dossier(a_consent(person=BOB), person=a_person(BOB))


def is_named(asset: Asset, *people: Dossier, **known: Any) -> bool:
    scene = a_scene(asset=asset, people=people, **known)
    return names_nobody_else(Question(scene, a_channel_rule(), NOON))


def test_where_nobody_is_marked_words_name_nobody() -> None:
    assert is_named(an_asset()) and is_named(an_asset(a_face("stranger")))


def test_one_who_may_not_be_named_keeps_the_words_back_whoever_they_name() -> None:
    both = an_asset(a_linked_face(), a_linked_face(BOB))

    assert is_named(both, ADAS, BOBS)
    assert not is_named(both, ADAS, SILENT)


def test_somebody_there_without_a_face_counts_too() -> None:
    there = an_asset(a_linked_face(), presences=(a_presence(BOB),))

    assert is_named(there, ADAS, BOBS) and not is_named(there, ADAS, SILENT)


def test_in_several_collections_every_one_of_them_has_to_allow_it() -> None:
    everywhere = an_asset(a_linked_face(), memberships=frozenset({FAIR, CAMP}))
    rules = {FAIR: a_collection_rule(), CAMP: a_collection_rule(CAMP)}
    camp = a_consent(id=an_id("camp"), asked=a_scope(names_allowed=True, collection=CAMP))

    assert not is_named(everywhere, ADAS, collections=rules)
    assert is_named(everywhere, a_dossier(a_consent(asked=NAMED), camp), collections=rules)


def test_a_vouch_is_of_these_words_and_of_these_people_in_whatever_order() -> None:
    vouched = vouched_for("Ada and Bob", [ADA, BOB])

    assert vouched == vouched_for("Ada and Bob", {BOB, ADA})
    others = {vouched_for("Ada", [ADA, BOB]), vouched_for("Ada and Bob", [ADA])}
    assert vouched not in others and len(others) == 2
    assert vouched_for("", []) != vouched_for("[]", [])
