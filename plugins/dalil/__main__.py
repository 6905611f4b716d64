"""`python -m dalil` is the same as `dalil`."""

import os
import sys


def main() -> None:
    """Run the command line. Stopped while it is still loading, it ends without a traceback.

    What was printed is written out here, while a full disk or a closed pipe can still be told.
    """
    try:
        from dalil.cli import main as run  # noqa: PLC0415  # loading is what may be stopped

        try:
            run()
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        _give_up(error)


def _give_up(error: OSError) -> None:
    from dalil.reports import refusal  # noqa: PLC0415  # only where there is something to tell

    # https://docs.python.org/3/library/signal.html#note-on-sigpipe: or Python tries once more.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(error, BrokenPipeError):
        sys.stderr.write(f"{refusal(error)}\n")
    sys.exit(1)


if __name__ == "__main__":
    main()
