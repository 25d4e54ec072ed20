"""What is kept and how long, what goes when somebody asks, and the proof of it."""
