"""An office whose signing services stand beside the deployed stack."""

import json
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Any, Final

from quitclaim.adapters.dynamodb_accounts import DynamoAccounts
from quitclaim.adapters.dynamodb_hints import DynamoHints
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.domain.consents import envelopes
from quitclaim.domain.consents.envelopes import Envelope
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.envelopes import Account
from quitclaim.usecases.ask_consent import Asked
from quitclaim.usecases.attach_envelope import AttachEnvelope
from tests.builders import EDITOR, an_identity
from tests.local.office import Office
from tests.local.provider import KEY, SECRET, Provider

DOCUSEAL: Final = envelopes.Provider.DOCUSEAL
DOCUMENSO: Final = envelopes.Provider.DOCUMENSO


def attach(office: Office, provider: Provider) -> None:
    """An account at each of the services that it plays."""
    now = datetime.now(UTC).replace(microsecond=0)
    for name, path in ((DOCUSEAL, "/api"), (DOCUMENSO, "/api/v2")):
        address = f"{provider.origin}{path}"
        account = Account(provider=name, address=address, key=KEY, secret=SECRET)
        _accounts(office).attach(account, at=now)


def _accounts(office: Office) -> DynamoAccounts:
    table = office.cloud.outputs["StaffTable"]
    return DynamoAccounts(office.stores.dynamodb, staff_table=table, keys=office.stores.keys)


def asked_in(office: Office, mail: str, number: int, name: envelopes.Provider = DOCUSEAL) -> Asked:
    """By letter, and in an envelope."""
    asked = office.asks(an_identity("Zoë Brontë", mail=mail))
    (request,) = asked.requests
    stores = office.stores
    attach = AttachEnvelope(
        stores.requests,
        stores.commits,
        stores.clock,
        SystemChance(),
        stores.consents,
        _accounts(office),
        DynamoHints(stores.dynamodb, staff_table=office.cloud.outputs["StaffTable"]),
    )
    envelope = Envelope(provider=name, number=number)
    attach(request.person, request.id, envelope, by=Speaker(Role.STAFF, EDITOR))
    return asked


def look(office: Office, which: str = "envelopes") -> dict[str, Any]:
    answer = office.cloud.client("lambda").invoke(
        FunctionName=office.cloud.outputs["ConsentFunction"],
        Payload=json.dumps({"round": which}).encode(),
    )
    told: dict[str, Any] = json.loads(answer["Payload"].read())
    assert "FunctionError" not in answer, told
    return told


def state(office: Office, asked: Asked) -> State:
    dossier = office.stores.consents.dossier(asked.requests[0].person)
    assert dossier
    (record,) = dossier.consents
    return record.events[-1].became


def stands(office: Office, asked: Asked) -> Request:
    (request,) = asked.requests
    found = office.stores.requests.request(request.person, request.id)
    assert found
    return found


def copy_for(office: Office, mail: str) -> EmailMessage | None:
    return next((one for one in office.mails_to(mail) if [*one.iter_attachments()]), None)
