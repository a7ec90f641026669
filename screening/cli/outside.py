"""What the system around a command can do to it: streams closed, full or of another code page, files that fail.

The one place where errors of the operating system become ours: one line, and exit code 2.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

import click

from screening.errors import ScreeningError

__all__ = ["guarded"]

WRONG, INTERRUPTED = 2, 130
TOO_DEEP = "nested too deeply"


def guarded(run: Callable[[], int]) -> int:
    """The exit code of what is run, or of what went wrong, which is then told in a line."""
    if sys.stdout is None:  # as Python has it where standard output is closed
        return _wrong("standard output is closed; nothing was done")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace" if stream is sys.stdout else "backslashreplace")
    try:
        code = run()
        sys.stdout.flush()
    except click.exceptions.Exit as ended:
        return _flushed(ended.exit_code)
    except click.ClickException as error:
        error.show()
        return WRONG
    except ScreeningError as error:
        return _wrong(str(error))
    except (KeyboardInterrupt, click.Abort, EOFError):
        return INTERRUPTED
    except RecursionError:
        return _wrong(TOO_DEEP)
    except OSError as error:
        return _of_system(error)
    return code


def _flushed(code: int) -> int:
    try:
        sys.stdout.flush()
    except OSError as error:
        return _of_system(error)
    return code


def _of_system(error: OSError) -> int:
    """Nobody reads on: nothing is wrong. Else what could not be done, and with which file."""
    _give_up_output()
    if isinstance(error, BrokenPipeError):
        return 0
    name = f"{error.filename}" if error.filename else "standard output"
    return _wrong(f"{name}: {error.strerror or 'cannot be read or written'}")


def _give_up_output() -> None:
    """Send what is still to be written to nowhere, so that Python does not try again when it ends."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):  # a stream that is no file
        return


def _wrong(message: str) -> int:
    if sys.stderr is not None:
        click.echo(message, err=True)
    return WRONG
