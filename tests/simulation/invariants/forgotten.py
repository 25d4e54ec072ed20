"""I7: once an erasure was certified, no store holds her, and nothing brings her back."""

from quitclaim.ports.changes import Purpose
from tests.simulation.cast import name
from tests.simulation.stage import Stage, Violation

# Her id may stand in leaves, in letters handed over and in reports: it leads nowhere any more.
SEARCHED = (
    "assets",
    "assets_of",
    "assets_as_of",
    "rosters",
    "attestations",
    "templates",
    "identities",
    "bases",
    "renditions",
    "collections",
    "descriptions",
    "blobs",
)
# Other people's records name her as their guardian; only her own rows must be gone.
FILED = ("people", "consents", "objections")


def forgotten_stay_forgotten(stage: Stage) -> None:
    for person, held in stage.certified.items():
        if not held:
            _require_gone(stage, person)


def _require_gone(stage: Stage, person: str) -> None:
    world = stage.fakes.world
    stores = [of for of in FILED if getattr(world, of).get(person)]
    stores += [of for of in SEARCHED if person in _held(stage, of)]
    if any((person, purpose) in world.keys for purpose in (Purpose.DATA, Purpose.TEMPLATE)):
        stores.append("keys")
    if any(person in it.merged_from or person == it.merged_into for it in world.people.values()):
        stores.append("aliases")
    if any(person in row for row in world.searches.found("ending")):
        stores.append("searches")
    if stores:
        raise Violation("I7", f"{name(person)} was forgotten and is still in {', '.join(stores)}")


def _held(stage: Stage, store: str) -> str:
    """As text, so that nothing hides in a field added later; an empty shelf is nobody's."""
    rows = getattr(stage.fakes.world, store)
    return repr({key: row for key, row in rows.items() if row})
