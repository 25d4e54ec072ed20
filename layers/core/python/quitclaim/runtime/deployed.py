"""What recognition is deployed with, as functions are told it: one line of JSON (R43)."""

from typing import Final

from pydantic import TypeAdapter

from quitclaim.domain.recognition.deployed import Deployed

_DEPLOYED: Final = TypeAdapter(Deployed)


def deployed_in(told: str | None) -> Deployed | None:
    """Strict: a word that nobody knows is no deployment that anybody could approve."""
    return None if told is None else _DEPLOYED.validate_json(told, strict=True, extra="forbid")
