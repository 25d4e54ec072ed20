"""What pages share, and the doors that requests come through."""
