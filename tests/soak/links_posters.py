"""Strangers before an event's poster, whose form anybody may fill in."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Final

from tests.handlers.form_reading import Form, forms_in
from tests.handlers.visitors import Visitor
from tests.soak.links_spoils import Spoil
from tests.soak.links_spoils_whole import OF_ALL, STRANGE
from tests.soak.links_strike import Strike
from tests.soak.links_town import Town
from tests.soak.links_words import words

Address = Callable[[], str]
NO_SQUARE: Final = "the poster leads to no form"
# In the name of nobody, with words that are found wherever they get to.
SOMEBODY: Final = [("name", "xss Somebody"), ("mail", "xss@example.org"), ("adult", "yes")]


def signed_up_wrongly(town: Town, chance: Random, *, times: int, address: Address) -> Iterator[str]:
    """Each with the form that the poster leads to, and something fatal to it."""
    form = form_of(town, source=address())
    if form is None:
        yield NO_SQUARE
        return
    hows, before = [], town.state()
    for _ in range(times):
        made = Strike(form.action, [*form.hidden, *SOMEBODY], {}, town.readers[0].token)
        spoils = [*chance.choices(STRANGE, k=chance.randrange(3))]
        spoils.append(chance.choice((*_OF_FORMS, *OF_ALL)))
        for spoil in spoils:
            spoil(made, chance)
        made.sent(town.place, source=address())
        hows.append(", ".join(spoil.__name__.strip("_").replace("_", " ") for spoil in spoils))
    if town.state() != before:
        yield f"somebody was asked by one of: {'; '.join(hows)}"


def signed_up(town: Town) -> Iterator[str]:
    """Whoever stands before the poster is asked, whatever others tried there."""
    before, visitor = town.state(), Visitor(town.place)
    form = form_of(town, source=visitor.source)
    card = visitor.submit(form, SOMEBODY) if form else None
    if card is None or card.status != 200 or town.state() == before:
        yield "an honest visitor could not sign up"


def form_of(town: Town, *, source: str) -> Form | None:
    page = Visitor(town.place, source=source).go(town.doors.poster)
    return next(iter(forms_in(page.text)), None)


def _put(made: Strike, name: str, value: str) -> None:
    made.pairs = [pair for pair in made.pairs if pair[0] != name] + [(name, value)]


def _wrong_nonce(made: Strike, chance: Random) -> None:
    _put(made, "nonce", words(chance))


def _no_word_of_age(made: Strike, chance: Random) -> None:
    made.pairs = [pair for pair in made.pairs if pair[0] != "adult"]
    if chance.randrange(2):
        made.pairs.append(("adult", words(chance)))


def _no_address(made: Strike, chance: Random) -> None:
    _put(made, "mail", chance.choice(("xss", f"{words(chance)} xss", f"xss@{'x' * 200}.example")))


def _no_name(made: Strike, chance: Random) -> None:
    _put(made, "name", chance.choice(("", " ", "xss\u202e", "xss\x00", "xss" * 60)))


def _unknown_field(made: Strike, chance: Random) -> None:
    made.pairs.append((f"xss{words(chance)}", words(chance)))


def _other_poster(made: Strike, chance: Random) -> None:
    made.path = chance.choice(
        ("/q/", "/q/xss", f"/q/{'x' * 43}", f"{made.path}x", f"{made.path}/x")
    )


_OF_FORMS: Final[tuple[Spoil, ...]] = (
    _wrong_nonce,
    _no_word_of_age,
    _no_address,
    _no_name,
    _unknown_field,
    _other_poster,
)
