"""What was rejected, what waits or got stuck, and who uploads: seen and mended (R35, R52, R60)."""

import re
from html import unescape

import pytest

from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.pictures.refusals import SENTENCES, WhyRefused
from quitclaim.domain.pictures.uploads import Upload
from tests.builders import YESTERDAY
from tests.fakes.world import Lying
from tests.handlers.furnished import ADMIN, EDITOR, OFFICER
from tests.handlers.library import House


def reject(house: House, name: str, sentence: str) -> None:
    house.fakes.world.refusals[f"rejected/{name}.txt"] = sentence


def test_each_rejected_file_has_its_reason_in_the_language_of_whoever_reads(house: House) -> None:
    reject(house, "anna/fair/plan.pdf", SENTENCES[WhyRefused.PDF])
    reject(house, "anna/fair/odd.x", "A reason of a later release.")

    german = house.get("/rejected", by=EDITOR, accept_language="de").text
    told = house.get("/api/rejected", by=EDITOR).json["files"]

    assert "anna/fair/plan.pdf" in german and "Dokument (PDF)" in german
    assert "den diese Version nicht kennt" in german
    assert [(one["name"], one["why"]) for one in told] == [
        ("anna/fair/odd.x", None),
        ("anna/fair/plan.pdf", "pdf"),
    ]


def test_rejected_files_go_on_page_by_page(house: House) -> None:
    house.fakes.world.pages.size = 2
    for number in range(3):
        reject(house, f"anna/{number}.pdf", SENTENCES[WhyRefused.PDF])

    first = house.get("/rejected", by=EDITOR).text
    path = unescape(re.findall(r'rel="next" href="([^"]+)"', first)[0])
    second = house.get(path, by=EDITOR).text
    api = house.get("/api/rejected", by=EDITOR).json
    rest = house.get(f"/api/rejected?after={api['following']}", by=EDITOR).json

    assert "anna/1.pdf" in first and "anna/2.pdf" not in first and "anna/2.pdf" in second
    assert [one["name"] for one in rest["files"]] == ["anna/2.pdf"] and rest["following"] is None


def test_nothing_rejected_is_good_news_but_on_a_later_page_the_end(house: House) -> None:
    house.fakes.world.pages.size = 1
    for name in ("a", "b"):
        reject(house, name, SENTENCES[WhyRefused.PDF])
    path = f"/rejected?after={house.get('/api/rejected', by=EDITOR).json['following']}"

    # The cursor of a program's list is not one of the page's.
    assert house.get(path, by=EDITOR).status == 400
    page = house.get("/rejected", by=EDITOR).text
    path = unescape(re.findall(r'rel="next" href="([^"]+)"', page)[0])
    house.fakes.world.refusals.clear()

    assert "There is nothing more" in house.get(path, by=EDITOR, accept_language="en").text
    assert "Nothing was rejected" in house.get("/rejected", by=EDITOR, accept_language="en").text


@pytest.mark.parametrize("role", [OFFICER, ADMIN])
def test_what_got_stuck_is_tried_again(house: House, role: StaffRole) -> None:
    house.backlog.dead.append("a picture")
    house.backlog.dead_changes.append("a change")
    house.backlog.dead_erasures.append("an erasure")
    house.backlog.failures.append("a task")

    before = house.get("/health", by=role, accept_language="en").text
    said = house.post("/health/redrive", by=role)
    after = house.get(said.headers["Location"], by=role, accept_language="en").text

    for trouble in ("picture failed", "change failed", "erasure failed", "task failed unseen"):
        assert f"1 {trouble}" in before
    assert (said.status, said.headers["Location"]) == (303, "/health?redriven=2")
    assert "2 are being tried again" in after and house.backlog.dead == []
    assert "1 picture on its way" in after and "1 change to be worked off" in after
    assert "1 erasure failed" in after and "quitclaim redrive" in after
    assert 'action="/health/redrive"' not in after


def test_the_same_for_programs_a_hundred_a_call(house: House) -> None:
    house.backlog.dead += [str(number) for number in range(150)]

    said = house.call("POST", "/api/health/redrive", by=ADMIN).json

    none = dict.fromkeys(("changes", "dead_changes", "erasures", "dead_erasures", "failures"), 0)
    assert said == {"redriven": 100, "left": {"arrivals": 100, "dead": 50, **none}}
    assert house.get("/api/health", by=ADMIN).json == said["left"]


def test_calm_and_busy_are_told_apart(house: House) -> None:
    assert "Everything is done" in house.get("/health", by=ADMIN, accept_language="en").text
    house.backlog.arrivals.append("a picture")
    assert "Work is on its way" in house.get("/health", by=ADMIN, accept_language="en").text


@pytest.mark.parametrize("count", ["x", "1.5", "1e9", "1&redriven=2", "-1"])
def test_a_count_that_is_none_is_400(house: House, count: str) -> None:
    assert house.get(f"/health?redriven={count}", by=ADMIN).status == 400


def test_uploaders_are_told_by_name_and_the_console_is_none(house: House) -> None:
    for key in ("anna/fair/1.jpg", "bob/1.jpg", "console/fair/1.jpg", "rejected/anna/x.txt"):
        house.fakes.world.inbox[Upload(key, "1")] = Lying(b"a picture", YESTERDAY)

    page = house.get("/uploaders", by=ADMIN).text
    told = house.get("/api/uploaders", by=ADMIN).json

    assert told == {"lately": ["anna", "bob"]}
    assert "<li><bdi>anna</bdi></li><li><bdi>bob</bdi></li>" in page
    assert "quitclaim uploader revoke" in page


def test_nobody_yet_says_so(house: House) -> None:
    assert "Nobody yet" in house.get("/uploaders", by=ADMIN, accept_language="en").text
