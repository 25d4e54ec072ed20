"""I7: once an erasure was certified, no store holds her, and nothing brings her back."""

from collections.abc import Iterable, Mapping

from quitclaim.domain.ids import AssetId, FaceId, PersonId
from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.ports.changes import Purpose
from tests.simulation import reference
from tests.simulation.cast import name
from tests.simulation.stage import Stage, Violation

# Her id may stand in letters handed over and in reports: it leads nowhere any more.
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
    "of_runs",
)
# Other people's records name her as their guardian; only her own rows must be gone.
FILED = ("people", "consents", "objections")


def forgotten_stay_forgotten(stage: Stage) -> None:
    gone = [person for person, held in stage.certified.items() if not held]
    texts = {store: _text(stage, store) for store in SEARCHED} if gone else {}
    for person in gone:
        _require_gone(stage, person, texts)


def gone_again(stage: Stage, people: Iterable[str]) -> None:
    """I8: after a restore and a replay it is as it was after the erasure."""
    texts = {store: _text(stage, store) for store in SEARCHED}
    for person in people:
        # What a hold keeps names her until it ends.
        if not stage.certified.get(person, True):
            _require_gone(stage, person, texts, promise="I8")
        elif person not in stage.certified:
            raise Violation("I8", f"{name(person)} has no key, and no replay erases her")


def left_as_settled(stage: Stage, person: str) -> None:
    """What an erasure leaves of the pictures that showed her is what the reference says."""
    world, expected = stage.fakes.world, reference.remains(stage.judge.facts, person)
    assets = {asset.id: asset for asset in world.assets.values()}
    # What cannot be read waits as if on hold.
    for gone in expected.deleted - world.spoiled.keys():
        if assets[AssetId(gone)].fate is not Fate.DELETED:
            raise Violation("I7", f"{name(gone)} shows only {name(person)} and is still there")
    for marked in expected.marked - world.spoiled.keys():
        if assets[AssetId(marked)].fate is None:
            raise Violation("I7", f"{name(marked)} may go out, and {name(person)} was present")
    _marks_are_left(stage, person, expected)


def _marks_are_left(stage: Stage, person: str, expected: reference.Remains) -> None:
    assets = {asset.id: asset for asset in stage.fakes.world.assets.values()}
    # A basis that is not in force at that instant keeps nothing, whatever was upheld.
    kept = {(asset, face) for asset, face, _ in expected.keep}
    for asset, face in expected.redact | kept:
        if asset in stage.fakes.world.spoiled:
            continue
        found = assets[AssetId(asset)].face(FaceId(face))
        may_keep = (MarkKind.KEEP,) if (asset, face) in kept else ()
        kinds = (MarkKind.REDACT, *may_keep)
        if found is not None and (found.mark is None or found.mark.kind not in kinds):
            raise Violation("I7", f"face {name(face)} of {name(person)} is left without its mark")


def _require_gone(
    stage: Stage, person: str, texts: Mapping[str, str], *, promise: str = "I7"
) -> None:
    world = stage.fakes.world
    stores = [of for of in FILED if getattr(world, of).get(person)]
    stores += [of for of, text in texts.items() if person in text]
    if any((person, purpose) in world.keys for purpose in (Purpose.DATA, Purpose.TEMPLATE)):
        stores.append("keys")
    if any(person in it.merged_from or person == it.merged_into for it in world.people.values()):
        stores.append("aliases")
    # What lags is gone in the end, and looked for once more then.
    searched = () if world.searches.lag else world.searches.found("ending")
    if any(person in row for row in searched):
        stores.append("searches")
    if stage.fakes.traces.of([PersonId(person)]).leaves:
        stores.append("log")
    if stores:
        raise Violation(
            promise, f"{name(person)} was forgotten and is still in {', '.join(stores)}"
        )


def _text(stage: Stage, store: str) -> str:
    """All of it, so that nothing hides in a field added later; an empty shelf is nobody's."""
    rows = getattr(stage.fakes.world, store)
    return repr({key: row for key, row in rows.items() if row})
