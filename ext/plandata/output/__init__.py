"""What the plan is made into for other programs and for the eye."""
