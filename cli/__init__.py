"""
`quitclaim`: what people type.

Each module here is one command with `add_to(commands)`, which says its options, and
`run(arguments)`, which answers with the exit status. A new file is a new command.
"""


class CommandError(Exception):
    """Something a person can mend; the message is one line that says how."""
