"""What pages share, and the doors that requests come through; the console and the consent pages use it."""
