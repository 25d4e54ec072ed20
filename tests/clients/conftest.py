"""The stage of the road, for other people's programs."""

from tests.road.conftest import stage

__all__ = ["stage"]
