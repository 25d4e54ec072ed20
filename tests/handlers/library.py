"""The console over fakes: a member of each role signed in, and requests as a gateway sends them."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

import functions.library
from functions.library.hook_ports import HookPorts
from functions.library.house import door_of
from functions.library.ports import Ports
from quitclaim.domain.ids import MemberId
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.credentials import Secret, SessionKey
from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.organisation.sessions import Session
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim_web.doors.cookies import SESSION
from quitclaim_web.doors.door import Door
from quitclaim_web.doors.forgery import HEADER, form_token
from quitclaim_web.doors.headers import Origins
from quitclaim_web.doors.heard import HeardCommits
from quitclaim_web.pages import Pages
from tests.builders import an_id
from tests.fakes.fakes import Fakes, fakes_of
from tests.fakes.in_memory_backlog import InMemoryBacklog
from tests.handlers.events import a_request
from tests.handlers.people_ports import people_ports_of
from tests.handlers.picture_ports import picture_ports_of
from tests.handlers.said import Said, said_in

SITE: Final = "https://photos.example.org"
ORIGINS: Final = Origins(SITE, "https://pictures.test", "https://inbox.example.org")
PAGES: Final = Path(functions.library.__file__).parent / "pages"
Headers = dict[str, str]


@dataclass(frozen=True, slots=True)
class House:
    fakes: Fakes
    door: Door
    backlog: InMemoryBacklog
    sessions: dict[StaffRole, SessionKey] = field(default_factory=dict)

    def member(self, role: StaffRole) -> MemberId:
        return self.sessions[role].member

    @property
    def leaves(self) -> list[Fact]:
        return list(self.fakes.world.outbox.values())

    def appoint(self, role: StaffRole, *, name: str | None = None, **member: Any) -> SessionKey:
        """A place, and a session that is open."""
        called = name or role.value
        hers = Member(id=MemberId(an_id(called)), role=role, **member)
        place = Appointment(member=hers, subject=f"subject of {called}", name=called)
        self.fakes.world.put_staff_record(place)
        key = SessionKey(hers.id, Secret.of(self.fakes.chance.key()))
        self.fakes.staff.begin(Session.begun(key, at=self.fakes.clock.now()))
        return key

    def get(self, path: str, *, by: StaffRole | None = None, **headers: str) -> Said:
        return self.send("GET", path, headers=self.cookie(by) | _named(headers))

    def post(
        self, path: str, form: dict[str, Any] | None = None, *, by: StaffRole | None = None
    ) -> Said:
        """A form that one of our pages showed."""
        token = {"form_token": form_token(self.sessions[by])} if by else {}
        body = urlencode((form or {}) | token, doseq=True)
        kind = {"content-type": "application/x-www-form-urlencoded", "origin": SITE}
        return self.send("POST", path, body=body, headers=self.cookie(by) | kind)

    def call(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        by: StaffRole | None = None,
        **headers: str,
    ) -> Said:
        """What a script of one of our pages asks of the API."""
        text = "" if body is None else json.dumps(body)
        sent = self.cookie(by) | self.own(by) | _named(headers)
        return self.send(method, path, body=text, headers=sent)

    def send(
        self, method: str, path: str, *, body: str = "", headers: Headers | None = None
    ) -> Said:
        return said_in(self.door(a_request(method, path, body=body, headers=headers or {})))

    def own(self, by: StaffRole | None) -> Headers:
        """What marks a call of one of our own pages."""
        token = {HEADER: form_token(self.sessions[by])} if by else {}
        return {"content-type": "application/json", "origin": SITE} | token

    def cookie(self, by: StaffRole | None) -> Headers:
        return {"cookie": f"{SESSION}={self.sessions[by]}"} if by else {}


def a_house(deployed: Deployed | None = None) -> House:
    backlog = InMemoryBacklog((fakes := fakes_of()).world)
    ports = Ports(
        chance=fakes.chance,
        clock=fakes.clock,
        commits=HeardCommits(fakes.commits),
        deployed=deployed,
        hooks=HookPorts(bell=fakes.bell, deliveries=fakes.deliveries, hooks=fakes.hooks),
        origins=ORIGINS,
        pages=Pages(PAGES),
        people=people_ports_of(fakes, site=SITE),
        pictures=picture_ports_of(fakes, backlog=backlog),
        rates=fakes.rates,
        repeats=fakes.repeats,
        secret=lambda: b"s" * 32,
        sign_ins=fakes.sign_ins,
        signer=fakes.signer,
        staff=fakes.staff,
        tiles=fakes.tiles,
    )
    house = House(fakes, door_of(ports), backlog)
    for role in StaffRole:
        house.sessions[role] = house.appoint(role)
    return house


def _named(headers: dict[str, str]) -> Headers:
    return {name.replace("_", "-"): value for name, value in headers.items()}
