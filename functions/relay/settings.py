from pydantic import Field

from quitclaim.runtime.settings import Settings


class RelaySettings(Settings):
    event_bus: str = Field(description="Bus on which functions tell each other what is due.")
