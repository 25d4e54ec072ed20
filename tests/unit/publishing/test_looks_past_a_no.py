"""Whom an exemption may clear, and whom not, in several collections (R8, R59)."""

from quitclaim.domain.consents.answers import Lack
from quitclaim.domain.publishing.looks import Question, look_at
from tests.builders import (
    CAMP,
    FAIR,
    NOON,
    a_basis,
    a_channel_rule,
    a_collection_rule,
    a_consent,
    a_dossier,
    a_linked_face,
    a_scene,
    a_scope,
    an_asset,
    an_exemption,
    refused,
)

BOTH_RULES = {FAIR: a_collection_rule(), CAMP: a_collection_rule(CAMP)}


def test_no_exemption_clears_whom_a_surviving_basis_carries_past_her_no_in_one_collection() -> None:
    """A contract carries the fair past her refusal there; nothing carries the camp."""
    refusal = a_consent(refused(NOON), asked=a_scope(collection=FAIR))
    contract = a_basis(scope=a_scope(collection=FAIR))
    face = a_linked_face(exemption=an_exemption())
    asset = an_asset(face, memberships=frozenset({FAIR, CAMP}))
    dossier = a_dossier(refusal, bases=(contract,))
    scene = a_scene(asset=asset, collections=BOTH_RULES, people=(dossier,))

    found = look_at(face, Question(scene, a_channel_rule(), NOON))

    assert isinstance(found.why, Lack)
