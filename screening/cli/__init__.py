"""The command line. Each command is imported when it is asked for, so that help answers at once."""

from __future__ import annotations

import gc
import sys
import warnings
from importlib import import_module

import click

from screening.cli.outside import guarded

__all__ = ["COMMANDS", "main", "program"]

COMMANDS = {
    "screen": ("screening.cli.screen", "Screen a case: what is made out, what is open, what is missing."),
    "open": ("screening.cli.open", "Open a case in the browser: questions, report, every answer kept."),
    "interview": ("screening.cli.interview", "Ask the questions of a case in the terminal, every answer kept."),
    "screen-many": ("screening.cli.bulk", "Screen a table of cases, a row each: Parquet, JSON lines or CSV."),
    "next": ("screening.cli.advise", "Say what to get next on a case, and who has it."),
    "what-if": ("screening.cli.advise", "Say what changes on a case if facts were so."),
    "flip": ("screening.cli.advise", "Say which few facts would change the answer, both ways."),
    "evidence": ("screening.cli.advise", "Set the exhibits in the file against those that are wanted."),
    "memo": ("screening.cli.papers", "Write the privileged memorandum on a case."),
    "brief": ("screening.cli.papers", "Write the brief that is filed with the Commission."),
    "urgent": ("screening.cli.papers", "Write one page for tonight, where the client has been arrested."),
    "letters": ("screening.cli.papers", "Write the letters that ask for missing papers."),
    "filing": ("screening.cli.filing", "Say what of the request is ready, who learns of it, which days come."),
    "questions": ("screening.cli.papers", "Write the sheet of ten questions for the client."),
    "answers": ("screening.cli.answers", "Take a client's answers on that sheet over into a case."),
    "texts": ("screening.cli.texts", "List what of the interview a language lacks."),
    "verify": ("screening.cli.verify", "Repeat a recorded screening and say what differs."),
    "serve": ("screening.cli.serve", "Answer programs over HTTP, on this machine."),
    "mcp": ("screening.cli.mcp", "Hand screenings and law to an assistant as tools."),
    "explain": ("screening.cli.screen", "Show one finding of a case in full."),
    "new": ("screening.cli.cases", "Write a commented template of a case file."),
    "charge": ("screening.cli.charge", "Propose the class of an offence from the words of a charge."),
    "migrate": ("screening.cli.cases", "Write a case file of an earlier release anew."),
    "facts": ("screening.cli.cases", "List the facts a case can state."),
    "template": ("screening.cli.tables", "Write a spreadsheet of many cases to fill in."),
    "schema": ("screening.cli.cases", "Print the schema of a case, a table, a rule, a population or the report."),
    "decided": ("screening.cli.decided", "Compare screenings with what was really decided."),
    "replay": ("screening.cli.replay", "Replay cases under a reform of the law, and tell what it changes."),
    "simulate": ("screening.cli.simulate", "Draw made-up cases, and count what laws say of them."),
    "difference": ("screening.cli.difference", "Find the smallest cases in which a reform matters, or prove none."),
    "prove": ("screening.cli.prove", "Prove what a reform never does, or find the case that refutes it."),
    "reforms": ("screening.cli.replay", "List the reforms that come with this package, or show one."),
    "coverage": ("screening.cli.coverage", "Show what of the rules nothing has tried."),
    "rules": ("screening.cli.rules", "List the rules, or show one as a page."),
    "check": ("screening.cli.pack", "Check a rule pack and tell every problem."),
}
MADE_TO_STAY = 100_000  # objects: a pack stays until the command ends, and to look through it for waste takes a fifth
CALLED = {"next": "next_"}  # where a command has the name of something of Python's own


class _Lazy(click.Group):
    """A group that knows its commands' names and one-line help without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if name not in COMMANDS:
            return None
        command = getattr(import_module(COMMANDS[name][0]), CALLED.get(name, name).replace("-", "_"))
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


def _tell_version(ctx: click.Context, _option: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's signature
    if not asked or ctx.resilient_parsing:
        return
    from importlib.metadata import PackageNotFoundError, version  # which takes long to import

    try:
        found = version("notice-screening")
    except PackageNotFoundError:
        found = "not installed"
    click.echo(f"screening, version {found}")
    ctx.exit()


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_tell_version,
    help="Show the version and exit.",
)
def program() -> None:
    """Screens an INTERPOL red notice or diffusion against INTERPOL's own rules, and explains the result.

    Only the Commission and the General Secretariat decide whether data comply. Nothing is sent anywhere.
    """


def _show(message: Warning | str, *_: object, **__: object) -> None:
    """A warning as a reader sees it: one sentence, without the line of the program that gave it."""
    click.echo(f"note: {message}", err=True)


def main() -> None:
    """Run the command line: 0 done, 1 where a flag asks for it, 2 the input is wrong, 3 some rows were rejected."""
    warnings.showwarning = _show
    gc.set_threshold(MADE_TO_STAY, 50, 50)
    code = guarded(_run)
    gc.freeze()  # what is there ends with the process, and need not be looked through before
    sys.exit(code)


def _run() -> int:
    """The exit code of the command that was given. Click's own ``main`` would end with 1 where nobody reads on."""
    with program.make_context("screening", sys.argv[1:]) as context:
        found = program.invoke(context)
    return found if isinstance(found, int) else 0
