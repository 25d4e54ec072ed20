"""What a letter says of what was said: a copy, a paper put on record, a yes taken back."""

from collections.abc import Iterator

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import State
from quitclaim.domain.scope import Kind, kind_of
from quitclaim.ports.mail import Draft
from quitclaim_web.papers.answers import last_word, said_of
from quitclaim_web.papers.blocks import Block, Points, Said
from quitclaim_web.papers.tongue import Tongue


def said_in(draft: Draft, spoken: Tongue) -> Points:
    by = draft.message.to
    return Points(
        tuple(
            said for consent in in_order(draft) for said in said_of(consent, by=by, tongue=spoken)
        )
    )


def copy(draft: Draft, spoken: Tongue) -> Iterator[Block]:
    words = [last_word(consent, draft.message.to) for consent in draft.consents]
    yield Said("letter.list_copy")
    yield said_in(draft, spoken)
    if all(word and word.became is State.REFUSED for word in words):
        yield Said("letter.said_no")
    elif draft.about is not None:
        yield Said("letter.others")
    if draft.attached:
        yield Said("letter.attached")
    if draft.token is not None:
        yield Said("letter.take_back")


def recorded(draft: Draft, spoken: Tongue) -> Iterator[Block]:
    yield Said("letter.list_recorded")
    yield said_in(draft, spoken)
    for day in {spoken.day(consent.events[0].at): None for consent in draft.consents}:
        yield Said("letter.signed_on", {"day": day})
    if draft.about is not None:
        yield Said("letter.others")
    yield Said("letter.not_yours")
    if draft.attached:
        yield Said("letter.attached")
    if draft.token is not None:
        yield Said("letter.take_back")


def withdrawn(draft: Draft, spoken: Tongue) -> Iterator[Block]:
    kinds = list(dict.fromkeys(kind_of(consent.asked) for consent in in_order(draft)))
    yield Said("letter.list_withdrawn")
    yield Points(tuple(Said(f"taken.{kind}") for kind in kinds))
    for kind in kinds:
        yield Said(f"letter.gone_{kind}")
    yield Said("letter.before", {"span": spoken.span(draft.controller.kept_for)})
    if draft.attached:
        yield Said("letter.attached")
    yield Said("letter.mistake")


def in_order(draft: Draft) -> list[Consent]:
    return sorted(draft.consents, key=lambda consent: kind_of(consent.asked) is Kind.BIOMETRIC)
