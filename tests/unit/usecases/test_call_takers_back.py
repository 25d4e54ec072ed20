"""Whoever took what was recalled comes onto the list, and is written to once (R29)."""

from dataclasses import replace
from datetime import timedelta

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.publishing.takings import Taker, TakerKind
from quitclaim.ports.work import CallBack
from quitclaim.usecases.call_takers_back import CallAgain, CallTakersBack
from tests.builders import EDITOR, NOON, OFFICER, a_hash, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.publications import PICTURE, shown_for
from tests.unit.usecases.stage import announced, crashed, made, meanwhile, raced
from tests.unit.usecases.taken import called_back, take, takings, took, withdraw

MINUTE = timedelta(minutes=1)


def letters(fakes: Fakes) -> list[str]:
    return [notice.member for notice in fakes.world.recall_notices.values()]


def test_a_recall_puts_the_taking_on_the_list_with_a_letter_in_one_change() -> None:
    fakes, row = shown_for()
    took(fakes, row)
    withdraw(fakes)
    fakes.world.outbox.clear()

    assert made(CallTakersBack, fakes)(row.id) == 1

    (taking,) = takings(fakes, row)
    assert (taking.is_open, taking.recalled_at, taking.version) == (True, NOON, 2)
    (notice,) = fakes.world.recall_notices.values()
    assert (notice.member, notice.rendition, notice.taker) == (EDITOR, row.id, EDITOR)
    assert not notice.is_reminder
    assert announced(fakes) == [[(EventType.RECALL_CHANGED, row.id, 2)]]


def test_each_taker_gets_one_letter_however_often_she_took_it() -> None:
    fakes, row = shown_for()
    for _ in range(15):
        took(fakes, row)
    took(fakes, row, member=OFFICER)

    listed = called_back(fakes, row)

    assert [one.is_open for one in listed] == [True] * 16
    assert sorted(letters(fakes)) == sorted([EDITOR, OFFICER])


def test_of_what_a_program_or_somebody_with_a_link_took_whoever_answers_for_it_is_told() -> None:
    fakes, row = shown_for()
    for kind, name in ((TakerKind.TOKEN, an_id("token")), (TakerKind.SHARE, a_hash("link"))):
        taker = Taker(kind=kind, id=name, member=EDITOR, reads=Language.DUTCH)
        took(fakes, row, taker=taker)

    called_back(fakes, row)

    assert letters(fakes) == [EDITOR, EDITOR]
    assert {one.taker for one in fakes.world.recall_notices.values()} == {
        an_id("token"),
        a_hash("link"),
    }


def test_a_message_that_comes_twice_changes_nothing_and_writes_to_nobody() -> None:
    fakes, row = shown_for()
    took(fakes, row)
    listed = called_back(fakes, row)

    assert made(CallTakersBack, fakes)(row.id) == 0

    assert takings(fakes, row) == listed
    assert letters(fakes) == [EDITOR]


def test_what_a_crash_left_is_gone_on_with_and_nobody_is_written_to_twice() -> None:
    fakes, row = shown_for()
    for _ in range(9):
        took(fakes, row)
    withdraw(fakes)
    call = made(CallTakersBack, fakes)

    crashed(lambda: call(row.id), fakes, at="commits.commit", nth=2)
    assert [one.is_open for one in takings(fakes, row)].count(True) == 6
    call(row.id)

    assert all(one.is_open for one in takings(fakes, row))
    assert letters(fakes) == [EDITOR]


def test_a_lost_race_is_read_again() -> None:
    fakes, row = shown_for()
    took(fakes, row)
    withdraw(fakes)
    raced(fakes, 1)

    assert made(CallTakersBack, fakes)(row.id) == 1
    assert letters(fakes) == [EDITOR]


def test_what_is_out_or_never_was_calls_nobody_back() -> None:
    fakes, row = shown_for()
    took(fakes, row)

    assert made(CallTakersBack, fakes)(row.id) == 0
    assert made(CallTakersBack, fakes)(an_id("guess")) == 0

    assert [one.recalled_at for one in takings(fakes, row)] == [None]


def test_words_stay_with_their_picture_and_go_with_it() -> None:
    """R36: nothing is sealed anew under a key that is gone."""
    fakes, row = shown_for()
    took(fakes, row, meant_for="the newsletter")
    withdraw(fakes)
    picture = fakes.world.assets[PICTURE.id]

    def delete() -> None:
        gone = replace(picture, fate=Fate.DELETED, version=picture.version + 1)
        fakes.world.assets[PICTURE.id] = gone

    with meanwhile(fakes, "commits.commit", delete):
        made(CallTakersBack, fakes)(row.id)

    assert [one.meant_for for one in takings(fakes, row)] == [None]


def test_a_recall_whose_message_was_lost_is_found_a_minute_later() -> None:
    fakes, row = shown_for()
    take(fakes, row)
    withdraw(fakes)
    fakes.work.sent.clear()
    again = made(CallAgain, fakes)

    assert again() == 0
    fakes.clock.step(MINUTE + timedelta(seconds=1))
    assert again() == 1

    assert fakes.work.tasks == [CallBack(row.id)]
    made(CallTakersBack, fakes)(row.id)
    assert again() == 0
