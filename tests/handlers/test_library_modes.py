"""Off, or by roster: what off drops in one collection, and who is told whose name (R16, R42)."""

from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, CAMP, FAIR, MIA, a_biometric_scope, a_hash
from tests.handlers.furnished import DANCE, EDITOR, OFFICER, hang, open_collection, show
from tests.handlers.recognised import API, HERE, approve, attest, recognising, roster, say_yes


def test_off_drops_the_templates_that_were_for_it_alone_and_says_so_before() -> None:
    house = recognising()
    say_yes(house)
    rule = house.fakes.world.collections[FAIR]
    told = house.call("POST", f"{HERE}/preview", by=OFFICER).json

    said = house.call("PUT", HERE, {"mode": "off", "version": rule.version}, by=OFFICER).json

    assert told["people"] == said["dropped"]["people"] == 1
    assert (said["mode"], house.fakes.world.collections[FAIR].mode) == ("off", Mode.OFF)
    assert not house.fakes.keys.holders([ADA], purpose=Purpose.TEMPLATE)


def test_a_yes_to_all_of_the_organisation_keeps_its_template() -> None:
    house = recognising()
    say_yes(house, asked=a_biometric_scope(collection=None))

    said = house.call("PUT", HERE, {"mode": "off", "version": 1}, by=OFFICER).json

    assert said["dropped"]["people"] == 0
    assert house.fakes.keys.holders([ADA], purpose=Purpose.TEMPLATE)


def test_a_mode_is_set_over_the_version_she_looked_at_and_only_where_it_can_be() -> None:
    house = recognising(None)
    off = house.call("PUT", HERE, {"mode": "off", "version": 1}, by=OFFICER)
    late = house.call("PUT", HERE, {"mode": "roster", "version": 1}, by=OFFICER)

    on = house.call("PUT", HERE, {"mode": "roster", "version": 2}, by=OFFICER)

    assert (off.status, late.status, on.status) == (200, 409, 422)
    assert not off.json["is_deployed"] and on.json["reasons"][0]["code"] == "not_deployed"


def test_names_are_for_whoever_is_shown_names() -> None:
    house = recognising()
    roster(house, add=[ADA])
    show(house, OFFICER)

    names = [house.get(HERE, by=by).json["people"][0]["name"] for by in (EDITOR, OFFICER)]

    assert names == ["Ada Lovelace", None]


def test_nobody_answers_for_an_empty_roster_or_for_pictures_elsewhere() -> None:
    house = recognising()
    empty = attest(house, assets=[DANCE])
    roster(house, add=[ADA])
    open_collection(house, CAMP)
    other = AssetId(a_hash("other"))
    hang(house, other, collection=CAMP)

    elsewhere = attest(house, assets=[other])

    codes = [said.json["reasons"][0]["code"] for said in (empty, elsewhere)]
    assert codes == ["nobody", "elsewhere"]


def test_a_roster_that_was_not_approved_outdates_the_assessment_and_that_is_told_once() -> None:
    """R15: whoever listens hears it before a run is refused for it."""
    house = recognising()
    approve(house, categories=["employee"])

    roster(house, add=[ADA])
    roster(house, add=[MIA], version=1)

    told = [one.type for leaf in house.leaves for one in leaf.announced]
    assert told.count(EventType.ASSESSMENT_OUTDATED) == 1
    assert "other_categories" in house.get(API, by=OFFICER).json["outdated"]
