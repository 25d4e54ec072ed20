"""The pages of runs: begun, refused, looked after; faces explained; an incident answered."""

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.recognition.counting import Remedy, Resumption
from quitclaim.domain.recognition.tallies import Alarm
from tests.builders import ADA, FAIR, NOON, RUN
from tests.builders import OFFICER as OFFICERS_ID
from tests.handlers.furnished import DANCE, EDITOR, OFFICER, show
from tests.handlers.library import House
from tests.handlers.ran import FACE, OTHER, permitted, ran
from tests.handlers.recognised import read, recognising, roster, send

ALL = f"/collections/{FAIR}/runs"
ONE = f"/runs/{RUN}"
TASKS = f"{ONE}/unmatched"
INCIDENT = f"/collections/{FAIR}/recognition/incident"
RESUMED = (Resumption(by=OFFICERS_ID, at=NOON, remedy=Remedy.FALSE_ALARM),)


def say(house: House, finding: str, **said: str) -> int:
    form = {"asset": DANCE, "face": FACE, "finding": finding, "person": ""} | said
    answer = send(house, TASKS, form, by=EDITOR)
    status: int = answer.status
    return status


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("path", [ALL, ONE, TASKS])
def test_every_page_is_there_in_every_language(path: str, language: Language) -> None:
    house = ran(alarms=(Alarm.STRANGER,), resumed=RESUMED, planned=2)

    said = house.get(path, by=OFFICER, accept_language=language.value)

    assert said.status == 200 and f'lang="{language}"' in said.text


def test_a_run_is_begun_with_one_button_and_leads_to_how_far_it_is() -> None:
    house = permitted()
    here = read(house, f"/collections/{FAIR}/recognition", by=EDITOR)

    said = send(house, ALL, {}, by=EDITOR)

    assert f'action="{ALL}"' in here
    place = said.headers["Location"]
    assert said.status == 303 and "Look again" in read(house, place, by=EDITOR)
    assert place in read(house, ALL, by=EDITOR)


def test_a_refused_run_is_told_with_its_whole_list() -> None:
    house = recognising()
    roster(house, add=[ADA])

    said = send(house, ALL, {}, by=EDITOR)

    assert said.status == 422
    for word in ("geen goedgekeurde effectbeoordeling", "ontbreekt een toestemming"):
        assert word in said.text


def test_what_it_left_alone_stands_on_its_page() -> None:
    assert "A yes of somebody on the roster is missing." in read(ran(), ONE, by=EDITOR)


def test_each_face_has_three_answers_until_one_is_given() -> None:
    house = ran()
    before = read(house, TASKS, by=EDITOR)

    missed = say(house, "missed_member", person=ADA)
    again = say(house, "not_a_face")
    nobody = say(house, "missed_member", face=OTHER)

    assert before.count('value="stranger"') == 2 and "Ada Lovelace" in before
    assert (missed, again, nobody) == (303, 409, 422)
    assert read(house, TASKS, by=EDITOR).count('value="stranger"') == 1


def test_the_person_that_the_form_happens_to_name_is_no_strangers() -> None:
    house = ran()

    assert say(house, "stranger", person=ADA) == 303

    task = house.fakes.runs.unexplained(RUN, DANCE)
    looked = task.face(FACE).looked if task else None
    assert looked and looked.person is None


def test_an_incident_says_what_to_do_and_only_the_privacy_officer_ends_it() -> None:
    house = ran()
    say(house, "stranger")
    editors, officers = read(house, ALL, by=EDITOR), read(house, ALL, by=OFFICER)

    nothing = send(house, INCIDENT, {})
    said = send(house, INCIDENT, {"remedy": "faces_excluded"})

    assert "Recognise now" not in editors and INCIDENT not in editors
    assert f'action="{INCIDENT}"' in officers and nothing.status == 422
    assert said.status == 303 and "An incident" not in read(house, ALL)
    assert "The faces were excluded" in read(house, ONE)


def test_whoever_is_shown_no_faces_is_shown_no_tasks() -> None:
    """R42."""
    house = ran()
    show(house, OFFICER)

    assert DANCE not in read(house, TASKS)
