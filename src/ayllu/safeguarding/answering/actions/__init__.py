"""The verbs of the team beside the steps themselves."""
