"""Packaged data: phrases with their evidence, read through importlib.resources."""
