"""In whose name a page speaks."""

from quitclaim.domain.errors import NotFound
from quitclaim.ports.library import Library


def organisation_of(library: Library) -> str:
    """Nothing, as long as it has not said who it is."""
    try:
        controller = library.rules().controller
    except NotFound:
        return ""
    return controller.name if controller else ""
