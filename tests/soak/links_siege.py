"""Strangers before the public pages of one town, until those who live there are served too."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from ipaddress import IPv4Address, IPv6Address
from itertools import cycle
from random import Random
from typing import Final

from tests.handlers.form_reading import Form, forms_in
from tests.handlers.visitors import Visitor
from tests.soak.links_hints import told, told_wrongly
from tests.soak.links_posters import signed_up, signed_up_wrongly
from tests.soak.links_rates import guesses, looks, presses, sign_ups
from tests.soak.links_spoils import OF_FIELDS
from tests.soak.links_spoils_whole import OF_ALL, STRANGE
from tests.soak.links_strike import Strike
from tests.soak.links_town import Reader, Town
from tests.soak.links_tricks import NO_FORM, forwarded, taken_back, two_links, two_tabs

_AT_A_TIME: Final = 12
# After it nobody's guesses are counted any more.
_A_QUARTER: Final = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Siege:
    town: Town
    chance: Random
    _victims: Iterator[Reader] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        # In turn: a link that was tried too often answers nobody for a while.
        object.__setattr__(self, "_victims", cycle(self.town.readers))

    def __call__(self, *, strikes: int, is_flooded: bool = False) -> Iterator[str]:
        """Half of the strikes before anybody signed, half while there is something to take back."""
        town, readers = self.town, self.town.readers
        yield from self._struck(strikes // 2)
        for reader, other in zip(readers, (*readers[1:], readers[0]), strict=True):
            for link in (other.token, *town.dead):
                yield from two_links(town, reader, other=link)
            yield from forwarded(town, reader, by=other.name)
        if is_flooded:
            yield from self._flooded()
        for reader in readers:
            yield from two_tabs(town, reader)
        yield from self._struck(strikes - strikes // 2)
        for reader in readers:
            yield from taken_back(town, reader)
        yield from (*signed_up(town), *told(town))

    def _flooded(self) -> Iterator[str]:
        yield from guesses(self.town, self.chance.choice(self.town.readers))
        yield from presses(self.town)
        yield from looks(self.town)
        yield from sign_ups(self.town)

    def _struck(self, strikes: int) -> Iterator[str]:
        for first in range(0, strikes, _AT_A_TIME):
            yield from self._volley(min(_AT_A_TIME, strikes - first))
            self.town.wait(_A_QUARTER)

    def _volley(self, strikes: int) -> Iterator[str]:
        """Mostly before the pages of links, which open most; at times before the other doors."""
        door = self.chance.choice((signed_up_wrongly, told_wrongly, *[None] * 4))
        if door is None:
            yield from self._at_links(next(self._victims), strikes)
            return
        yield from door(self.town, self.chance, times=strikes, address=self._address)

    def _at_links(self, reader: Reader, strikes: int) -> Iterator[str]:
        """Each with a form that her page has just shown, and a visit that still lasts."""
        visitor = Visitor(self.town.place, source=self._address())
        forms = forms_in(visitor.open(reader.token).text)
        if not forms:
            yield NO_FORM
            return
        hows, before = [], self.town.state()
        for _ in range(strikes):
            form = self.chance.choice(forms)
            made = strike(form, reader, cookies=visitor.cookies, chance=self.chance)
            made.sent(self.town.place, source=self._address())
            hows.append(f"{form.action} {made.how}")
        if self.town.state() != before:
            yield f"something changed by one of: {'; '.join(hows)}"

    def _address(self) -> str:
        if self.chance.randrange(2):
            return str(IPv4Address(self.chance.getrandbits(32)))
        return str(IPv6Address(self.chance.getrandbits(128)))


def strike(form: Form, reader: Reader, *, cookies: Mapping[str, str], chance: Random) -> Strike:
    """One thing that is fatal to it, and some that are merely strange."""
    typed = [("name", reader.name), ("act", chance.choice(("sign", "refuse")))]
    ticked = [(box, "yes") for box in form.boxes if chance.randrange(2)]
    said = typed if form.action == "/c/sign" else []
    made = Strike(form.action, [*form.hidden, *ticked, *said], dict(cookies), reader.token)
    spoils = [*chance.choices(STRANGE, k=chance.randrange(3)), chance.choice((*OF_FIELDS, *OF_ALL))]
    for spoil in spoils:
        spoil(made, chance)
    made.how = ", ".join(spoil.__name__.strip("_").replace("_", " ") for spoil in spoils)
    return made
