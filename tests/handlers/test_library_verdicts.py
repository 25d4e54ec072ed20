"""May it be used where, why not, until when: now, and at an earlier instant (R27, R30, R56)."""

from datetime import timedelta

import pytest

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, MIA, an_id
from tests.handlers.furnished import EDITOR, OFFICER, show
from tests.handlers.library import House
from tests.handlers.marked import API, FACE, OTHER, asset_of, marking, tell, verdicts_of
from tests.handlers.peopled import GIVEN
from tests.unit.usecases.stage import made

LINK, REVIEW = f"faces/{FACE}/link", "review"


@pytest.fixture
def marked(house: House) -> House:
    marking(house)
    return house


def ready(house: House) -> None:
    """Everyone is marked, and somebody said so."""
    tell(house, "PUT", LINK, {"person": ADA})
    tell(house, "PUT", f"faces/{OTHER}/mark", {"mark": "bystander"})
    tell(house, "PUT", REVIEW, {"reviewed": True})


def test_nothing_goes_out_before_somebody_has_looked(marked: House) -> None:
    """I14."""
    before = verdicts_of(marked)
    ready(marked)
    after = verdicts_of(marked)

    assert "not_reviewed" in before["website"]["bars"]
    assert {one["outcome"] for one in before.values()} == {"withheld", "redact"}
    assert (after["website"]["outcome"], after["website"]["bars"]) == ("redact", [])
    assert after["website"]["unclear"] == 1


def test_each_face_says_on_what_ground_it_is_clear_or_what_it_lacks(marked: House) -> None:
    ready(marked)

    first, second = verdicts_of(marked)["website"]["faces"]
    lacking, _ = verdicts_of(marked)["press"]["faces"]

    assert (first["face"], first["is_clear"], first["name"]) == (FACE, True, "Ada Lovelace")
    assert (first["basis"]["legal"], first["basis"]["record"]) == ("consent", GIVEN)
    assert first["basis"]["until"] == "2028-05-01T12:00:00Z" and first["basis"]["document"]
    assert (second["sight"], second["is_clear"], second["person"]) == ("bystander", False, None)
    assert (lacking["is_clear"], lacking["gaps"]) == (False, ["out_of_scope", "requested"])


def test_somebody_there_without_a_face_withholds_the_picture(marked: House) -> None:
    ready(marked)
    added = tell(marked, "PUT", f"presences/{MIA}", {"present": True})
    there = verdicts_of(marked)["website"]
    gone = tell(marked, "PUT", f"presences/{MIA}", {"present": False})

    assert [one["person"] for one in added.json["presences"]] == [MIA]
    assert there["bars"] == ["no_region"] and there["absent"][0]["person"] == MIA
    assert there["absent"][0]["gaps"] and there["absent"][0]["name"] == "Ada Lovelace"
    assert gone.json["presences"] == [] and verdicts_of(marked)["website"]["bars"] == []
    kinds = [one.type for leaf in marked.leaves[3:6] for one in leaf.announced]
    assert kinds == [EventType.LINK_CONFIRMED, EventType.LINK_REMOVED]


def test_whoever_is_not_there_cannot_be_taken_out(marked: House) -> None:
    assert tell(marked, "PUT", f"presences/{MIA}", {"present": False}).status == 404
    assert tell(marked, "PUT", f"presences/{an_id('x')}", {"present": True}).status == 404


def test_a_review_is_given_and_reopened(marked: House) -> None:
    given = tell(marked, "PUT", REVIEW, {"reviewed": True})
    reopened = tell(marked, "PUT", REVIEW, {"reviewed": False})

    assert given.json["reviewed_at"] == "2026-05-03T12:00:00Z"
    assert given.json["reviewed_by"] == marked.member(EDITOR)
    assert reopened.json["reviewed_at"] is None and not asset_of(marked).is_reviewed
    assert [[one.type for one in leaf.announced] for leaf in marked.leaves] == [
        [EventType.REVIEW_GIVEN],
        [EventType.REVIEW_REOPENED],
    ]


def test_whoever_is_not_shown_faces_is_told_the_outcome_and_no_face(marked: House) -> None:
    """R42."""
    ready(marked)
    show(marked, OFFICER)

    said = verdicts_of(marked, by=OFFICER)["website"]

    assert (said["outcome"], said["unclear"], said["faces"]) == ("redact", 1, None)


def test_what_held_then_is_told_though_it_holds_no_more(marked: House) -> None:
    """R30."""
    clock = marked.fakes.clock
    clock.step(timedelta(minutes=1))
    ready(marked)
    clock.step(timedelta(minutes=1))
    made(WithdrawConsent, marked.fakes)(ADA, GIVEN, speaker=HERSELF)
    clock.step(timedelta(minutes=1))

    first, second, now = (
        verdicts_of(marked, at=at)["website"]
        for at in ("?at=2026-05-03T12:00:30Z", "?at=2026-05-03T12:01:59Z", "")
    )

    assert first["faces"][0]["sight"] == "unknown" and "not_reviewed" in first["bars"]
    assert second["faces"][0]["is_clear"] and second["bars"] == []
    assert {"withdrawn", "said_no"} <= {*now["faces"][0]["gaps"]} and now["unclear"] == 2


@pytest.mark.parametrize(
    ("at", "reasons"),
    [
        ("2026-05-01T12:00:00Z", ["not_there_yet"]),
        ("2026-05-03T12:00:01Z", ["impossible_value"]),
        ("soon", ["impossible_value"]),
        ("2026-05-03", ["impossible_value"]),
        ("0001-01-01T00:00Z", ["not_there_yet"]),
        ("9999-12-31T23:59Z", ["impossible_value"]),
    ],
)
def test_an_instant_of_which_nobody_knows_is_refused(
    marked: House, at: str, reasons: list[str]
) -> None:
    said = marked.get(f"{API}/verdicts?at={at}", by=EDITOR)

    assert (said.status, said.reasons) == (422, reasons)


def test_where_no_channel_is_set_up_there_is_nothing_to_judge(marked: House) -> None:
    marked.fakes.world.rules = None

    assert verdicts_of(marked) == {}
