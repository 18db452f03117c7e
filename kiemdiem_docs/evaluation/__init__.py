"""How well the analyser agrees with a labelled set: read the set, count, print.

Nobody below `cli` imports this room; it knows `model`, `errors` and `messages` only.
"""
