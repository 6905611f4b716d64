"""`python -m dalil` is the same as `dalil`."""

from dalil.cli import main

if __name__ == "__main__":
    main()
