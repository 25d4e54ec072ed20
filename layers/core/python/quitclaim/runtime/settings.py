"""Environment variables as one frozen model per function, read once per cold start."""

from collections.abc import Mapping
from typing import Self

from pydantic import BaseModel, ConfigDict, Field


class Settings(BaseModel):
    """Each field's description is its line in docs/configuration.md."""

    # A failure names variables; what they hold is nobody's to log.
    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=str.upper, hide_input_in_errors=True
    )

    aws_endpoint_url: str | None = Field(
        default=None,
        description="Where the local cloud listens, on a loopback address; on AWS it is not set.",
    )

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Self:
        """Validate every variable at once; one that is set to nothing counts as missing."""
        held = {name: environ.get(name, "").strip() for name in cls.variables()}
        return cls.model_validate({name: value for name, value in held.items() if value})

    @classmethod
    def variables(cls) -> frozenset[str]:
        return frozenset(name.upper() for name in cls.model_fields)
