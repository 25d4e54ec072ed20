"""What may be said yes or no to, in words a story can use."""

from datetime import timedelta
from random import Random

from quitclaim.domain.ids import Purpose, Territory
from quitclaim.domain.scope import BiometricScope, PublicationScope, Scope
from tests.simulation.cast import CHANNELS, DAY, FAIR, HOUR, name

# The last but two runs out soon from the next hour on: then the round asks for it again.
PERIODS = (timedelta(minutes=1), HOUR, 12 * HOUR, DAY, 60 * DAY + HOUR, 300 * DAY, 300 * DAY)


def told(scope: Scope) -> str:
    where = name(scope.collection) if scope.collection else "the whole organisation"
    if isinstance(scope, BiometricScope):
        return f"recognition in {where}"
    return f"{' and '.join(sorted(scope.channels))} for {where}"


def a_scope(chance: Random) -> PublicationScope:
    return PublicationScope(
        channels=frozenset(chance.sample(CHANNELS, chance.choice((1, 2, 2)))),
        purposes=frozenset({Purpose("news")}),
        territories=frozenset({Territory(chance.choice(("germany", "germany", "world")))}),
        collection=chance.choice((FAIR, FAIR, None)),
    )


def everything() -> PublicationScope:
    return PublicationScope(
        channels=frozenset(CHANNELS),
        purposes=frozenset({Purpose("news")}),
        territories=frozenset({Territory("world")}),
        collection=None,
    )


def narrower(scope: Scope, chance: Random) -> Scope:
    """Something inside it, or the whole of it."""
    if isinstance(scope, BiometricScope):
        return BiometricScope(collection=scope.collection or chance.choice((FAIR, None)))
    fewer = max(1, len(scope.channels) - chance.choice((0, 1, 1)))
    return PublicationScope(
        channels=frozenset(chance.sample(sorted(scope.channels), fewer)),
        purposes=scope.purposes,
        territories=scope.territories,
        collection=scope.collection or chance.choice((FAIR, None)),
    )
