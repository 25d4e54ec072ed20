"""The log that nobody rewrites: leaves, the tree over them, and what is signed and shown of it."""
