"""R42: whoever runs the deployment appoints the first admin, on this machine as on AWS."""

from collections.abc import Iterator

import pytest

from cli.__main__ import main
from cli.staff import entered
from cli.team import Team
from local.cloud import LocalCloud
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.usecases.appoint_member import Invitation
from tests.road.printed import printed

EVE = ("member", "add", "Eve@town.example", "--role", "admin", "--name", "Eve", "--aws")
IDA = ("member", "add", "ida@town.example", "--role", "editor", "--name", "Ida", "--aws")
LIST = ("member", "list", "--aws")


@pytest.fixture
def cloud(on_aws: LocalCloud) -> Iterator[LocalCloud]:
    """Nobody is left in it of those who were appointed meanwhile."""
    _keep_an_admin(on_aws)
    before = {member.id for member in Team(on_aws).members()}
    yield on_aws
    _keep_an_admin(on_aws)
    for member in Team(on_aws).members():
        if member.id not in before and member.name != "Kept":
            Team(on_aws).dismiss(member)


def _keep_an_admin(cloud: LocalCloud) -> None:
    """Otherwise the last one would stay, whoever she is."""
    if not Team(cloud).knows("kept@town.example"):
        kept = Invitation(address="kept@town.example", name="Kept", role=StaffRole.ADMIN)
        Team(cloud).appoint(kept)


def test_an_appointed_member_signs_in_with_what_she_was_told(
    cloud: LocalCloud, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    assert main(EVE) == 0

    said = printed(capsys)
    assert said["sign in at"] == f"{cloud.site}/sign-in"
    _, visitor = entered(
        cloud, "eve@town.example", given=said["password"], own="eve-at-the-town-fair"
    )
    assert visitor.get("/members").status == 200
    assert said["password"] not in caplog.text


@pytest.mark.usefixtures("cloud")
def test_a_list_of_members_shows_no_address(capsys: pytest.CaptureFixture[str]) -> None:
    main(EVE)
    main([*IDA, "--sees", "names", "faces"])
    capsys.readouterr()

    assert main(LIST) == 0

    listed = capsys.readouterr().out
    assert "  admin            Eve (sees nothing of people)\n" in listed
    assert "  editor           Ida (sees faces, names)\n" in listed
    assert "@" not in listed


def test_who_is_dismissed_is_nobody_from_the_next_request_on(
    cloud: LocalCloud, capsys: pytest.CaptureFixture[str]
) -> None:
    main(IDA)
    given = printed(capsys)["password"]
    _, visitor = entered(cloud, "ida@town.example", given=given, own="ida-at-the-town-fair")
    main(LIST)
    (ida,) = (line for line in capsys.readouterr().out.splitlines() if " Ida " in line)

    assert main(["member", "dismiss", ida[:8], "--aws"]) == 0

    assert visitor.get("/collections").path.startswith("/sign-in")
    assert not Team(cloud).knows("ida@town.example")


@pytest.mark.usefixtures("cloud")
@pytest.mark.parametrize(
    ("asked", "because"),
    [
        (EVE, "has a place already"),
        (("member", "dismiss", "", "--aws"), "means 0 members"),
        (("member", "dismiss", "nobody", "--aws"), "means 0 members"),
        (("member", "add", "Eve", *EVE[3:]), "'Eve' is no mail address"),
        (("member", "add", "x@town.example", *EVE[3:6], " ", "--aws"), "she needs a name"),
    ],
)
def test_what_cannot_be_is_told_in_a_line(
    capsys: pytest.CaptureFixture[str], asked: tuple[str, ...], because: str
) -> None:
    main(EVE)

    assert main(asked) == 1

    (line,) = capsys.readouterr().err.splitlines()
    assert because in line


@pytest.mark.usefixtures("cloud")
def test_the_last_admin_stays(capsys: pytest.CaptureFixture[str]) -> None:
    main(LIST)
    admins = [line for line in capsys.readouterr().out.splitlines() if "  admin  " in line]
    *others, last = (line.split()[0] for line in admins)
    for member in others:
        main(["member", "dismiss", member, "--aws"])

    assert main(["member", "dismiss", last, "--aws"]) == 1

    assert "this is the last admin: appoint another" in capsys.readouterr().err


def test_on_this_machine_it_is_the_same_command(
    cloud: LocalCloud, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ("--data", str(cloud.places.data))
    main([*IDA[:-1], *data])
    capsys.readouterr()

    assert main(["member", "list", *data]) == 0

    assert " Ida (" in capsys.readouterr().out
