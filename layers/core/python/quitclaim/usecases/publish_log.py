from dataclasses import dataclass
from typing import Final

from quitclaim.domain.errors import BrokenLog, Conflict
from quitclaim.domain.proof.bundles import bundle_path, bundles_from, leaves_in
from quitclaim.domain.proof.checkpoints import checkpoint, tree_signed_in
from quitclaim.domain.proof.hashing import EMPTY_ROOT, leaf_hash
from quitclaim.domain.proof.notes import VerifierKey, signed
from quitclaim.domain.proof.proofs import consistency_proof, goes_on, root_over
from quitclaim.domain.proof.tiles import WIDTH, Tile, TileNodes, growth
from quitclaim.domain.proof.trees import Tree
from quitclaim.ports.ledger import Ledger
from quitclaim.ports.signer import Signer
from quitclaim.ports.tiles import Tiles

_NOTHING: Final = Tree(0, EMPTY_ROOT)


@dataclass(frozen=True, slots=True)
class PublishLog:
    ledger: Ledger
    tiles: Tiles
    signer: Signer

    def __call__(self) -> int:
        """
        Write what is sealed where others read it, and sign it; returns how far the log goes.

        Tiles first, which follow from the leaves and are the same whoever writes them. Then all of
        them are read back, and only a tree that they prove, that the ledger has, and that goes on
        from everything signed or promised before, is promised, signed and shown. Whoever crashed
        in it, or was overtaken, calls it again.
        """
        by = self.signer.key()
        # The note before the head: whoever shows a tree has sealed its leaves.
        note = self.tiles.checkpoint()
        head = self.ledger.head()
        tree = head.edge.tree
        shown = self._shown(note, by=by)
        if shown.size < tree.size:
            self._write(shown, tree)
        elif shown != tree:
            raise BrokenLog("a tree was signed that the ledger does not have")
        else:
            return tree.size
        promised = head.promised or _NOTHING
        self._require_proven(tree, shown, promised)
        try:
            if promised != tree:
                self.ledger.promise(tree, behind=head.promised)
            self.tiles.publish(self._note(tree, by=by), instead_of=note)
        except Conflict:
            # Whoever was faster shows a tree that goes on from this one, or that is this one.
            return shown.size
        return tree.size

    def _note(self, tree: Tree, *, by: VerifierKey) -> str:
        text = checkpoint(tree, origin=by.name)
        note = signed(text, signature=self.signer.sign(text.encode()), by=by)
        # Opened as others will: what is shown once and does not hold is shown for ever.
        self._shown(note, by=by)
        return note

    def _shown(self, note: str | None, *, by: VerifierKey) -> Tree:
        if note is None:
            return _NOTHING
        return tree_signed_in(note, by=by, verifies=self.signer.verifies)

    def _write(self, shown: Tree, tree: Tree) -> None:
        fresh = self.ledger.texts(shown.size, tree.size)
        number, held = divmod(shown.size, WIDTH)
        begun = self._bundle(number, held) if held else ()
        for path, content in bundles_from(shown.size - held, (*begun, *fresh)):
            self._file_away(path, content)
        for tile, content in growth(shown.size, map(leaf_hash, fresh), read=self._tile):
            self._file_away(tile.path, content)

    def _file_away(self, path: str, content: bytes) -> None:
        self.tiles.write(path, content)
        if self._file(path) != content:
            raise BrokenLog(f"{path} does not hold what was written")

    def _require_proven(self, tree: Tree, *before: Tree) -> None:
        """By the tiles as they lie there now, and by nothing that was only computed."""
        nodes = TileNodes(tree.size, self._tile)
        if root_over(0, tree.size, nodes=nodes) != tree.root:
            raise BrokenLog("the tiles have another root than the ledger")
        for old in before:
            if not old.size:
                continue
            proof = consistency_proof(old.size, size=tree.size, nodes=nodes)
            if not goes_on(old, tree, proof=proof):
                raise BrokenLog("the log does not go on from what was signed")

    def _tile(self, tile: Tile) -> bytes:
        return self._file(tile.path)

    def _bundle(self, number: int, width: int) -> tuple[bytes, ...]:
        return leaves_in(self._file(bundle_path(number, width=width)), width=width)

    def _file(self, path: str) -> bytes:
        content = self.tiles.read(path)
        if content is None:
            raise BrokenLog(f"{path} is missing")
        return content
