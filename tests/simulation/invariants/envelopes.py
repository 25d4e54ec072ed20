"""What an envelope gives, she signed there, and took back nowhere since (R44; I3, I4)."""

from quitclaim.domain.consents.envelopes import Envelope, Trouble
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.scope import PublicationScope
from quitclaim.ports.changes import Change, Purpose
from quitclaim.usecases.readers import reader_of
from tests.simulation import reference
from tests.simulation.cast import COLLECTIONS, name
from tests.simulation.reference.facts import Use
from tests.simulation.stage import Stage, Violation, undisturbed
from tests.simulation.witness.of_consents import voice_of


def judge_envelope(stage: Stage, change: Change) -> None:
    """Seen just before it is written."""
    for said in change.encloses:
        if isinstance(said, Testimony) and said.envelope:
            _judge(stage, said, envelope=said.envelope)


def what_was_heard_is_answered(stage: Stage) -> None:
    """Nothing is wrong any more: what a provider told us of is in the records, or in trouble."""
    with undisturbed(stage):
        stage.house.look()
    for person, of in stage.fakes.world.requests.items():
        if (person, Purpose.DATA) in stage.fakes.world.keys:
            for request in of.values():
                _require_answered(stage, request)


def _require_answered(stage: Stage, request: Request) -> None:
    if request.envelope not in stage.elsewhere.told:
        return
    reasons = [it.reason for it in request.turns if it.envelope == request.envelope and it.reason]
    is_troubled = any(not Trouble(reason).passes for reason in reasons)
    is_over = request.turns[-1].became.is_final or is_troubled
    if not is_over:
        raise Violation("R44", f"nobody looked at what was heard of {name(request.id)}")


def _judge(stage: Stage, said: Testimony, *, envelope: Envelope) -> None:
    _, her = stage.fakes.world.identities[reader_of(said.person, said.by)]
    found, signer = stage.elsewhere.now(envelope), (envelope, her.mail)
    if not any(answer.ticked for answer in said.answers):
        if signer not in stage.elsewhere.declined:
            raise Violation("R44", f"envelope {envelope.number} was never declined by {her.mail}")
        return
    if signer not in stage.elsewhere.signed or not all(it.has_signed for it in found.parties):
        raise Violation("R44", f"envelope {envelope.number} was never signed by {her.mail}")
    request = stage.fakes.world.requests[said.person][said.request]
    named_at = next(it.at for it in request.turns if it.envelope == envelope)
    since = max(stage.elsewhere.signed[signer], int(named_at.timestamp()))
    for answer in said.answers:
        asked = stage.fakes.world.consents[said.person][answer.consent].asked
        if not isinstance(asked, PublicationScope):
            raise Violation("I4", f"envelope {envelope.number} gives recognition")
        _require_no_later_no(stage, said, asked=asked, since=since)


def _require_no_later_no(
    stage: Stage, said: Testimony, *, asked: PublicationScope, since: int
) -> None:
    facts = stage.judge.of(said.person)
    for use in _uses_of(asked):
        for no in reference.noes(facts, said.person, use):
            if no.voice == voice_of(said.by) and no.at >= since:
                whom = name(said.person)
                raise Violation("I3", f"an envelope gives what {whom} took back after signing it")


def _uses_of(asked: PublicationScope) -> list[Use]:
    return [
        Use(
            kind="publication",
            collection=collection,
            channel=channel,
            purpose=purpose,
            territory=territory,
        )
        for collection in COLLECTIONS
        if asked.collection in (None, collection)
        for channel in asked.channels
        for purpose in asked.purposes
        for territory in asked.territories
    ]
