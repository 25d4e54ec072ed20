"""Keywords as people type them: apart by commas, spaces around them never meant."""

from collections.abc import Set as AbstractSet


def words_in(text: str, *, known: AbstractSet[str] = frozenset()) -> frozenset[str]:
    """`known`: what was shown; one with a comma in it, which files may bring, stays one."""
    kept = set()
    for word in sorted((word for word in known if "," in word), key=len, reverse=True):
        if word in text:
            kept.add(word)
            text = text.replace(word, "")
    return frozenset(kept | {word for typed in text.split(",") if (word := typed.strip())})
