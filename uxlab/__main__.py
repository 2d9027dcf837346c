"""The entry point: logging, the command line, exit statuses, and a report when uxlab itself is at fault."""

import datetime as dt
import platform
import sys
import threading
import traceback
from pathlib import Path

from uxlab import __version__
from uxlab.errors import UxlabError

CAPTURE_HELPER = "--capture-helper"
"""First argument with which a frozen build, which has no `python -m`, starts itself as the capture child."""

ASIDE_HELPER = "--aside-helper"
"""First argument with which it starts itself as the process that makes reports."""

INTERRUPTED = 130


def main() -> None:
    """Run the command line and end the process with its exit status."""
    if sys.argv[1:2] == [CAPTURE_HELPER]:
        from uxlab.capture.child import main as capture  # and nothing else: the child is to stay small

        sys.exit(capture())
    if sys.argv[1:2] == [ASIDE_HELPER]:
        from uxlab.lab.aside_child import main as make_aside

        make_aside()
        sys.exit()
    try:
        from uxlab.log import start_logging  # in here, for Ctrl+C may come while modules are being loaded

        log_file = start_logging()
        sys.excepthook = lambda _kind, error, _trace: report_crash(error, log_file)
        threading.excepthook = lambda failure: report_crash(failure.exc_value, log_file)
        sys.exit(run_command_line())
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def run_command_line() -> int:
    """Return the exit status: 0 done, 1 the world's fault, 2 usage. An error of ours is raised."""
    import click

    from uxlab.cli.main import cli
    from uxlab.cli.output import is_of_output, prepare_output

    prepare_output()
    try:
        status: object = cli.main(prog_name="uxlab", standalone_mode=False)
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except UxlabError as error:
        click.echo(f"uxlab: {error}", err=True)
        return error.exit_status
    except OSError as error:
        if not is_of_output(error):
            raise
        sentence = f"The output cannot be written ({error.strerror}); make room, or send it elsewhere."
        click.echo(f"uxlab: {sentence}", err=True)
        return 1
    return status if isinstance(status, int) else 0


def report_crash(error: BaseException | None, log_file: Path | None) -> None:
    """Write the traceback, without the values of variables, beside the log, and say where it is."""
    import click

    if error is None or isinstance(error, KeyboardInterrupt):
        return
    heading = f"uxlab {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n"
    report = heading + "".join(traceback.format_exception(error))
    place = write_crash_report(report, log_file)
    if place is None:
        click.echo(report, err=True)
    click.echo(
        f"uxlab: this is a fault in uxlab itself, described {f'in {place}' if place else 'above'}; "
        "what was recorded before it is on disk.",
        err=True,
    )


def write_crash_report(report: str, log_file: Path | None) -> Path | None:
    """Return the new file with the report, None where no file can be written."""
    if log_file is None:
        return None
    path = log_file.with_name(f"crash-{dt.datetime.now(dt.UTC):%Y%m%d-%H%M%S-%f}.txt")
    try:
        path.write_text(report, encoding="utf-8")
    except OSError:
        return None
    return path


if __name__ == "__main__":
    main()
