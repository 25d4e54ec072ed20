"""DECISIONS, Verdict: what withholds an asset, whatever its faces are (R27, R56, I2, I14)."""

from dataclasses import replace

import pytest

from tests.simulation.reference import publishable, servable, verdict
from tests.simulation.reference.facts import Fact
from tests.simulation.reference.facts_library import (
    AssetBlocked,
    AssetDeleted,
    AssetMarked,
    AssetUnreadable,
    ContentChanged,
    Exempted,
    FaceFound,
    FaceMarked,
    MembershipAdded,
    MembershipRemoved,
    Present,
    PresentRemoved,
)
from tests.simulation.worlds import (
    FAIR,
    NOW,
    asked,
    asset,
    house,
    linked,
    no,
    reviewed,
    yes,
)

PLAIN: list[Fact] = [asset(), reviewed()]
PORTRAIT: list[Fact] = [asset("f"), reviewed(), linked()]
GIVEN: list[Fact] = [asked(), yes()]
ANN_IS_THERE = Present(at=5, asset="asset", person="ann")
SHOOT = replace(FAIR, collection="shoot")
NEVER_REDACTED = replace(SHOOT, sensitive=True, redaction=False)
IN_BOTH = MembershipAdded(at=5, asset="asset", collection="shoot")
FOUND = FaceFound(at=5, asset="asset", face="g")

WEBSITE: dict[str, tuple[list[Fact], str]] = {
    "no faces and reviewed: clear": (PLAIN, "clear"),
    "no asset": ([], "withheld"),
    "deleted": ([*PLAIN, AssetDeleted(at=5, asset="asset")], "withheld"),
    "blocked": ([*PLAIN, AssetBlocked(at=5, asset="asset")], "withheld"),
    "a value unknown": ([*PLAIN, AssetUnreadable(at=5, asset="asset")], "withheld"),
    "a collection nobody has set rules for": ([*PLAIN, IN_BOTH], "withheld"),
    "the asset goes with its last membership": (
        [*PLAIN, MembershipRemoved(at=5, asset="asset", collection="fair")],
        "withheld",
    ),
    "licence ended": ([asset(licence_end=NOW), reviewed()], "withheld"),
    "licence ends the next second": ([asset(licence_end=NOW + 1), reviewed()], "clear"),
    "no current review": ([asset()], "withheld"),
    "a review of other content": ([asset(), reviewed(content="other")], "withheld"),
    "new content ends a review": (
        [*PLAIN, ContentChanged(at=5, asset="asset", content="second")],
        "withheld",
    ),
    "the old content again asks again": (
        [
            *PLAIN,
            ContentChanged(at=5, asset="asset", content="second"),
            ContentChanged(at=6, asset="asset", content="first"),
        ],
        "withheld",
    ),
    "a new face ends a review": ([*PLAIN, FOUND], "withheld"),
    "a face found again is no new face": ([*PORTRAIT, *GIVEN, replace(FOUND, face="f")], "clear"),
    "relinking does not": ([*PORTRAIT, *GIVEN, linked()], "clear"),
    "someone present without region who is not clear": ([*PLAIN, ANN_IS_THERE], "withheld"),
    "someone present without region who is clear": ([*PLAIN, *GIVEN, ANN_IS_THERE], "clear"),
    "someone who turned out not to be there": (
        [*PLAIN, ANN_IS_THERE, PresentRemoved(at=6, asset="asset", person="ann")],
        "clear",
    ),
    "an exemption does not apply to a presence": (
        [
            *(asset("f"), reviewed(), ANN_IS_THERE),
            Exempted(at=5, asset="asset", face="f", channels=frozenset({"website"}), starts=0),
        ],
        "withheld",
    ),
    "asset mark": ([*PLAIN, AssetMarked(at=5, asset="asset")], "withheld"),
    "any not clear: redact": (PORTRAIT, "redact"),
    "none: clear": ([*PORTRAIT, *GIVEN], "clear"),
    "after a withdrawal: redact": ([*PORTRAIT, *GIVEN, no()], "redact"),
    "redact if every collection allows it": ([*PORTRAIT, SHOOT, IN_BOTH], "redact"),
    "the strictest membership decides": ([*PORTRAIT, NEVER_REDACTED, IN_BOTH], "withheld"),
    "a sensitive one where it says so": (
        [*PORTRAIT, replace(NEVER_REDACTED, redaction=True), IN_BOTH],
        "redact",
    ),
    "consent is needed in every collection": (
        [*PORTRAIT, asked(scope=replace(asked().scope, collection="fair")), yes(), SHOOT, IN_BOTH],
        "redact",
    ),
}


@pytest.mark.parametrize("sentence", WEBSITE)
def test_on_an_external_channel(sentence: str) -> None:
    facts, expected = WEBSITE[sentence]

    assert verdict(house(*facts), "asset", "website", at=NOW)[0] == expected


ELSEWHERE: dict[str, tuple[str, list[Fact], str]] = {
    "redact if channel allows it": ("print", PORTRAIT, "withheld"),
    "internal may waive the review": ("internal", [asset()], "clear"),
    "licence ended, internal too": ("internal", [asset(licence_end=NOW)], "withheld"),
    "a rule unknown: no such channel": ("billboard", PLAIN, "withheld"),
}


@pytest.mark.parametrize("sentence", ELSEWHERE)
def test_on_other_channels(sentence: str) -> None:
    channel, facts, expected = ELSEWHERE[sentence]

    assert verdict(house(*facts), "asset", channel, at=NOW)[0] == expected


def test_without_rules_nothing_goes_out() -> None:
    assert verdict([FAIR, *PLAIN], "asset", "website", at=NOW) == ("withheld", frozenset())


def test_the_faces_that_are_not_clear_are_named() -> None:
    marked = FaceMarked(at=5, asset="asset", face="g", mark="not_a_face")
    world = house(asset("f", "g", "h"), reviewed(), linked(), *GIVEN, marked)

    assert verdict(world, "asset", "website", at=NOW) == ("redact", frozenset({"h"}))
    assert verdict(world, "asset", "print", at=NOW) == ("withheld", frozenset({"h"}))
    assert publishable(world, "asset", "website", at=NOW)
    assert not publishable(world, "asset", "print", at=NOW)


def test_bytes_may_leave_that_redact_at_least_what_is_not_clear() -> None:
    world = house(asset("f", "g"), reviewed(), linked(), *GIVEN)

    shown = [frozenset[str](), frozenset({"f"}), frozenset({"g"}), frozenset({"f", "g"})]

    may_leave = [servable(world, "asset", "website", redacted=r, at=NOW) for r in shown]
    assert may_leave == [False, False, True, True]
    assert not servable(world, "asset", "print", redacted=frozenset({"f", "g"}), at=NOW)
