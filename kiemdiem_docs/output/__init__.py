"""Results for people and for scripts: console text, JSON, the rules explained. Pure: nothing here reads a file, the clock or the environment."""
