"""ADA said yes and put a picture of herself, which the function looks at."""

from typing import Final

from quitclaim.domain.ids import SelfieId
from quitclaim.domain.recognition.packs import Pack
from quitclaim.domain.recognition.selfies import Looked, Selfie
from quitclaim.usecases.enrol_from_selfie import EnrolFromSelfie
from quitclaim.usecases.enrol_person import EnrolPerson
from tests.builders import ADA, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.recognition import PACK, RULES, yes_of
from tests.unit.usecases.stage import made, staged

YES: Final = yes_of()
SELFIE: Final = Selfie(person=ADA, consent=YES.id, id=SelfieId(an_id("selfie")))


def shown() -> Fakes:
    stage = staged(RULES, YES)
    stage.world.selfies[SELFIE] = ADA
    return stage


def look(fakes: Fakes, selfie: Selfie = SELFIE, *, pack: Pack = PACK) -> Looked | None:
    return EnrolFromSelfie(made(EnrolPerson, fakes, pack=pack), fakes.selfies)(selfie)
