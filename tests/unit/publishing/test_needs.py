"""R31: what would help, so that a channel shows more of an asset."""

from typing import Any

import pytest

from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.publishing.needs import Need, needs_of
from quitclaim.domain.publishing.stored import stored
from quitclaim.domain.publishing.verdict import verdict_on
from tests.builders import (
    ADA,
    FAIR,
    NOON,
    WEBSITE,
    a_collection_rule,
    a_consent,
    a_dossier,
    a_face,
    a_hash,
    a_linked_face,
    a_mark,
    a_presence,
    a_scene,
    an_asset,
    withdrawn,
)

UNKNOWN = a_face()
UNASKED = {"people": (a_dossier(),)}
BYSTANDER = a_face(mark=a_mark(MarkKind.BYSTANDER))
SENSITIVE = {"collections": {FAIR: a_collection_rule(sensitive=True)}}
THERE = an_asset(presences=(a_presence(ADA),))


def needs(*faces: Any, **scene: Any) -> set[str]:
    verdict = verdict_on(a_scene(*faces, **scene), channel=WEBSITE, at=NOON)
    return {need.value for need in needs_of(verdict)}


def test_what_is_clear_needs_nothing() -> None:
    assert needs() == set()
    assert needs(a_linked_face(), people=(a_dossier(a_consent()),)) == set()


def test_each_need_is_said_by_itself_and_beside_others() -> None:
    assert needs(asset=an_asset(review=None)) == {"look"}
    assert needs(UNKNOWN) == {"name"}
    assert needs(a_linked_face(), **UNASKED) == {"yes"}
    assert needs(asset=THERE, **UNASKED) == {"yes"}
    both = an_asset(UNKNOWN, a_linked_face(), review=None)
    assert needs(asset=both, **UNASKED) == {"look", "name", "yes"}


def test_whoever_said_no_is_not_waited_for() -> None:
    """GDPR art. 7(4)."""
    refusing = a_dossier(a_consent(withdrawn()))

    assert needs(a_linked_face(), people=(refusing,)) == set()


def test_a_bystander_needs_a_name_only_where_she_keeps_the_picture_in() -> None:
    assert needs(BYSTANDER) == set()
    assert needs(BYSTANDER, **SENSITIVE) == {"name"}


@pytest.mark.parametrize(
    "changes", [{"fate": Fate.BLOCKED}, {"fate": Fate.WITHHELD}, {"licence_until": NOON}]
)
def test_where_nothing_helps_nothing_is_needed(changes: dict[str, Any]) -> None:
    assert needs(asset=an_asset(UNKNOWN, review=None, **changes)) == set()


def test_what_is_written_down_says_what_would_help_and_when_that_changed() -> None:
    scene, named = a_scene(UNKNOWN), a_scene(a_face(mark=a_mark(MarkKind.REDACT)))
    verdict = verdict_on(scene, channel=WEBSITE, at=NOON)

    before = stored(verdict, asset=a_hash("asset"), before=None)

    assert before.needs == {Need.NAME}
    assert before.says(verdict)
    # The outcome is the same, and so is what is hidden: it is only on no list any more.
    assert not before.says(verdict_on(named, channel=WEBSITE, at=NOON))
