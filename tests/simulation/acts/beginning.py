"""What happens in the beginning of a history alone, so that what comes later meets it."""

from dataclasses import replace
from random import Random
from typing import Final

from quitclaim.domain.instants import Interval
from quitclaim.domain.scope import BiometricScope
from tests.simulation.acts import (
    answers,
    assets,
    bases,
    carrying_out,
    consents,
    faces,
    jobs,
    marks,
    ordering,
    people,
    publishing,
)
from tests.simulation.acts.scopes import PERIODS
from tests.simulation.cast import FAIR, NORA, OMAR, name
from tests.simulation.commands import Act, Command
from tests.simulation.stage import Stage


def sometimes(act: Act) -> Act:
    """What follows is about something else where it does not happen."""
    return lambda stage, chance: act(stage, chance) if chance.random() < 0.4 else None


def be_strict(stage: Stage, _: Random) -> Command:
    """What was allowed until now is not, with everything else in place."""
    return Command(
        kind="rules: minors",
        text="the rules change: recognition of minors is off",
        run=lambda: stage.house.change_rules(
            lambda it: replace(it, minors_biometrics=False), member=OMAR
        ),
    )


def one_of_the_asked(stage: Stage, chance: Random) -> Command | None:
    """Whoever was attested to before was attested to with others."""
    records = stage.fakes.world.consents
    agreed = [
        who for who, of in records.items() if any(it.template and it.yeses for it in of.values())
    ]
    if not agreed:
        return None
    person = chance.choice(agreed)
    return Command(
        kind="roster",
        text=f"on the roster of {name(FAIR)} is {name(person)}",
        run=lambda: stage.house.change_roster(FAIR, [person], member=NORA),
    )


def ask_another_to_recognise(stage: Stage, chance: Random) -> Command | None:
    records = stage.fakes.world.consents
    others = [it for it in stage.registered if not any(c.template for c in records[it].values())]
    if not others:
        return None
    during = Interval(stage.now, stage.now + chance.choice(PERIODS[2:]))
    return consents.asked(stage, chance.choice(others), BiometricScope(collection=FAIR), during)


def merge_the_asked(stage: Stage, chance: Random) -> Command | None:
    """Each with a yes to be recognised, and templates that rest on it."""
    records = stage.fakes.world.consents
    asked = [it for it in stage.registered if any(c.template for c in records[it].values())]
    return people.merged(stage, chance, asked)


# Two records of whoever turns out to be one, with a template each.
MERGED: Final[tuple[Act, ...]] = (
    ask_another_to_recognise,
    *(answers.give,) * 2,
    *(jobs.enrol,) * 2,
    sometimes(merge_the_asked),
)
# What is kept when somebody on a picture is forgotten: one with a basis, others without.
UPHELD: Final[tuple[Act, ...]] = (
    faces.link,
    *(bases.record_for_shown,) * 2,
    *(marks.exempt_somebody,) * 2,
    *(assets.review_next,) * 2,
    publishing.settle,
)
# Of nobody in particular: whom the rest of the history is about, as likely as not.
ORDERED: Final[tuple[Act, ...]] = (
    ordering.want_two,
    ordering.enter,
    ordering.order,
    sometimes(carrying_out.decline),
    ordering.order,
    sometimes(carrying_out.take_back),
    ordering.order,
    *(sometimes(carrying_out.approve),) * 2,
)
