"""Who speaks, when somebody says yes or no."""

from random import Random

from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.person import HERSELF, Role, Speaker
from tests.simulation.cast import GUARDIANS, KIM, MIA, name
from tests.simulation.stage import Stage


def a_voice(stage: Stage, person: PersonId, chance: Random) -> Speaker:
    """Her own, or most often of a child a guardian's: one on record, but now and then not."""
    if person not in (MIA, KIM) or chance.random() < 0.35:
        return HERSELF
    record = stage.fakes.world.people.get(person)
    known = [guardian.id for guardian in record.guardians] if record else []
    return Speaker(Role.GUARDIAN, chance.choice([*known, *known, *GUARDIANS]))


def who_says(speaker: Speaker, person: PersonId) -> str:
    if speaker == HERSELF:
        return name(person)
    return f"{name(str(speaker.id))} for {name(person)}"
