"""Letters go out, and whoever gets one follows its link."""

import hashlib
from collections.abc import Iterator
from random import Random
from typing import Final

from quitclaim.domain.consents.notices import Language, boxes_for
from quitclaim.domain.consents.openings import Page
from quitclaim.domain.consents.testimony import Answer, Circumstances
from quitclaim.domain.ids import DocumentHash, TokenHash
from quitclaim.domain.people.person import HERSELF, Speaker
from quitclaim.usecases.open_link import Opened
from quitclaim.usecases.readers import reader_of
from quitclaim.usecases.sign_request import Signature
from tests.simulation.cast import name
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage, Violation, undisturbed

_FROM: Final = Circumstances(language=Language.ENGLISH, network="192.0.2.0/24", agent="firefox")
_LINK: Final = "/c/"


def send(stage: Stage, chance: Random) -> Command | None:
    letters = list(stage.fakes.world.letters.values())
    told = {it.id: f"the {it.letter} for {name(it.person)} is sent" for it in letters}
    told |= dict.fromkeys(stage.fakes.world.knocks, "a knock is answered")
    if not told:
        return None
    letter = chance.choice([*told])
    return Command(kind="send", text=told[letter], run=lambda: stage.house.send(letter))


def sign(stage: Stage, chance: Random) -> Command | None:
    """Some boxes, all of them or none."""
    return _signed(stage, chance, likely=chance.choice((0.0, 0.5, 1.0, 1.0, 1.0)))


def sign_all(stage: Stage, chance: Random) -> Command | None:
    """Of the first acts of a history."""
    return _signed(stage, chance, likely=1.0)


def _signed(stage: Stage, chance: Random, *, likely: float) -> Command | None:
    found = _followed(stage, chance, opens=Page.SIGN)
    if found is None:
        return None
    token, opened = found
    answers = tuple(
        Answer(
            consent=consent.id,
            ticked=frozenset(it for it in boxes_for(consent.asked) if chance.random() < likely),
        )
        for consent in opened.consents
    )
    said_so = signature(opened, answers, typed=_typed(stage, opened, chance))
    by = opened.capability.by
    said = ", ".join(f"{name(it.consent)}: {len(it.ticked)} boxes" for it in answers)
    return Command(
        kind="sign" if by == HERSELF else "guardian signs",
        text=f"{_who(by, opened)} signs {said}",
        run=lambda: stage.house.sign(token, said_so),
    )


def withdraw(stage: Stage, chance: Random) -> Command | None:
    found = _followed(stage, chance, opens=Page.WITHDRAW)
    if found is None:
        return None
    token, opened = found
    consents = [consent.id for consent in opened.consents]

    def run() -> object:
        withdrawn = stage.house.withdraw_by_link(token, *consents)
        # R5, I3: acknowledged is done, for every record named.
        by = opened.capability.by
        if {it.id for it in withdrawn if it.has_no_of(by)} != set(consents):
            raise Violation("I3", f"{_who(by, opened)} took back more than has ended")
        return withdrawn

    text = f"{_who(opened.capability.by, opened)} withdraws by link: {len(consents)} records"
    return Command(kind="withdraw by link", text=text, run=run)


def mailed(stage: Stage) -> Iterator[tuple[TokenHash, Opened]]:
    """Every link in a letter that went out, and what it opens now."""
    for mailing in stage.fakes.post.sent:
        _, has_link, token = mailing.text.partition(_LINK)
        hashed = TokenHash(hashlib.sha256(token.encode()).hexdigest())
        opened = stage.house.open(hashed) if has_link else None
        if opened:
            yield hashed, opened


def signature(opened: Opened, answers: tuple[Answer, ...], *, typed: str) -> Signature:
    document = DocumentHash(opened.capability.document or "")
    return Signature(document=document, typed_name=typed, answers=answers, circumstances=_FROM)


def _followed(stage: Stage, chance: Random, *, opens: Page) -> tuple[TokenHash, Opened] | None:
    with undisturbed(stage):
        found = [one for one in mailed(stage) if one[1].page is opens]
    return chance.choice(found) if found else None


def _typed(stage: Stage, opened: Opened, chance: Random) -> str:
    """Her name as it was registered, or as one types it on a telephone."""
    link = opened.capability
    reader = reader_of(link.person, link.by)
    _, her = stage.fakes.world.identities.get(reader, (None, None))
    whose = her.name if her else "somebody"
    return chance.choice((whose, whose.upper(), f" {whose}  ", whose.replace("e", "\u00e9", 1)))


def _who(by: Speaker, opened: Opened) -> str:
    who = _whom(opened)
    return who if by == HERSELF else f"{name(str(by.id))} for {who}"


def _whom(opened: Opened) -> str:
    return name(opened.capability.person)


KINDS = (Kind(send, 16), Kind(sign, 24), Kind(withdraw, 6))
