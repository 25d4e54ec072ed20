"""
What each type of the domain refuses: one file per group of modules.

A new type gets its row in the file of its group, or in a new file; test_every_type_refuses.py
finds the files and fails for a type without a row.
"""
