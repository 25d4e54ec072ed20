"""Histories to be sealed, and reading the log that comes of it as a stranger would."""

from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.proof.bundles import bundle_paths, leaves_in
from quitclaim.domain.proof.checkpoints import tree_signed_in
from quitclaim.domain.proof.hashing import leaf_hash
from quitclaim.domain.proof.tiles import WIDTH
from quitclaim.domain.proof.trees import Edge, Tree
from quitclaim.usecases.publish_log import PublishLog
from quitclaim.usecases.seal_log import SealLog
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, SECOND, a_consent, an_id
from tests.contract.changes import a_change, a_fact
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made, staged

YESES = [a_consent(id=an_id(f"yes {n}")) for n in range(5)]


def busy() -> Fakes:
    """Five facts wait, the later ones committed while the clock was set back; pages hold two."""
    fakes = staged(*YESES)
    for yes in YESES:
        made(WithdrawConsent, fakes)(ADA, yes.id, speaker=HERSELF)
        fakes.clock.step(-SECOND)
    fakes.world.pages.size = 2
    return fakes


def seal(fakes: Fakes) -> int:
    return made(SealLog, fakes)()


def publish(fakes: Fakes) -> int:
    return made(PublishLog, fakes)()


def happened(fakes: Fakes, count: int) -> None:
    for _ in range(count):
        fakes.commits.commit(a_change(fact=a_fact()))


def sealed_facts(fakes: Fakes) -> list[Fact]:
    return [leaf.waiting.fact for leaf in fakes.world.leaves]


def shown(fakes: Fakes) -> Tree:
    """What the checkpoint says, which must be what the leaves that lie there come to."""
    signer, note = fakes.signer, fakes.world.checkpoint
    assert note is not None
    tree = tree_signed_in(note, by=signer.key(), verifies=signer.verifies)
    assert edge_over(leaves_shown(fakes, tree.size)).tree == tree
    return tree


def leaves_shown(fakes: Fakes, size: int) -> list[bytes]:
    held = [fakes.world.tiles[path] for path in bundle_paths(size)]
    widths = [min(WIDTH, size - WIDTH * number) for number in range(len(held))]
    files = zip(held, widths, strict=True)
    return [leaf for one, width in files for leaf in leaves_in(one, width=width)]


def edge_over(leaves: list[bytes]) -> Edge:
    edge = Edge()
    for leaf in leaves:
        edge = edge.grown(leaf_hash(leaf))
    return edge


def flipped(fakes: Fakes, path: str) -> None:
    held = fakes.world.tiles[path]
    fakes.world.tiles[path] = bytes((held[0] ^ 1, *held[1:]))


def grown(*sizes: int) -> Fakes:
    """A log that was published at each of these sizes."""
    fakes, before = staged(), 0
    for size in sizes:
        more(fakes, size - before)
        publish(fakes)
        before = size
    return fakes


def more(fakes: Fakes, count: int) -> None:
    happened(fakes, count)
    seal(fakes)
