"""Somebody who shares what is out with somebody outside, through the very use cases of pages."""

from datetime import timedelta
from typing import Any

from quitclaim.adapters.system_chance import SystemChance
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import AssetId, SelectionId
from quitclaim.domain.organisation.credentials import Secret
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.changes import Change
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import told
from quitclaim.usecases.selections import MakeSelection
from quitclaim.usecases.share_links import EndShareLink, MakeShareLink, Share, Shared
from tests.builders import AGENCY, DAY, EDITOR, WEBSITE, a_share_link
from tests.local.office import Office


def select(office: Office, *assets: AssetId) -> SelectionId:
    make = MakeSelection(**_desk(office), catalogue=office.stores.catalogue)
    return make("The best of May", assets, member=EDITOR).id


def share(office: Office, selection: SelectionId) -> Shared:
    now = office.stores.clock.now()
    wish = Share(
        channel=WEBSITE,
        recipient=AGENCY,
        until=now + timedelta(days=7),
        reads=Language.GERMAN,
    )
    make = MakeShareLink(**_desk(office), library=office.stores.library)
    return make(selection, wish, member=EDITOR)


def end(office: Office, shared: Shared) -> None:
    EndShareLink(**_desk(office))(shared.link.selection, shared.link.id, member=EDITOR)


def shared_long_ago(office: Office) -> None:
    """Of which it is still known for whom it was."""
    now, chance = office.stores.clock.now(), SystemChance()
    token = Secret.of(chance.key()).hash
    link = a_share_link(id=token, made_at=now - 500 * DAY, until=now - 400 * DAY)
    said = Announcement(EventType.SHARE_MADE, link.id, link.version)
    fact = told(chance, said, at=now, by=THE_CLOCK, action="set_up")
    office.stores.commits.commit(Change(fact=fact, writes=(Write(link),)))


def _desk(office: Office) -> dict[str, Any]:
    stores = office.stores
    return {
        "selections": stores.selections,
        "commits": stores.commits,
        "clock": stores.clock,
        "chance": SystemChance(),
    }
