"""The roads of whoever is asked otherwise: before an event's poster, and by a signing service."""

from datetime import UTC, datetime, timedelta
from typing import Final

from cli.story import promise
from quitclaim.domain.organisation.credentials import token_hash
from quitclaim.ports.writes import Write
from tests.builders import a_controller, an_event_code, some_rules
from tests.contract.changes import a_change
from tests.local.enveloping import asked_in, attach
from tests.local.office import Office
from tests.local.provider import a_provider, completed, signed, told
from tests.local.trusting import trusting
from tests.soak.grants_consent import Reader
from tests.soak.grants_ground import Ground
from tests.soak.grants_library import failed_at, seen

_POSTER: Final = "q" * 43
_FORM: Final = f"/q/{_POSTER}"
_SIGNER: Final = "zoe@example.org"
_HEARD: Final = 204


def a_sign_up_at_an_event(ground: Ground) -> str:
    """The very first person on record comes by a poster: her keys are wrapped by new ones."""
    begun_at = ground.as_new("ConsentFunction")
    _hang_up(Office(ground.cloud))
    return failed_at(lambda: _sign_up(ground), ground, since=begun_at)


def an_envelope_signed(ground: Ground) -> str:
    """A signing service says that something happened; it is asked, and what it has is taken."""
    ground.as_new("ConsentFunction")
    office = Office(ground.cloud)
    with a_provider() as there, trusting(ground.cloud, "ConsentFunction", origin=there.origin):
        attach(office, there)
        asked_in(office, _SIGNER, 1)
        there.submission(1, _SIGNER)
        body = completed(1)
        answer = told(ground.cloud.site, "docuseal", body, signed(body))
        done, failed = ground.invoked("ConsentFunction", {"round": "envelopes"})
    if failed or answer != _HEARD:
        return failed or f"a webhook was answered {answer}"
    return "" if done == {"envelopes": 1, "troubled": 0} else f"it answered {done}"


def _hang_up(office: Office) -> None:
    """By an organisation that has said who it is, and has asked nobody yet."""
    now = datetime.now(UTC).replace(microsecond=0)
    code = an_event_code(id=token_hash(_POSTER), made_at=now, until=now + timedelta(days=1))
    rules = some_rules(controller=a_controller())
    office.stores.commits.commit(a_change(Write(rules), Write(code)))


def _sign_up(ground: Ground) -> None:
    reader = Reader(ground.cloud.site)
    form = seen(reader.get(_FORM))
    card = reader.send(form, _FORM, name="Eve Moore", mail="eve@example.org", adult="yes")
    promise("/card?number=" in card.path, "nobody was given a number")
