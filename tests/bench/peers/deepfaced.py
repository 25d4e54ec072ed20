"""deepface as its own page shows it, with the detector and the recogniser that ours are made of."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import cv2
from deepface import DeepFace
from deepface.modules.exceptions import FaceNotDetected

_DETECTOR: Final = "centerface"
_RECOGNISER: Final = "Dlib"


def make_ready() -> None:
    DeepFace.build_model(task="face_detector", model_name=_DETECTOR)
    DeepFace.build_model(task="facial_recognition", model_name=_RECOGNISER)


def versions(of: Callable[[str], str]) -> Mapping[str, str]:
    packages = ("deepface", "dlib-bin", "opencv-contrib-python-headless", "tensorflow")
    return {package: of(package) for package in packages}


def numbers(path: str, longest: int | None = None) -> list[list[float]]:
    """Of everybody, the surest first; `longest`: in a copy of so many pixels, made by OpenCV."""
    shown, _ = _shown(path, longest)
    return [face["embedding"] for face in _everybody(shown)]


def boxes(path: str, longest: int | None = None) -> list[list[float]]:
    """In pixels of the whole picture."""
    shown, times = _shown(path, longest)
    areas = [face["facial_area"] for face in _everybody(shown)]
    return [[area[side] * times for side in ("x", "y", "w", "h")] for area in areas]


def _shown(path: str, longest: int | None) -> tuple[Any, float]:
    if longest is None:
        return path, 1
    whole = cv2.imread(path)
    height, width, _ = whole.shape
    times = max(height, width) / longest
    size = (round(width / times), round(height / times))
    return cv2.resize(whole, size, interpolation=cv2.INTER_AREA), times


def _everybody(shown: Any) -> Any:
    try:
        return DeepFace.represent(shown, model_name=_RECOGNISER, detector_backend=_DETECTOR)
    except FaceNotDetected:
        return []
