"""What stands between the world and a route: one table, one authorisation, one leaf a call."""
