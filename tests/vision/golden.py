"""
Crops that show nobody, and what dlib itself made of them: of no person are numbers kept here.

Computed by `face_recognition_model_v1.compute_face_descriptor` of dlib 20.0.1.
"""

from base64 import b64decode
from typing import Final

import numpy as np

from quitclaim_vision.detector import Numbers
from quitclaim_vision.embedding import Crops

_SIDE: Final = 150


def crops() -> Crops:
    """(3, 150, 150, 3): noise, a slope, and tiles."""
    chance = np.random.default_rng(20)
    noise = chance.integers(0, 256, (_SIDE, _SIDE, 3), dtype=np.uint8)
    rows, columns = np.mgrid[:_SIDE, :_SIDE]
    slope = np.stack([rows, columns, rows + columns], axis=-1) * 255 // (2 * _SIDE)
    tiles = chance.integers(0, 256, (6, 6, 3), dtype=np.uint8).repeat(25, 0).repeat(25, 1)
    return np.stack([noise, slope.astype(np.uint8), tiles])


def embeddings() -> Numbers:
    """(3, 128)."""
    return np.array([np.frombuffer(b64decode("".join(one)), "<f4") for one in _EMBEDDINGS])


_EMBEDDINGS: Final = (
    (
        "LkzLvXq+qD0NXuo8O2TJvLuOMb51roO9CKExvaSE+L0BRq09g49CvXDbAz5iwa+9tB9qvswzL72eWGm9",
        "z/0FPpiG4r3V8yC97mNJvZbnD742QiI9pp2XPc79vryL0ck8F14EvXfVeL6cYFS9+TqAvbraYz2EOGy9",
        "mNxqu9JljT2yfYa+e+AuvSMaQb3ktoE956zLvPh8tL2lnB0+YvqkPH+Nxr0b/U89jsCcPTi9ST7TSFQ+",
        "1Y0nvKDwyrpOaaq9WyoVPjiebb7Uh9c7vecbPvxt0T2GXlc9PDD5PLuZ672XOYc81gjXPc6aPb56tJc9",
        "9welPaNpGr2GBYO90NT2vYDdYD4zP7Q9W8hCvTAjt70500o+HqBEvr8vrr2wS3U9XB6zvUME9731uZ6+",
        "fHy/PVMbwT7ZDlQ+nFQGvp2pAj1nwce9EGrLvOmSGj2T2Ac9LuRFvSYVgb1tc3C9LJZhPQs+Xz6tga28",
        "yf0FPHHujD44o4c9/h+9PLi3WL34xCq8z1CDvV+Jmr2psnm9wo0jvVL5Uj3hfSe+rY9QPWeALD4Jq2y+",
        "Bf8EPiSYHL28Jny8pDnjO2ClMDwelqK8rQ/vPIFVEz7MB02+C4pcPvPh9T3Bckg7wJPjPWjDE7s7WQ8+",
        "sjlQvVttkb1sL+696WX3vR+FrDyEXXK8f8x9PBy+6j0=",
    ),
    (
        "jEWNvbkC7z1WhZw8JkCqvZZynL1HmDq9OIRlvUPoybzTwEw+bXE2vTYwmj7IW2u71fZtvjlf172Uecq8",
        "6rHkPbe7Ub5ODVu9dP+6vaXH1b1T2u88Q0xuvXB5tzsJ76M9VBM3vmbagL5gLp+9yyoQvoVhnD0dfz2+",
        "vNhiPXYzvT2qnyS+kqiVvVRKhr3Wghu8ENJUvDejmb0ZBPU9ExCdvILVHb4x8lu9yrwZvWFZlj44ChQ+",
        "LY2WvCCFlz2Cs5+82EJ8PBi/bb4KVrC8woAhPuEpYT1SnZE9BNVJPbB3Lr58Ooo8XIXsPUiVG752QCI9",
        "acUTPPi8Kr2U0la9JciZveitgz79zeQ9aiQKvlLpHr5Qkz0+oGfWvQLGEb15mgU+4k3uvaYRQL7Ky3C+",
        "4l9EPSz2qT6F8BY+LywivuhpgT2A31C+G8lAvTfqOL0YhIs9M+A1vaDQXj090nW9BGJ2PZIpDT7GYm+9",
        "inB5PPEmfj7MmTI8bXdHvXaDlrxCTF+8cEmzvYi3Tj1WMQ+9maNGPMb07D2stNy9LjwVu1tRhD26eDK+",
        "DJ0lPiqYgD11h108rIOePPkwLT2CJ3q9JFJtvSyiWz4voaW+X+hrPhxIYT5T5uI9IvfyPeKrWT3u+Jc9",
        "kpelOycajL0M68699tzQvDVpuzuV+N29hExDvXE2Dzw=",
    ),
    (
        "F6o9ve796z39tzU93Nj/O1V+U73AVFm9pQGcvRikprzsBNU9KUYcvXk2fz62vmi8hHF+vq++RL1nuB08",
        "hDzoPf5a9b0h6p292Uskvpa52L1FbgO78pL2ulWa3ToBUpa8JI7TvcoDiL53D5O9o9YLvjJOpT2sWTu+",
        "nqP1PMZj6DyvVrO9dohRvAAQhLymeNs82obgOkDRgL0MljM+UnyWvF55IL7GQkS9PLKLvIapkz6/JUU+",
        "Lsf+PIBtQj0fQ/68DCMaPZTzkb60EPo8oUUGPnEz7jwN4qQ9JovBPUniL75CdhQ9soasPTnBHb7whDo9",
        "Do+CPRaFzr0Qqqm9n4WKvX49YD7BF8g9oFG5vWHjzL1UIBs+xvcfvgOQR7y+W7Y9aXjbveffJ74SgXG+",
        "NSiMPX8Yyz6SGiI+SbkRvr/eTT37QF69JP4Vvd1yRT2KT8E8+qe0vc8Ql7xsZdC9iqapPZI0Lj7seKm9",
        "uMxDPX+xGD5cRze9ZgqdvFtC7jvv7Yk8Mr5ovXJRyTtyJgy9GwmFPDKsFj7EgiO+KtS8PN5JVj25Tw++",
        "Jw3ZPTzuJzvwLae8j+IkPZrJjzxxuQa9vC4AvYmveT7WR1y+5VtdPv4HYz5sa3U8B1rQPcBC5TzYABY+",
        "VjIuvRjgwbytmR++Ua5ZvXyVJL0wDw28U70lvXTykzw=",
    ),
)
