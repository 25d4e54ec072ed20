"""A house in which somebody judged what a run guessed, and one where it is worse than declared."""

from quitclaim.domain.organisation.judged import Group, Outcome
from quitclaim.domain.recognition.experience import Experience
from tests.builders import NOON, a_run_account, an_id
from tests.fakes import records
from tests.handlers.furnished import DANCE, EDITOR
from tests.handlers.guessed import MATCHES, guessed
from tests.handlers.library import House


def judged(*, of: str = "reject") -> House:
    """FACE is said to be no match, and OTHER to be one."""
    house = guessed()
    asset = house.fakes.world.assets[DANCE]
    first, second = (face.id for face in asset.faces)
    for face, judgement in ((first, of), (second, "confirm")):
        version = house.fakes.world.assets[DANCE].version
        seen = {"asset": DANCE, "face": face, "version": version}
        body = {"judgement": judgement, "faces": [seen], "knows_person": True}
        assert house.call("POST", MATCHES, body, by=EDITOR).status == 200
    return house


def doubted() -> House:
    """More was wrong before than anybody declared."""
    house = judged()
    bad = Experience(group=Group(), counts={Outcome.REJECTED: 6})
    before = a_run_account(id=an_id("bad"), started_at=NOON, suggested=6, heard=(bad,))
    records.put(house.fakes.world, before)
    return house
