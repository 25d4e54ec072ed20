"""Bugs in forms that anybody fills in: at an event, and with a list of people."""

from typing import Final

from tests.simulation.bugs.bug import Bug, Edit, bug

SIGN_UP: Final = "usecases/sign_up.py"
FIND: Final = "usecases/find_again.py"

OF_ASKING: Final[tuple[Bug, ...]] = (
    bug(
        "a sign-up answers for somebody known",
        SIGN_UP,
        old="Turn(became=Progress.SENT, at=at, card=card)",
        new="Turn(became=Progress.ANSWERED, at=at)",
    ),
    bug(
        "whoever signs up again holds up the first number",
        SIGN_UP,
        old="Turn(became=Progress.SENT, at=at, card=card)",
        new="Turn(became=Progress.SENT, at=at, card=1)",
    ),
    bug(
        "a poster that was taken down goes on asking",
        SIGN_UP,
        old="return found if found and found.is_open(at=self.ask.clock.now()) else None",
        new="return found",
    ),
    bug(
        "whoever shares an address is whom it belongs to",
        FIND,
        old="elif any(is_same_name(name, known) for known in names):",
        new="elif next(names, None):",
    ),
    bug(
        "whoever was put on record by half a row is put on record again",
        FIND,
        old="return next(iter(hers.values()), None)",
        new="return None",
    ),
    bug(
        "two who press at once are both let in",
        "usecases/one_at_a_time.py",
        old="if begun is not Repeat.FRESH:",
        new="if False:",
    ),
    Bug(
        "a list that stopped half-way asks everybody on it twice",
        (
            Edit(
                "usecases/list_plan.py",
                "if is_known and self.ask.open_request(dossier, proposals, at=at):",
                "if False:",
            ),
            Edit("usecases/ask_once.py", "        if found:\n", "        if False:\n"),
        ),
    ),
)
