"""Bugs in how facts become leaves, and leaves a log that others can check (I5, I6, R41)."""

from typing import Final

from tests.simulation.bugs.bug import Bug, Edit, bug

SEAL: Final = "usecases/seal_log.py"
PUBLISH: Final = "usecases/publish_log.py"
LEAVES: Final = "domain/proof/leaves.py"
NOT_PROVEN: Final = Edit(PUBLISH, "        self._require_proven(tree, shown, promised)\n", "")

OF_THE_LOG: Final[tuple[Bug, ...]] = (
    bug(
        "a leaf is lost on its way to the log",
        SEAL,
        old="            yield self._leaf(one, living=living)",
        new="            if one.fact.announced or one.fact.at.second:\n"
        "                yield self._leaf(one, living=living)",
    ),
    bug(
        "the head moves over a leaf that is not there",
        SEAL,
        old="self.ledger.append(portion, behind",
        new="self.ledger.append(portion[:-1], behind",
    ),
    Bug(
        "a leaf is shown twice, and another one never",
        (
            NOT_PROVEN,
            Edit(
                PUBLISH,
                "        fresh = self.ledger.texts(shown.size, tree.size)\n",
                "        fresh = self.ledger.texts(shown.size, tree.size)\n"
                "        fresh = [fresh[0], *fresh[:-1]]\n",
            ),
        ),
    ),
    bug(
        "a leaf is written of what the one before it did",
        SEAL,
        old="            yield self._leaf(one, living=living)",
        new="            yield self._leaf(\n"
        "                type(one)(fact=waiting[0].fact, about=one.about), living=living\n"
        "            )",
    ),
    bug(
        "the clocks say in which order versions are sealed",
        "domain/proof/order.py",
        old="            before = leading.get(path[-1].id, ())\n",
        new="            before: list[Fact] = []\n",
    ),
    bug(
        "what waits is read only once",
        SEAL,
        old="        again = {one.fact.id: one for one in self._read()} if seen else {}\n",
        new="        again = {one.fact.id: one for one in self._read() if one.fact.id in seen}\n",
    ),
    bug(
        "an older checkpoint takes the place of a newer one",
        PUBLISH,
        old="instead_of=note)",
        new="instead_of=self.tiles.checkpoint())",
    ),
    Bug(
        "the checkpoint comes before its tiles",
        (
            NOT_PROVEN,
            Edit(PUBLISH, "            self._write(shown, tree)\n", "            pass\n"),
            Edit(
                PUBLISH,
                "instead_of=note)\n",
                "instead_of=note)\n            self._write(shown, tree)\n",
            ),
        ),
    ),
    Bug(
        "a root is signed that the leaves do not have",
        (
            NOT_PROVEN,
            Edit("domain/proof/trees.py", "        while left & 1:\n", "        if left & 1:\n"),
        ),
    ),
    Bug(
        "leaves are written anew when they are shown",
        (
            NOT_PROVEN,
            Edit(
                PUBLISH,
                "        fresh = self.ledger.texts(shown.size, tree.size)\n",
                "        fresh = [it + b' ' for it in self.ledger.texts(shown.size, tree.size)]\n",
            ),
        ),
    ),
    bug(
        "a node is hashed like a leaf",
        "domain/proof/hashing.py",
        old='_NODE: Final = b"\\x01"',
        new='_NODE: Final = b"\\x00"',
    ),
    bug(
        "a leaf says its length backwards",
        "domain/proof/bundles.py",
        old="len(leaf).to_bytes(_LENGTH_BYTES)",
        new='len(leaf).to_bytes(_LENGTH_BYTES, "little")',
    ),
    bug(
        "a full tile is written under the next number",
        "domain/proof/tiles.py",
        old='            yield Tile(level, number, len(hashes)), b"".join(hashes)\n',
        new="            later = number + (len(hashes) == WIDTH)\n"
        '            yield Tile(level, later, len(hashes)), b"".join(hashes)\n',
    ),
    bug(
        "a leaf names its subject in clear",
        LEAVES,
        old='_commitment(one.subject, "subject", key=key)',
        new="one.subject",
    ),
    bug(
        "all leaves share a key",
        SEAL,
        old="fact, key = waiting.fact, self.chance.key()",
        new='fact, key = waiting.fact, b"k" * 32',
    ),
    bug(
        "a guardian is named under the key of staff",
        LEAVES,
        old="key=staff_key if is_staff else key",
        new="key=staff_key",
    ),
    bug(
        "erasure forgets what opens her leaves",
        "usecases/erase_person.py",
        old="        self.ledger.forget(leaves)\n",
        new="",
    ),
    bug(
        "nobody knows that the leaf of an erasure is about her",
        "ports/changes.py",
        old="        return frozenset((*self.concerned, *(person for person in taken if person)))",
        new="        return self.concerned",
    ),
)
