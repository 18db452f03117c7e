"""The labelled reports that the project's own rules are tuned on: written down in `source/`, built by `build.py`."""
