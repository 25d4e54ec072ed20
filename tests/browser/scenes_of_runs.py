"""Which pages there are to look at of runs, and who looks."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.recognition.tallies import Alarm
from tests.browser.scene import EDITOR, OFFICER, Scene
from tests.builders import FAIR, RUN
from tests.handlers.furnished import DANCE
from tests.handlers.guessed import guessed
from tests.handlers.judged import doubted, judged
from tests.handlers.library import House
from tests.handlers.ran import FACE, permitted, ran
from tests.handlers.recognised import recognising

_ALL: Final = f"/collections/{FAIR}/runs"
_ONE: Final = f"/runs/{RUN}"
_INCIDENT: Final = f"/collections/{FAIR}/recognition/incident"
_NOBODY: Final = {"asset": DANCE, "face": FACE, "finding": "missed_member", "person": ""}


def halted() -> House:
    """A stranger was met."""
    house = ran(alarms=(Alarm.STRANGER,), planned=3, looked=1)
    rule = house.fakes.world.collections[FAIR]
    house.fakes.world.collections[FAIR] = replace(rule, suspended=True)
    return house


def flagged() -> House:
    return guessed(flags=frozenset(Flag) - {Flag.BEFORE_BIRTH})


def of_runs() -> Iterator[Scene]:
    yield Scene("see_runs", EDITOR, _ALL, permitted)
    yield Scene("see_runs", OFFICER, _ALL, halted)
    yield Scene("recognise_now", EDITOR, _ALL, recognising, form={}, status=422)
    yield Scene("end_incident", OFFICER, _INCIDENT, halted, form={}, status=422)
    yield Scene("see_run", EDITOR, _ONE, ran)
    yield Scene("see_run", OFFICER, _ONE, halted)
    yield Scene("see_experience", OFFICER, "/recognition/experience", doubted)
    yield Scene("see_wrong_matches", OFFICER, f"{_ONE}/wrong", judged)
    yield Scene("see_unmatched", EDITOR, f"{_ONE}/unmatched", ran)
    yield Scene("say_what_it_is", EDITOR, f"{_ONE}/unmatched", ran, form=_NOBODY, status=422)
    yield Scene("see_matches", EDITOR, f"{_ONE}/matches", flagged)
    yield Scene("say_of_matches", EDITOR, f"{_ONE}/matches", guessed, form={}, status=422)
