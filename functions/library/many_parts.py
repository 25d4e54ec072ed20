"""Asking many at once: a list, and whoever comes by at an event."""

from typing import Any

from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.codes import CodePages
from functions.library.routes.codes_api import CodesApi
from functions.library.routes.codes_desk import CodeDesk
from functions.library.routes.lists import Lists
from functions.library.routes.lists_api import ListsApi
from functions.library.routes.lists_pages import ListPages
from functions.library.routes.registering_api import RegisteringApi
from quitclaim.usecases.ask_consent import AskConsent
from quitclaim.usecases.ask_list import AskList
from quitclaim.usecases.ask_once import AskOnce
from quitclaim.usecases.event_codes import MakeEventCode, WithdrawEventCode
from quitclaim.usecases.find_again import FindAgain
from quitclaim.usecases.list_plan import PlanList
from quitclaim.usecases.one_at_a_time import OneAtATime
from quitclaim.usecases.preview_list import PreviewList
from quitclaim.usecases.register_entry import RegisterEntry
from quitclaim.usecases.register_list import RegisterList
from quitclaim.usecases.register_person import RegisterPerson


def many_parts(ports: Ports) -> tuple[Part, ...]:
    return (*_lists(ports), *_codes(ports))


def ask_once(ports: Ports) -> AskOnce:
    ask = AskConsent(
        **desk_of(ports),
        library=ports.pictures.library,
        papers=ports.people.papers,
        stationery=ports.people.stationery,
    )
    one_at_a_time = OneAtATime(ports.people.locks, ports.clock)
    return AskOnce(ask, ports.people.requests, one_at_a_time)


def _lists(ports: Ports) -> tuple[Part, ...]:
    ask, find = ask_once(ports), FindAgain(ports.people.consents)
    plan, register = PlanList(ask, find), RegisterPerson(**desk_of(ports))
    lists = Lists(
        library=ports.pictures.library,
        preview=PreviewList(plan, ports.people.consents, ports.people.stationery, ports.clock),
        ask=AskList(plan, register),
        register=RegisterList(RegisterEntry(find, register), ask.one_at_a_time),
    )
    return (
        ListPages(lists, ports.pictures.catalogue, ports.pages),
        ListsApi(lists),
        RegisteringApi(lists),
    )


def _codes(ports: Ports) -> tuple[Part, ...]:
    library, codes, written = ports.pictures.library, ports.people.event_codes, _written(ports)
    desk = CodeDesk(
        library=library,
        catalogue=ports.pictures.catalogue,
        codes=codes,
        make=MakeEventCode(library=library, **written),
        withdraw=WithdrawEventCode(codes=codes, **written),
        site=ports.origins.site,
    )
    return CodePages(desk, ports.pages), CodesApi(desk)


def _written(ports: Ports) -> dict[str, Any]:
    return {"commits": ports.commits, "clock": ports.clock, "chance": ports.chance}


def desk_of(ports: Ports) -> dict[str, Any]:
    return {
        "consents": ports.people.consents,
        "commits": ports.commits,
        "clock": ports.clock,
        "chance": ports.chance,
        "keys": ports.people.keys,
    }
