"""The state in which every history begins."""

from random import Random

from quitclaim.domain.consents.envelopes import Provider
from quitclaim.domain.ids import FactId
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.facts import Announcement, EventType, Fact
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.changes import Change
from quitclaim.ports.writes import RULES, Write
from tests.builders.assessing import an_assessment
from tests.builders.ids import an_id
from tests.simulation.acts.rules import first_rules
from tests.simulation.cast import DAY, NOON, OMAR
from tests.simulation.stage import Stage


def open_house(stage: Stage) -> None:
    """The first rules, which no use case writes: whoever sets the organisation up does."""
    chance = Random(f"{stage.seed}/rules")
    assessment = an_assessment(
        confirmations=chance.choice((1, 2)), in_force=Interval(NOON - DAY, NOON + 300 * DAY)
    )
    said = Announcement(EventType.RULES_CHANGED, RULES, 1)
    fact = Fact(
        id=FactId(an_id("first rules")),
        at=NOON,
        by=Speaker(Role.STAFF, OMAR),
        action="set_up",
        announced=(said,),
    )
    stage.house.change_rules.commits.commit(
        Change(fact=fact, writes=(Write(first_rules(assessment)),))
    )
    for provider in Provider:
        stage.fakes.accounts.attach(stage.elsewhere.account(provider), at=NOON)
    _fill_log(stage, 250 + stage.seed % 8)


def _fill_log(stage: Stage, count: int) -> None:
    """So much happened before that a first tile is full soon, or just was."""
    for number in range(count):
        id_ = FactId(an_id(f"before {number}"))
        fact = Fact(id=id_, at=NOON - DAY, by=Speaker(Role.STAFF, OMAR), action="look")
        stage.house.change_rules.commits.commit(Change(fact=fact))
    stage.house.seal()
