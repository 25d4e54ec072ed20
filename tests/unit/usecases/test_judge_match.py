"""Who said yes or no to a guess is in the log of its run (R22; AI Act art. 12(3), 14)."""

from dataclasses import replace
from functools import partial

import pytest

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.use_log import UseEntry, Verification
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.links import Confirmation
from quitclaim.domain.pictures.tagging import confirmed, rejected
from tests.builders import ADA, EDITOR, NOON, OFFICER, RUN, a_use_entry
from tests.unit.usecases.judging import HERS, a_guess, confirm, looks, say
from tests.unit.usecases.recognition import GROUP, attested, recognise
from tests.unit.usecases.stage import announced


def test_a_yes_makes_the_link_and_is_in_the_log() -> None:
    fakes = a_guess()

    confirm(fakes)

    stored = fakes.library.asset(GROUP.id)
    assert stored and stored.faces[0].link and stored.faces[0].link.person == ADA
    assert looks(fakes) == (Verification(by=EDITOR, at=NOON),)
    assert announced(fakes) == [
        [
            (EventType.LINK_CONFIRMED, GROUP.id, 3),
            (EventType.USE_VERIFIED, RUN, 3),
            (EventType.RUN_COUNTED, RUN, 3),
        ]
    ]


def test_a_second_voice_is_in_it_too() -> None:
    fakes = a_guess()

    confirm(fakes)
    confirm(fakes, OFFICER)

    assert [look.by for look in looks(fakes)] == [EDITOR, OFFICER]


def test_a_no_is_a_look_as_well() -> None:
    fakes = a_guess()
    no = partial(rejected, face=HERS, person=ADA)

    say(fakes, no)

    assert [look.by for look in looks(fakes)] == [EDITOR]
    # And to say it again is none: there is no guess any more.
    say(fakes, no)
    assert len(looks(fakes)) == 1


def test_two_faces_at_once_are_two_looks_in_one_version_of_the_log() -> None:
    fakes = attested(ADA)
    for face in GROUP.faces:
        fakes.endpoint.planted[GROUP.id, face.id] = ADA
    recognise(fakes)
    word = Confirmation(member=EDITOR, at=NOON, knows_person=True)

    def both(asset: Asset) -> Asset:
        first = confirmed(asset, HERS, confirmation=word)
        second = rejected(first, GROUP.faces[1].id, person=ADA)
        return replace(second, version=asset.version + 1)

    say(fakes, both)

    use = fakes.runs.use(RUN, GROUP.id)
    assert use and use.version == 3 and all(one.verifications for one in use.matched)


def test_what_was_cut_off_before_its_matches_were_written_has_no_look() -> None:
    fakes = a_guess()
    begun = a_use_entry(asset=GROUP.id, embedded=2)
    fakes.world.of_runs[UseEntry, RUN, GROUP.id] = begun

    confirm(fakes)

    assert fakes.runs.use(RUN, GROUP.id) == begun


def test_without_its_log_the_word_counts_all_the_same() -> None:
    """It is kept for six months; a guess may lie longer."""
    fakes = a_guess()
    fakes.world.of_runs.clear()

    confirm(fakes)

    stored = fakes.library.asset(GROUP.id)
    assert stored and stored.faces[0].link


def test_what_cannot_be_read_is_not_written_over() -> None:
    fakes = a_guess()
    fakes.world.spoil(GROUP.id)

    with pytest.raises(NotAllowed):
        confirm(fakes)
