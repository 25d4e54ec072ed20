"""Somebody asks for the link to her own page."""

from random import Random

from quitclaim.ports.mail import Letter
from tests.simulation.cast import PEOPLE, mail_of, name
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage


def knock(stage: Stage, chance: Random) -> Command:
    """Known or not: the form tells nobody."""
    who = chance.choice(PEOPLE)
    return Command(
        kind="knock",
        text=f"somebody asks for the page of {mail_of(who)}",
        run=lambda: stage.house.knock(mail_of(who)),
    )


def let_in(stage: Stage, chance: Random) -> Command | None:
    """Asked for, looked up and mailed, as it takes seconds outside."""
    if not stage.registered:
        return None
    who = chance.choice(stage.registered)

    def run() -> None:
        stage.house.knock(mail_of(who))
        for waiting in tuple(stage.fakes.world.knocks):
            stage.house.send(waiting)
        for letter in tuple(stage.fakes.world.letters.values()):
            if letter.letter is Letter.MY_PAGE:
                stage.house.send(letter.id)

    return Command(kind="let in", text=f"{name(who)} is sent the link to her page", run=run)


KINDS = (Kind(knock, 0.5),)
