"""Who answers for the pictures: staff, their roles, the rules they set, what they did."""
