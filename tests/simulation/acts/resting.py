"""One thing happens, and nothing else until all that follows from it is done: then it is seen."""

from random import Random
from typing import Final

from quitclaim.domain.scope import Kind as Of
from quitclaim.domain.scope import kind_of
from tests.simulation.acts import (
    answers,
    assets,
    bases,
    consents,
    faces,
    family,
    marks,
    noes,
    people,
    rules,
    settings,
)
from tests.simulation.commands import Act, Command, Kind
from tests.simulation.invariants.at_rest import quiet
from tests.simulation.stage import Stage, undisturbed
from tests.simulation.tasks import work_off


def say_under_another_name(stage: Stage, chance: Random) -> Command | None:
    """Whoever was found to be one is shown under the id that she no longer goes by."""
    merged = [it for it in stage.fakes.world.people.values() if it.merged_from]
    shown = {who for asset in stage.assets for who in asset.people}
    hers = [it.id for it in merged if it.merged_from & shown]
    if not hers:
        return people.merge(stage, chance)
    person = chance.choice(hers)
    records = stage.fakes.world.consents[person].values()
    open_ones = [it for it in records if not it.ending and kind_of(it.asked) is Of.PUBLICATION]
    if not open_ones:
        return consents.ask_her(stage, chance, person)
    consent = chance.choice(open_ones)
    if consent.yeses:
        return noes.withdraw_this(stage, chance, consent)
    return answers.give_this(stage, chance, consent)


_CAUSES: Final[tuple[Act, ...]] = (
    *[say_under_another_name] * 3,
    *[rules.change_what_is_shown] * 3,
    settings.change_collection,
    people.merge,
    people.split,
    family.guardian,
    family.birthday,
    answers.give,
    answers.refuse,
    noes.withdraw,
    noes.narrow,
    noes.revoke,
    bases.object_to,
    bases.decide,
    bases.record_basis,
    bases.end_basis,
    assets.membership,
    assets.review,
    faces.link,
    faces.undo,
    marks.exempt,
)


def rest_after(stage: Stage, chance: Random) -> Command | None:
    cause = chance.choice(_CAUSES)(stage, chance)
    if cause is None:
        return None

    def run() -> None:
        """No clock runs behind: what is to be seen is what holds at the latest instant."""
        with undisturbed(stage):
            stage.fakes.clock.at = stage.latest
            work_off(stage)
        cause.run()
        with undisturbed(stage):
            stage.fakes.clock.at = max(stage.now, stage.latest)
            quiet(stage)

    return Command(kind="rest", text=f"{cause.text}; nothing else until all is done", run=run)


KINDS = (Kind(rest_after, 14),)
