"""The story of recognition: refused, allowed by everybody, suggested, confirmed, taken back."""

from collections.abc import Sequence
from typing import Final

from cli.asking import withdraw
from cli.console import Staff
from cli.enrolling import Somebody, asked
from cli.finding import OwnPage
from cli.shoot import Shoot
from cli.showing import is_there, within
from cli.staff import signed_in
from cli.stage import Stage
from cli.story import Story, promise
from cli.visitor import Visitor
from quitclaim.domain.organisation.roles import StaffRole

# Each with the picture that she puts of herself.
PEOPLE: Final = {"Ada Obi": "obama2.jpg", "Ben Boer": "biden.jpg"}


def play_recognising(story: Story, stage: Stage, *, staff: Staff) -> tuple[Shoot, Somebody]:
    """
    Where the organisation has said who it is, and recognition is deployed.

    Returns whoever is known by her face in the end, too.
    """
    officer, _ = signed_in(stage.cloud, staff.members[StaffRole.PRIVACY_OFFICER])
    with story.step("the council is photographed, and two pictures of it arrive"):
        shoot = Shoot.arrived(stage, editor=staff.editor, officer=officer)
    with story.step("the privacy officer allows recognition, in this collection by roster"):
        shoot.allow()
    with story.step("two are asked; they are on the roster, and nobody else is, says the editor"):
        people = [asked(shoot, name) for name in PEOPLE]
        shoot.change_roster(add=[one.id for one in people])
        shoot.attest()
    _play_consent(story, shoot, people=people)
    ada, ben = people
    hers = _play_finding(story, ada)
    # Ada is in both pictures, Ben in one of them.
    _play_run(story, shoot, truth=sorted((ada.id, ada.id, ben.id)))
    _play_withdrawal(story, shoot, whose=ben, asking=hers)
    return shoot, ada


def _play_consent(story: Story, shoot: Shoot, *, people: Sequence[Somebody]) -> None:
    everybody = {one.id for one in people}
    with story.step("a run is refused, with everybody and everything that is missing"):
        reasons = shoot.refused()
        promise("people_missing" in reasons, f"it is refused for {reasons}")
        promise(shoot.missing() == everybody, f"it lacks {shoot.missing()}")
    with story.step("both say yes to be recognised, on a page without an account"):
        for one in people:
            one.sign()
        promise(not shoot.missing(), f"it still lacks {shoot.missing()}")
    with story.step("the privacy officer writes the assessment, reads it, approves that very text"):
        shoot.approve()
        promise(not shoot.gates(), f"still shut: {shoot.gates()}")
    with story.step("both put a picture of themselves, which is looked at once and deleted"):
        for one in people:
            one.put(PEOPLE[one.name])
        promise(within(lambda: all(one.is_enrolled for one in people)), "somebody is not enrolled")


def _play_finding(story: Story, whose: Somebody) -> OwnPage:
    with story.step(f"{whose.name} asks where she is, with a picture of herself, and sees herself"):
        hers = OwnPage(whose)
        hers.put(hers.ask(), PEOPLE[whose.name])
        seen = hers.seen()
        promise(len(seen) == len(whose.shoot.assets), f"she sees herself in {len(seen)} pictures")
        promise(all(is_there(one) for one in seen), "what shows her is not there")
    return hers


def _play_run(story: Story, shoot: Shoot, *, truth: Sequence[str]) -> None:
    with story.step("a run suggests who is who, on every face"):
        run = shoot.run()
        guessed = sorted(one["person"] for one in shoot.guessed(run["run"]))
        promise(guessed == truth, f"it guessed {guessed}: {run}")
    with story.step("the editor, who knows both, confirms all of it at once"):
        shoot.confirm(run["run"])
        promise(shoot.linked() == truth, f"on the faces are {shoot.linked()}")


def _play_withdrawal(story: Story, shoot: Shoot, *, whose: Somebody, asking: OwnPage) -> None:
    with story.step(f"{whose.name} takes it back, and nothing made of that face is left"):
        withdraw(Visitor(shoot.stage.cloud.site), whose.link)
        promise(within(lambda: not whose.is_enrolled), "there is still a template")
        promise(shoot.missing() == {whose.id}, f"the next run would lack {shoot.missing()}")
        promise("people_missing" in shoot.refused(), f"it is refused for {shoot.refused()}")
    with story.step("whoever asks where she is now is told why not, and of nobody"):
        is_refused = asking.is_refused(because="Not everybody in these pictures")
        promise(is_refused, "her page says nothing of it")
    with story.step("with the roster whole again, a run leaves that face alone"):
        shoot.change_roster(remove=[whose.id])
        shoot.attest()
        told = shoot.run()
        done = (told["embedded"], told["templates_stored"], told["alarms"])
        promise(done == (0, 0, []), f"it embedded, stored and warned of {done}")
