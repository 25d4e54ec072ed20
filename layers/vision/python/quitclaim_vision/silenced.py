"""onnxruntime, loaded here and nowhere else, after it was told to tell nobody anything (R50)."""

import os

# From 1.31 on its wheels for Linux report sessions and models to their maker, and keep an id of the
# machine and what was not sent yet on its disk. It is asked once, when it loads.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime

__all__ = ["onnxruntime"]
