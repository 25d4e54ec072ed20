"""The definitions of RFC 6962 (2.1) as they stand there, slow and obvious: what ours must equal."""

import hashlib
from collections.abc import Sequence


def naive_root(leaves: Sequence[bytes]) -> bytes:
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\x00" + leaves[0]).digest()
    k = naive_split(len(leaves))
    return hashlib.sha256(b"\x01" + naive_root(leaves[:k]) + naive_root(leaves[k:])).digest()


def naive_path(m: int, leaves: Sequence[bytes]) -> list[bytes]:
    if len(leaves) == 1:
        return []
    k = naive_split(len(leaves))
    if m < k:
        return [*naive_path(m, leaves[:k]), naive_root(leaves[k:])]
    return [*naive_path(m - k, leaves[k:]), naive_root(leaves[:k])]


def naive_consistency(m: int, leaves: Sequence[bytes], *, is_whole: bool = True) -> list[bytes]:
    if m == len(leaves):
        return [] if is_whole else [naive_root(leaves)]
    k = naive_split(len(leaves))
    if m <= k:
        return [*naive_consistency(m, leaves[:k], is_whole=is_whole), naive_root(leaves[k:])]
    return [*naive_consistency(m - k, leaves[k:], is_whole=False), naive_root(leaves[:k])]


def naive_split(n: int) -> int:
    """The largest power of two smaller than n."""
    k = 1
    while 2 * k < n:
        k *= 2
    return k
