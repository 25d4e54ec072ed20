"""
The app that AWS gets, without what this machine has not; the soak of commands names it to CDK.

Layers hold our own packages only, for what lies beside them was built for another processor: the
rest is found in the environment. Models stay where they were fetched, as there is no /opt here.
"""

import tempfile
from pathlib import Path
from typing import Any, Final

# What the emulator's CloudFormation does not know.
_UNKNOWN_HERE: Final = ("AWS::Budgets::Budget",)


def main() -> None:
    # Here, so that the soaks can be listed without CDK.
    from infra import layers  # noqa: PLC0415
    from infra.app import app  # noqa: PLC0415
    from quitclaim_vision.packs.cache import folder  # noqa: PLC0415

    nothing = Path(tempfile.mkdtemp())
    setattr(layers, "_installed", lambda _name: nothing)  # noqa: B010  private on purpose
    setattr(layers.ModelsLayer, "environment", {"QUITCLAIM_MODELS": str(folder())})  # noqa: B010
    made = app()
    for construct in made.node.find_all():
        if getattr(construct, "cfn_resource_type", None) in _UNKNOWN_HERE:
            _leave_out(construct)
    made.synth()


def _leave_out(construct: Any) -> None:
    construct.node.scope.node.try_remove_child(construct.node.id)


if __name__ == "__main__":
    main()
