"""
Schemathesis asks the whole API all that its description allows, and what it forbids (R45, R48).

In process, over fakes: as each role, with tokens and as nobody. Nothing is ever our fault, every
answer is what the description says, what it forbids is refused, and whatever there is to ask is
answered well at least once.
"""

from collections.abc import Mapping

from cli.story import BrokenPromiseError, promise
from tests.measurements import Figure
from tests.soak.api_asking import Asking
from tests.soak.api_callers import described
from tests.soak.saying import Say

NAME = "api"
_A_ROUND, _QUICKLY = 250, 15


def run(*, is_quick: bool, say: Say) -> Mapping[str, Mapping[str, Figure]]:
    """A finding ends what is asked of its operation, and of no other."""
    asking = Asking(_QUICKLY if is_quick else _A_ROUND)
    operations, broken = asking.operations(described()), list[str]()
    for operation in operations:
        try:
            asking.ask(operation)
        except BrokenPromiseError as found:
            broken.append(str(found))
            say(f"broken: {found}")
        say(f"{operation.label}: {asking.calls} calls so far")
    promise(not broken, "\n".join(broken))
    figures: dict[str, Figure] = {"operations": len(operations), "calls": asking.calls}
    return {"api": figures | {f"answered {one}xx": n for one, n in sorted(asking.told.items())}}
