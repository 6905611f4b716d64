"""How a build treats garbage: nearly all that it makes it keeps to the end."""

from __future__ import annotations

import atexit
import gc

# Looking for waste as often as Python does by itself takes a tenth of the time of a build.
RARELY = (200_000, 20, 100)


def look_rarely() -> None:
    """Have this process look for garbage rarely, and not at its end."""
    gc.set_threshold(*RARELY)
    # At its end Python would look through all of it once more, for half a second.
    atexit.register(gc.freeze)
