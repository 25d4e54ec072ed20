"""`python -m infra.cdk deploy --all …` does what `cdk deploy --all …` would, with our version."""

import os
import sys

from infra.cdk import command, surroundings

if __name__ == "__main__":
    cdk = command()
    os.execve(cdk[0], [*cdk, *sys.argv[1:]], surroundings(os.environ))  # noqa: S606  no shell
