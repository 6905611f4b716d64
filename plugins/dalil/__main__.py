"""`python -m dalil` is the same as `dalil`."""

import sys


def main() -> None:
    """Run the command line. Stopped while it is still loading, it ends without a traceback."""
    try:
        from dalil.cli import main as run  # noqa: PLC0415  # loading is what may be stopped

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
