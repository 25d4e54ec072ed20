"""What may be shown where, and what is out."""
