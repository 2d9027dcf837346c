"""Shows uxlab at work: three scripted people use the sample shop with real input while `uxlab record` watches.

What happens is data (`plan`); `hand` and `eyes` stand for the participant, `run` for the moderator. No Qt here: the
shop and every `uxlab` command are processes of their own on a private X server, as they would be in a lab.
"""
