"""
Each grant in turn is taken from its function, which then has to fail with AccessDenied.

What cannot be observed here is taken away as well, and has to go unnoticed: the day it is noticed,
it can be observed.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from cli.story import promise
from tests.house.sizes import REPOSITORY
from tests.measurements import Figure
from tests.soak.grants_accounts import (
    ROADS,
    complaints,
    reason_for,
    road_of,
)
from tests.soak.grants_ground import Ground
from tests.soak.grants_observed import SAYS
from tests.soak.grants_of_templates import Grant, grants
from tests.soak.grants_opening import ground_in
from tests.soak.grants_roads import Road
from tests.soak.progress import Progress
from tests.soak.saying import Say

NAME: Final = "grants"
_SHIPPED: Final = ("infra/templates", "functions", "layers", "local")
# Of each kind, in a small round.
_A_FEW: Final = 2


def run(*, is_quick: bool, say: Say) -> Mapping[str, Mapping[str, Figure]]:
    promise(not (lacking := [*complaints(grants())]), "; ".join(lacking))
    every = grants()
    observed = [grant for grant in every if road_of(grant)]
    others = [grant for grant in every if not road_of(grant)]
    wanted = [*observed[:_A_FEW], *others[:_A_FEW]] if is_quick else every
    progress = Progress(NAME, code=_code())
    left = [grant for grant in wanted if not progress.kept(str(grant))]
    if left:
        with ground_in(progress.place / "cloud") as ground:
            for number, grant in enumerate(left, start=1):
                seen = _tried(grant, ground)
                progress.keep(str(grant), {"seen": seen})
                say(f"{number} of {len(left)}: {grant}: {seen}")
    shown = [grant for grant in wanted if road_of(grant)]
    figures = {"observed": len(shown), "unobservable": len(wanted) - len(shown)}
    return {NAME: {"grants": len(wanted), **figures}}


def _code() -> list[Path]:
    ours = Path(__file__).parent.glob(f"{NAME}*.py")
    return [*(REPOSITORY / path for path in _SHIPPED), *ours]


def _tried(grant: Grant, ground: Ground) -> str:
    road = road_of(grant)
    if road is None:
        return _unnoticed(grant, ground)
    with ground.without(grant):
        failed = road(ground)
    promise(_is_denied(failed, grant), f"without {grant}: {_headline(failed)}")
    _works_again(road, ground, after=grant)
    return f"denied without it on {_name(road)}, and works with it again"


def _unnoticed(grant: Grant, ground: Ground) -> str:
    for road in ROADS[grant.function]:
        with ground.without(grant):
            failed = road(ground)
        promise(not failed, f"without {grant}, which counts as unobservable: {_headline(failed)}")
    return f"goes unnoticed: {reason_for(grant)}"


def _works_again(road: Road, ground: Ground, *, after: Grant) -> None:
    failed = road(ground)
    promise(not failed, f"{_name(road)} fails with {after} given back: {_headline(failed)}")


def _is_denied(failed: str, grant: Grant) -> bool:
    if told := SAYS.get(str(grant)):
        return told in failed
    action = grant.said.partition(" ")[0]
    if "AccessDenied" in failed and f"not authorized to perform: {action} " in failed:
        return True
    # As our own log has it: the message of AWS, which may name what it was about, is not in there.
    call = action.partition(":")[2]
    return re.search(rf"AccessDenied\w* at {call}\b", failed) is not None


def _headline(failed: str) -> str:
    return failed.partition("\n")[0] or "nothing failed"


def _name(road: Road) -> str:
    return road.__name__.replace("_", " ")
