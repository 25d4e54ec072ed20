"""What a person said yes or no to, and whether it counts."""
