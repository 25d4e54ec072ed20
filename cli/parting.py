"""The story goes on with somebody who said yes, and is in two pictures: in one of them alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from cli.asking import asked_for, sign_for_website
from cli.console import Staff
from cli.enrolling import Somebody
from cli.letters import Letters, mailbox_of
from cli.samples import ALONE, open_day
from cli.shoot import Shoot
from cli.showing import Desk, within
from cli.stage import WHO, Stage
from cli.story import Story, promise
from cli.visitor import Visitor
from local.outbox import Outbox

EVA: Final = "Eva Oosterhuis"
_FOLDER: Final = f"{WHO}/Open day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """Who will ask to be forgotten. `alone`: what shows nobody else, by its key in the inbox."""

    name: str
    mail: str
    person: str
    alone: Mapping[str, bytes]


def known_by_face(shoot: Shoot, whom: Somebody) -> Parting:
    """Enrolled by a picture of herself, and confirmed in a shoot."""
    alone = {key: content for key, content in shoot.pictures.items() if key.endswith(ALONE)}
    return Parting(name=whom.name, mail=whom.mail, person=whom.id, alone=alone)


def play_before_parting(story: Story, stage: Stage, *, staff: Staff) -> Parting:
    """Where the organisation has said who it is, and which channels it has."""
    mail = mailbox_of(EVA)
    letters = Letters(Outbox(stage.cloud.places.outbox), to=mail)
    with story.step(f"{EVA} is asked too, and says yes to the website"):
        page = asked_for(staff.editor, EVA, mail=mail, channels=("website",))
        sign_for_website(Visitor(stage.cloud.site), letters.link(), name=EVA)
        promise(letters.link(), "no copy is in her mailbox")
    person = page.rpartition("/")[2]
    pictures = {f"{_FOLDER}/{name}": content for name, content in open_day().items()}
    with story.step("she is in two pictures of the open day, which go out on the website"):
        for key, content in pictures.items():
            stage.put(key, content)
        stage.settled()
        for key in pictures:
            desk = Desk(staff.editor, stage.asset(key).id)
            desk.marked(person)
            desk.reviewed()
            promise(within(desk.is_out), f"the website says {desk.verdicts()['website']}")
    alone = {key: content for key, content in pictures.items() if key.endswith(ALONE)}
    return Parting(name=EVA, mail=mail, person=person, alone=alone)
