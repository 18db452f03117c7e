"""`python cli.py …` from a checkout: the same as the installed command `kiemdiem`."""

from kiemdiem_docs.cli import main

if __name__ == "__main__":
    main()
