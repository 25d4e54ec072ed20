"""The controls of a form by their names, and what was ticked of them."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.notices import Box, boxes_for
from quitclaim.domain.consents.testimony import Answer, granted
from quitclaim.domain.ids import Channel, ConsentId
from quitclaim.domain.scope import PublicationScope, Scope

TICKED: Final = "yes"
_END: Final = r"[a-z][a-z0-9_]{0,31}"
BOX: Final = re.compile(rf"box\.[0-9a-f-]{{36}}\.{_END}")
KEEP: Final = re.compile(rf"keep\.{_END}")


def end_of(box: Box) -> str:
    """With what the name of its control ends."""
    return box.channel or ("names" if box.names else "recognised")


def box_name(consent: ConsentId, box: Box) -> str:
    return f"box.{consent}.{end_of(box)}"


def keep_name(box: Box) -> str:
    return f"keep.{end_of(box)}"


def answers_in(ticked: Iterable[str], consents: Iterable[Consent]) -> tuple[Answer, ...] | None:
    """One for each record; None where something was ticked that is not asked here (any more)."""
    left, answers = set(ticked), []
    for consent in consents:
        boxes = {box_name(consent.id, box): box for box in boxes_for(consent.asked)}
        answered = frozenset(box for name, box in boxes.items() if name in left)
        answers.append(Answer(consent=consent.id, ticked=answered))
        left -= boxes.keys()
    return None if left else tuple(answers)


def given_of(consent: Consent) -> Scope | None:
    """What is allowed now, by everybody who said anything; None: they allow nothing in common."""
    *_, last = consent.scopes
    if not isinstance(last, PublicationScope):
        return last
    scopes = [scope for scope in consent.scopes if isinstance(scope, PublicationScope)]
    channels = frozenset[Channel].intersection(*(scope.channels for scope in scopes))
    if not channels:
        return None
    are_named = all(scope.names_allowed for scope in scopes)
    return replace(last, channels=channels, names_allowed=are_named)


def kept_of(given: Scope, kept: Collection[str]) -> Scope | None:
    """`kept`: the controls of what stays; None: nothing does. A name alone is shown nowhere."""
    return granted(given, [box for box in boxes_for(given) if keep_name(box) in kept])


def ticks_of(extra: Mapping[str, object] | None, *, shape: re.Pattern[str]) -> Iterator[str]:
    """Raises ValueError for what is no control of ours."""
    for name, value in (extra or {}).items():
        if value != TICKED or not shape.fullmatch(name):
            raise ValueError("this is no control of this form: send what the page shows")
        yield name
