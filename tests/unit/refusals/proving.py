"""What cannot be in a log, a tree or a proof."""

from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.proof.leaf_proofs import LeafProof
from quitclaim.domain.proof.leaves import Leaf, Payload, Waiting
from quitclaim.domain.proof.notes import VerifierKey
from quitclaim.domain.proof.reading import ShownLog
from quitclaim.domain.proof.tiles import Tile, TileNodes
from quitclaim.domain.proof.trees import Edge, Head, Tree
from tests.builders import ADA, NOON, STAFF, an_id
from tests.unit.refusals.cases import NOT_AN_ID, ONLY_UUIDS, Refusals, built

ROOT, SHORT = b"r" * 32, b"r" * 31
WAITING = Waiting(fact=Fact(id=FactId(an_id("fact")), at=NOON, by=STAFF, action="test"))
OF_32 = "32 bytes"
NEGATIVE = "no fewer than 0"
ONE_WORD = "without spaces and plus signs"

REFUSALS: Refusals = {
    Tree: (
        built(Tree, size=1, root=ROOT),
        [
            ({"size": -1}, NEGATIVE),
            ({"root": SHORT}, OF_32),
            ({"size": 0}, "over nothing"),
        ],
    ),
    Edge: (
        built(Edge, size=5, hashes=(ROOT, ROOT)),
        [
            ({"size": -1}, NEGATIVE),
            ({"size": 4}, "every bit"),
            ({"hashes": (ROOT, SHORT)}, OF_32),
        ],
    ),
    Head: (
        built(Head, edge=Edge(1, (ROOT,)), promised=Tree(1, ROOT)),
        [({"edge": Edge()}, "not sealed")],
    ),
    Tile: (
        built(Tile, level=0, number=0),
        [
            ({"level": 64}, "between 0 and 63"),
            ({"number": -1}, "numbered from 0"),
            ({"width": 0}, "1 to 256"),
            ({"width": 257}, "1 to 256"),
        ],
    ),
    TileNodes: (
        built(TileNodes, size=1, read=lambda _: ROOT),
        [({"size": -1}, NEGATIVE)],
    ),
    VerifierKey: (
        built(VerifierKey, name="quitclaim.example/log", key=ROOT),
        [
            ({"name": "two words"}, "without spaces"),
            ({"name": "a+b"}, "plus"),
            ({"key": SHORT}, OF_32),
        ],
    ),
    LeafProof: (
        built(LeafProof, leaf=b"leaf", index=0, path=(ROOT,), note="note\n"),
        [({"index": -1}, "from 0"), ({"path": (SHORT,)}, OF_32), ({"note": " "}, "checkpoint")],
    ),
    ShownLog: (
        built(ShownLog, tree=Tree(1, ROOT), note="note\n", read=lambda _: None),
        [({"note": ""}, "signed note")],
    ),
    Waiting: (
        built(Waiting, fact=WAITING.fact, about=frozenset({ADA})),
        [({"about": frozenset({NOT_AN_ID})}, ONLY_UUIDS)],
    ),
    Payload: (built(Payload, waiting=WAITING, key=ROOT), [({"key": SHORT}, OF_32)]),
    Leaf: (
        built(Leaf, waiting=WAITING, text=b"text", key=None),
        [({"text": b""}, "says something"), ({"key": SHORT}, OF_32)],
    ),
}
