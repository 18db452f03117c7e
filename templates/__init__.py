"""Packaged data: regimes and forms, read through importlib.resources."""
