"""
Saves a small state of this release, from which every later one must start.

    python -m tests.upgrade.making asking

Run it when a capability is finished, and commit what it leaves; what lies there already stays.
"""

import sys
import tempfile
from pathlib import Path

from cli.log_copies import sealed
from cli.stage import FAIR, Stage
from cli.visitor import Visitor
from local.cloud import LocalCloud
from local.outbox import Outbox
from quitclaim.usecases.ask_consent import Asked
from tests.browser.mailbox import Mailbox, link_in
from tests.builders.asking import an_identity
from tests.local.office import Office
from tests.road.drawn import a_picture
from tests.upgrade.forms import filled_in
from tests.upgrade.packing import STATES, Facts, packed


def main(arguments: list[str]) -> str | None:
    if len(arguments) != 1:
        return __doc__
    into = STATES / f"{arguments[0]}.tar.xz"
    if into.exists():
        return f"{into.name} is there already: a saved state is never made anew"
    with tempfile.TemporaryDirectory() as scratch:
        data = Path(scratch) / "data"
        with LocalCloud(data) as cloud:
            facts = _lived(cloud)
        packed(data, facts, into=into)
    print(f"{into.name}: {into.stat().st_size // 1000} kB")
    return None


def _lived(cloud: LocalCloud) -> Facts:
    """A picture came; three people were asked: one agreed, one took it back, one has not said."""
    stage, office, key = Stage(cloud), Office(cloud), f"{FAIR}/a picture of nobody.jpg"
    stage.put(key, a_picture())
    signed, signed_token = _asked(office, "Ada Lovelace", signs=True)
    taken_back, token = _asked(office, "Bea Child", signs=True)
    filled_in(Visitor(cloud.site), token, act="withdraw")
    asked, asked_token = _asked(office, "Cleo Dale", signs=False)
    stage.settled()
    return Facts(
        key=key,
        asset=stage.asset(key).id,
        leaves=sealed(cloud),
        signed=signed.requests[0].person,
        signed_token=signed_token,
        taken_back=taken_back.requests[0].person,
        asked=asked.requests[0].person,
        asked_token=asked_token,
    )


def _asked(office: Office, name: str, *, signs: bool) -> tuple[Asked, str]:
    whom = an_identity(name=name, mail=f"{name.partition(' ')[0].lower()}@example.org")
    asked = office.asks(whom)
    letter = Mailbox(Outbox(office.cloud.places.outbox), whom.mail).next()
    token = link_in(letter).rpartition("/")[2]
    if signs:
        office.signs(asked, whom, token=token)
    return asked, token


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
