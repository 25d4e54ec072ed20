"""Somebody looks at a page, without any doors."""

from typing import Any

from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_web.doors.pages import Visit
from tests.builders.ids import EDITOR


def looking(**changes: Any) -> Visit:
    return Visit(**{"path": "/collections", "request": "7d3c", "form_token": "a-token", **changes})


def member(role: StaffRole = StaffRole.EDITOR) -> Member:
    return Member(id=EDITOR, role=role)
