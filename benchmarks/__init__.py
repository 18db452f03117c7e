"""Timings of the project beside those of the libraries it could have used; no part of the installed package."""
