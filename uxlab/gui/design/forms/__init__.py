"""The Questionnaires tab of the Design page: what is asked when, what participants see, and a study's own questions."""
