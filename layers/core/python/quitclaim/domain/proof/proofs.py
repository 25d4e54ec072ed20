"""Proofs that a leaf is in a tree, and that one tree goes on from another (RFC 6962, 2.1)."""

from collections.abc import Callable, Sequence

from quitclaim.domain.checks import require
from quitclaim.domain.proof.hashing import joined, node_hash
from quitclaim.domain.proof.trees import Tree

# The root of the perfect subtree of this height, at this place among those of its height.
Nodes = Callable[[int, int], bytes]
Proof = tuple[bytes, ...]


def root_over(start: int, stop: int, *, nodes: Nodes) -> bytes:
    """The root over the leaves [start, stop); `start` is where such a subtree can begin."""
    parts = []
    while start < stop:
        height = (stop - start).bit_length() - 1
        parts.append(nodes(height, start >> height))
        start += 1 << height
    return joined(parts)


def inclusion_proof(index: int, *, size: int, nodes: Nodes) -> Proof:
    """What has to be hashed with the leaf to come to the root, its own sibling first."""
    require(0 <= index < size, "a proof is of a leaf in the tree: give an index below its size")
    path, start, stop = list[bytes](), 0, size
    while stop - start > 1:
        middle = _middle(start, stop)
        if index < middle:
            path.append(root_over(middle, stop, nodes=nodes))
            stop = middle
        else:
            path.append(root_over(start, middle, nodes=nodes))
            start = middle
    return tuple(reversed(path))


def consistency_proof(old: int, *, size: int, nodes: Nodes) -> Proof:
    """What shows that the first `old` leaves of a tree are those of the older one."""
    require(0 < old <= size, "a tree goes on from a smaller one: give a size up to its own")
    path, start, stop = list[bytes](), 0, size
    while old != stop:
        middle = _middle(start, stop)
        if old <= middle:
            path.append(root_over(middle, stop, nodes=nodes))
            stop = middle
        else:
            path.append(root_over(start, middle, nodes=nodes))
            start = middle
    if start:
        # What is left is a subtree of both; on the left edge it is the older tree itself.
        path.append(root_over(start, stop, nodes=nodes))
    return tuple(reversed(path))


def is_included(leaf: bytes, index: int, *, proof: Sequence[bytes], tree: Tree) -> bool:
    """`leaf`: its hash."""
    if not 0 <= index < tree.size:
        return False
    place, last, root = index, tree.size - 1, leaf
    for sibling in proof:
        if not last:
            return False
        if place & 1 or place == last:
            root = node_hash(sibling, root)
            place, last = _past_lone_edges(place, last)
        else:
            root = node_hash(root, sibling)
        place, last = place >> 1, last >> 1
    return not last and root == tree.root


def goes_on(old: Tree, new: Tree, *, proof: Sequence[bytes]) -> bool:
    """Whether the leaves of `old` are the first of `new`."""
    if old.size == new.size:
        return old.root == new.root and not proof
    if not 0 < old.size < new.size:
        # Every tree goes on from the empty one; none from a larger one.
        return not old.size and not proof
    # A perfect older tree is itself the first hash, and left out for that.
    hashes = (old.root, *proof) if old.size.bit_count() == 1 else tuple(proof)
    return bool(hashes) and _leads_to_both(hashes, old=old, new=new)


def _leads_to_both(hashes: Proof, *, old: Tree, new: Tree) -> bool:
    place, last = _past_right_edges(old.size - 1, new.size - 1)
    old_root = new_root = hashes[0]
    for sibling in hashes[1:]:
        if not last:
            return False
        if place & 1 or place == last:
            old_root, new_root = node_hash(sibling, old_root), node_hash(sibling, new_root)
            place, last = _past_lone_edges(place, last)
        else:
            new_root = node_hash(new_root, sibling)
        place, last = place >> 1, last >> 1
    return not last and (old_root, new_root) == (old.root, new.root)


def _middle(start: int, stop: int) -> int:
    """Where the left half ends: the largest power of two that leaves something on the right."""
    return start + (1 << ((stop - start - 1).bit_length() - 1))


def _past_lone_edges(place: int, last: int) -> tuple[int, int]:
    """Up to where a node on the right edge has a sibling on its left."""
    while place and not place & 1:
        place, last = place >> 1, last >> 1
    return place, last


def _past_right_edges(place: int, last: int) -> tuple[int, int]:
    """Up to the first node that is a left child: below it both trees are the same."""
    while place & 1:
        place, last = place >> 1, last >> 1
    return place, last
