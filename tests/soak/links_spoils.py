"""What is done to the fields and the visit of a form of ours, so that nothing may come of it."""

from collections.abc import Callable
from random import Random
from typing import Final

from tests.soak.links_strike import Strike
from tests.soak.links_words import a_header, words

VISIT: Final = "__Secure-visit"
Spoil = Callable[[Strike, Random], None]


def _put(made: Strike, name: str, value: str) -> None:
    made.pairs = [pair for pair in made.pairs if pair[0] != name] + [(name, value)]


def _wrong_nonce(made: Strike, chance: Random) -> None:
    _put(made, "nonce", words(chance))


def _no_nonce(made: Strike, _: Random) -> None:
    made.pairs = [pair for pair in made.pairs if pair[0] != "nonce"]


def _wrong_visit(made: Strike, chance: Random) -> None:
    """One sign of it is another, or it is nothing of ours."""
    value = made.cookies.get(VISIT, "")
    at = chance.randrange(len(value) or 1)
    other = value[:at] + chance.choice("0.-_%\\\xff") + value[at + 1 :]
    made.cookies[VISIT] = a_header(chance) if other == value or chance.randrange(2) else other


def _no_visit(made: Strike, _: Random) -> None:
    made.cookies.pop(VISIT, None)


def _twice(made: Strike, _: Random) -> None:
    # A list of records may name one twice, a nonce stands once in every form.
    made.pairs += [pair for pair in made.pairs if pair[0] == "nonce"]


def _unknown_field(made: Strike, chance: Random) -> None:
    made.pairs.append((f"xss{words(chance)}", words(chance)))


def _unknown_box(made: Strike, chance: Random) -> None:
    record = chance.choice(("0" * 36, words(chance), "00000000-0000-4000-8000-000000000000"))
    made.pairs.append((f"box.{record}.xss", "yes"))
    if made.path == "/c/sign":
        # Whoever says no to everything is believed, whatever she ticked.
        _put(made, "act", "sign")
    if made.path == "/c/withdraw":
        _put(made, "consent", words(chance))
    if made.path == "/c/narrow":
        _put(made, "consent", record)


def _wrong_name(made: Strike, chance: Random) -> None:
    if made.path != "/c/sign":
        return _no_nonce(made, chance)
    _put(made, "name", words(chance))
    return _put(made, "reason", words(chance))


def _wrong_document(made: Strike, chance: Random) -> None:
    if made.path != "/c/sign":
        return _no_visit(made, chance)
    return _put(made, "document", chance.choice(("0" * 64, words(chance))))


OF_FIELDS: Final[tuple[Spoil, ...]] = (
    _wrong_nonce,
    _no_nonce,
    _wrong_visit,
    _no_visit,
    _twice,
    _unknown_field,
    _unknown_box,
    _wrong_name,
    _wrong_document,
)
