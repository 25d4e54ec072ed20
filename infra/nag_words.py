"""Reasons that hold in many places."""

from typing import Final

OBJECTS: Final = "objects, whose keys are only known when they come"
NEW_ENOUGH: Final = "wheels of every dependency exist for 3.13, and it is kept as long as 3.14"
