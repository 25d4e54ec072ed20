"""Bugs in what is believed of a signing service, and when."""

from typing import Final

from tests.simulation.bugs.bug import Bug, Edit, bug

TAKE: Final = "usecases/take_envelope.py"

OF_ENVELOPES: Final[tuple[Bug, ...]] = (
    Bug(
        "a hint is believed without asking the provider",
        (
            Edit(
                TAKE,
                "found = service.find(envelope.number, account=account)",
                "from quitclaim.domain.consents.envelopes import Found, Party\n"
                "        hers = Party(mail=signer.mail, has_signed=True, has_declined=False)\n"
                "        found = Found(number=envelope.number, parties=(hers,), is_complete=True)",
            ),
        ),
    ),
    bug(
        "an envelope answers although a later no stands",
        TAKE,
        old="            records = still_meant(records, request=found, dossier=dossier)\n",
        new="            pass\n",
    ),
    bug(
        "what stands in another envelope is taken for this one's",
        TAKE,
        old="if found.number != envelope.number:",
        new="if False:",
    ),
    bug(
        "whoever signs there has signed for her",
        "domain/consents/envelopes.py",
        old="hers = [party for party in found.parties if _is_same(party.mail, mail)]",
        new="hers = [*found.parties]",
    ),
    Bug(
        "a signature below the whole allows recognition too",
        (
            Edit(
                "domain/consents/envelopes.py",
                "return any(not isinstance(scope, PublicationScope) for scope in scopes)",
                "return not scopes",
            ),
            Edit(
                "domain/consents/envelopes.py",
                "    if not isinstance(asked, PublicationScope):\n        return frozenset()\n",
                "    if not isinstance(asked, PublicationScope):\n"
                "        return frozenset(boxes_for(asked))\n",
            ),
            Edit(
                "usecases/envelope_answers.py",
                "        and isinstance(record.asked, PublicationScope)\n",
                "",
            ),
        ),
    ),
    bug(
        "a hint is done with although nobody could be asked",
        "usecases/look_at_envelopes.py",
        old="self.hints.done(*(hint for hint in over if hint.envelope not in again))",
        new="self.hints.done(*over)",
    ),
)
