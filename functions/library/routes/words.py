"""Keywords as people type them: apart by commas, spaces around them never meant."""


def words_in(text: str) -> frozenset[str]:
    return frozenset(word for typed in text.split(",") if (word := typed.strip()))
