"""Our proofs are those of the specification, and no others hold (I6)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.proof.hashing import EMPTY_ROOT, leaf_hash
from quitclaim.domain.proof.proofs import (
    consistency_proof,
    goes_on,
    inclusion_proof,
    is_included,
    root_over,
)
from quitclaim.domain.proof.tiles import TileNodes
from quitclaim.domain.proof.trees import Edge, Tree
from tests.unit.proof.logs import Files, edge_of, some_leaves
from tests.unit.proof.naive import naive_consistency, naive_path, naive_root

SIZES = st.integers(1, 70) | st.sampled_from((255, 256, 257, 511, 512, 513, 600))


@st.composite
def places(draw: st.DrawFn) -> tuple[int, int]:
    """A size, and something from 1 up to it."""
    size = draw(SIZES)
    return draw(st.integers(1, size)), size


def nodes_of(leaves: list[bytes]) -> TileNodes:
    return TileNodes(len(leaves), Files(leaves).tile)


@given(SIZES)
def test_the_root_is_the_one_of_the_specification(size: int) -> None:
    leaves = some_leaves(size)

    assert edge_of(leaves).tree == Tree(size, naive_root(leaves))
    assert root_over(0, size, nodes=nodes_of(leaves)) == naive_root(leaves)


def test_the_root_over_nothing_is_the_hash_of_nothing() -> None:
    assert Edge().tree == Tree(0, EMPTY_ROOT) == Tree(0, naive_root([]))


@given(places())
def test_a_proof_of_inclusion_is_the_one_of_the_specification(place: tuple[int, int]) -> None:
    index, size = place[0] - 1, place[1]
    leaves = some_leaves(size)

    proof = inclusion_proof(index, size=size, nodes=nodes_of(leaves))

    assert list(proof) == naive_path(index, leaves)
    assert is_included(leaf_hash(leaves[index]), index, proof=proof, tree=edge_of(leaves).tree)


@given(places())
def test_a_proof_of_consistency_is_the_one_of_the_specification(place: tuple[int, int]) -> None:
    old, size = place
    leaves = some_leaves(size)

    proof = consistency_proof(old, size=size, nodes=nodes_of(leaves))

    assert list(proof) == naive_consistency(old, leaves)
    assert goes_on(edge_of(leaves[:old]).tree, edge_of(leaves).tree, proof=proof)


@given(places(), st.data())
def test_no_changed_proof_of_inclusion_holds(place: tuple[int, int], data: st.DataObject) -> None:
    index, size = place[0] - 1, place[1]
    leaves, tree = some_leaves(size), edge_of(some_leaves(size)).tree
    proof = inclusion_proof(index, size=size, nodes=nodes_of(leaves))
    leaf = leaf_hash(leaves[index])
    elsewhere = data.draw(st.integers(-1, size + 1).filter(lambda other: other != index))

    assert not is_included(leaf, elsewhere, proof=proof, tree=tree)
    assert not is_included(leaf_hash(b"another"), index, proof=proof, tree=tree)
    assert not is_included(leaf, index, proof=(*proof, tree.root), tree=tree)
    for changed in one_flipped(proof):
        assert not is_included(leaf, index, proof=changed, tree=tree)
    if proof:
        assert not is_included(leaf, index, proof=proof[:-1], tree=tree)


@given(places())
def test_no_changed_proof_of_consistency_holds(place: tuple[int, int]) -> None:
    old, size = place
    leaves = some_leaves(size)
    older, tree = edge_of(leaves[:old]).tree, edge_of(leaves).tree
    proof = consistency_proof(old, size=size, nodes=nodes_of(leaves))

    assert not goes_on(older, tree, proof=(*proof, tree.root))
    assert not goes_on(Tree(old, b"f" * 32), tree, proof=proof)
    assert not goes_on(older, Tree(size, b"f" * 32), proof=proof)
    for changed in one_flipped(proof):
        assert not goes_on(older, tree, proof=changed)
    if proof:
        assert not goes_on(older, tree, proof=proof[:-1])
        assert not goes_on(tree, older, proof=proof)


def test_everything_goes_on_from_nothing() -> None:
    nothing, tree = Edge().tree, edge_of(some_leaves(3)).tree

    assert goes_on(nothing, tree, proof=())
    assert not goes_on(nothing, tree, proof=(tree.root,))
    assert not goes_on(tree, nothing, proof=())


@pytest.mark.parametrize("index", [-1, 3])
def test_there_is_no_proof_of_a_leaf_beyond(index: int) -> None:
    with pytest.raises(ImpossibleValue, match="below its size"):
        inclusion_proof(index, size=3, nodes=nodes_of(some_leaves(3)))


@pytest.mark.parametrize("old", [0, 4])
def test_there_is_no_proof_that_a_tree_goes_on_from_a_larger_one(old: int) -> None:
    with pytest.raises(ImpossibleValue, match="up to its own"):
        consistency_proof(old, size=3, nodes=nodes_of(some_leaves(3)))


def one_flipped(proof: tuple[bytes, ...]) -> list[tuple[bytes, ...]]:
    return [
        (*proof[:at], bytes((one[0] ^ 1, *one[1:])), *proof[at + 1 :])
        for at, one in enumerate(proof)
    ]
