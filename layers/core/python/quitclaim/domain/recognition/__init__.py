"""Who may be recognised, and by what."""
