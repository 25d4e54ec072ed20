import unicodedata


def folded(keyword: str) -> str:
    """The same for whoever types no accents or capitals."""
    apart = unicodedata.normalize("NFKD", keyword.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(bare.casefold().split())
