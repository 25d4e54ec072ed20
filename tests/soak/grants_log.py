"""The road of whoever watches over the system: the log, before and after its first checkpoint."""

from functools import partial

from cli.staff import begun, signed_in
from quitclaim.domain.organisation.roles import StaffRole
from tests.soak.grants_audit import a_first_seal
from tests.soak.grants_ground import Ground
from tests.soak.grants_library import failed_at, seen


def a_day_with_the_log(ground: Ground) -> str:
    if failed := a_first_seal(ground):
        return failed
    begun_at = ground.as_new("LibraryFunction")
    return failed_at(partial(_read, ground), ground, since=begun_at)


def _read(ground: Ground) -> None:
    visitor, _ = signed_in(ground.cloud, begun(ground.cloud, StaffRole.PRIVACY_OFFICER))
    seen(visitor.get("/log"))
    seen(visitor.get("/log/0/proof"))
    ground.without_log()
    seen(visitor.get("/log"))
