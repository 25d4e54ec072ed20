"""Eva signs in through HTTP, as a browser does it: forms, and the cookies that answers set."""

import re
from html import unescape
from urllib.parse import urlencode

from quitclaim.domain.organisation.roles import StaffRole
from tests.fakes.in_memory_sign_ins import code_of
from tests.handlers.library import SITE, House
from tests.handlers.said import Said

ADDRESS, HERS, NOT_HERS = "eva@example.org", "a long one of her own", "somebody's guess"
SHORT = "short"
ADMIN = StaffRole.ADMIN
FORM = {"content-type": "application/x-www-form-urlencoded", "origin": SITE}


def go_on(house: House, said: Said, **form: str) -> Said:
    """Send a form of the page that the answer leads to, with the cookies that it set."""
    path = said.headers["Location"].partition("?")[0]
    return house.send("POST", path, body=urlencode(form), headers=FORM | {"cookie": kept(said)})


def kept(said: Said) -> str:
    """The cookies as a browser sends them next."""
    return "; ".join(f"{name}={value}" for name, value in jar(said).items())


def jar(said: Said) -> dict[str, str]:
    """What a browser keeps of it."""
    lines = {name: line for name, line in said.cookies.items() if "Max-Age=0" not in line}
    return {name: line.partition(";")[0] for name, line in lines.items()}


def appoint(house: House) -> str:
    """The password that an admin is shown once."""
    wish = {"address": ADDRESS, "name": "Eva", "role": "editor"}
    told: str = house.call("POST", "/api/members", wish, by=ADMIN).json["password"]
    return told


def enrol(house: House) -> Said:
    """Her first sign-in, to its end."""
    begun = house.post("/sign-in", {"address": ADDRESS, "password": appoint(house)})
    replaced = go_on(house, begun, password=HERS)
    page = house.get("/sign-in/enrol", cookie=kept(replaced))
    return go_on(house, replaced, code=code_of(seed_in(page)))


def seed_in(page: Said) -> str:
    found = re.search(r"[A-F0-9]{32}", unescape(page.text))
    assert found
    return found.group()


def begin(house: House, after: str = "") -> Said:
    return house.post(
        "/sign-in", {"address": ADDRESS, "password": HERS} | ({"next": after} if after else {})
    )


def guess(house: House, address: str) -> Said:
    return house.post("/sign-in", {"address": address, "password": NOT_HERS})


def sign_in(house: House, after: str = "") -> Said:
    begun = begin(house, after)
    seed = house.fakes.world.accounts[ADDRESS].seed
    rest = {"next": after} if after else {}
    return go_on(house, begun, code=code_of(str(seed)), **rest)
