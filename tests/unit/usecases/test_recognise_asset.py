"""Faces become suggestions under a permit, or a refusal says all that is missing (R15-R22)."""

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.pictures.links import Suggestion
from quitclaim.domain.recognition.matching import Miss, Unmatched
from quitclaim.usecases.merge_people import MergePeople
from quitclaim.usecases.recognise_asset import Recognised
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    a_roster,
    an_attestation,
)
from tests.unit.usecases.recognition import (
    GROUP,
    HERS,
    RULES,
    RUN,
    STRANGERS,
    attested,
    enrol,
    planted,
    recognise,
    yes_of,
)
from tests.unit.usecases.stage import announced, made, put, staged


def test_a_face_near_a_template_gets_a_suggestion_and_a_strangers_none() -> None:
    fakes = planted(attested(ADA))

    answer = recognise(fakes)

    assert isinstance(answer, Recognised)
    guess = answer.faces[HERS]
    assert isinstance(guess, Suggestion)
    assert (guess.person, guess.run, guess.distance) == (ADA, RUN, 0.0)
    assert answer.faces[STRANGERS] == Unmatched((Miss.NO_MATCH,))


def test_what_was_suggested_is_written_and_nothing_else() -> None:
    """I11: a suggestion is no link."""
    fakes = planted(attested(ADA))

    answer = recognise(fakes)

    assert isinstance(answer, Recognised)
    stored = fakes.library.asset(GROUP.id)
    assert stored and stored.version == 2
    assert [face.suggestion for face in stored.faces] == [answer.faces[HERS], None]
    assert stored.people == set()
    assert announced(fakes) == [
        [(EventType.USE_BEGUN, RUN, 1)],
        [(EventType.ASSET_CHANGED, GROUP.id, 2)],
        [(EventType.USE_ENDED, RUN, 2), (EventType.RUN_COUNTED, RUN, 2)],
    ]
    assert {fact.by for fact in fakes.world.outbox.values()} == {THE_CLOCK}


def test_nobody_found_is_a_use_too() -> None:
    fakes = attested(ADA)

    recognise(fakes)

    assert fakes.library.asset(GROUP.id) == GROUP
    assert [said[0][0] for said in announced(fakes)] == [EventType.USE_BEGUN, EventType.USE_ENDED]


def test_no_embedding_is_at_rest_anywhere_but_in_the_templates() -> None:
    """I13, R17."""
    fakes = planted(attested(ADA))
    templates = {person: dict(rows) for person, rows in fakes.world.templates.items()}

    recognise(fakes)

    assert fakes.world.templates == templates
    assert fakes.world.blobs == {}


def test_whoever_was_merged_is_found_by_the_template_of_before() -> None:
    """R18."""
    fakes = planted(staged(RULES, GROUP, yes_of(ADA), people=(ADA, BOB)))
    enrol(fakes)
    made(MergePeople, fakes)(BOB, ADA, member=EDITOR)
    put(fakes, a_roster(BOB), an_attestation(GROUP))

    answer = recognise(fakes)

    assert isinstance(answer, Recognised)
    assert isinstance(answer.faces[HERS], Suggestion)
