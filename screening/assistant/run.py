"""Hands the tools over by the Model Context Protocol, on standard input and output alone. Only this module knows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from pydantic import Field

from screening.assistant.tools import LEAVES, explained, law_of, next_asked, screened
from screening.errors import EngineError, ScreeningError
from screening.law.pack import Pack

try:
    from mcp.server.mcpserver import MCPServer
    from mcp.server.mcpserver.exceptions import ToolError
    from mcp_types import ToolAnnotations
except ImportError as error:  # pragma: no cover - only without the extra
    raise EngineError("tools for an assistant need the extra mcp: pip install 'notice-screening[mcp]'") from error

__all__ = ["server"]

ABOUT = (
    "Screens an INTERPOL red notice or diffusion against INTERPOL's own rules, as dated data with citations. Only the "
    "Commission and the General Secretariat decide whether data comply. What is not known is never no: ask the next "
    "question instead of guessing, cite the provision that an answer names, and keep its cautions."
)
READS = ToolAnnotations(read_only_hint=True, open_world_hint=False)
CaseText = Annotated[str, Field(description="The case, as the text of a case file in YAML or JSON. No names.")]
Day = Annotated[str, Field(description="The day whose law and facts are applied, as 2024-05-01; else the case's own.")]


def server(pack: Pack, version: str) -> MCPServer[None]:
    """The tools on a pack. The first answer says too that what the assistant is told may leave the machine."""
    made: MCPServer[None] = MCPServer(
        "notice-screening", version=version, instructions=f"{LEAVES} {ABOUT}", log_level="CRITICAL"
    )
    unsaid = [LEAVES]

    def told(answer: Callable[[], str]) -> str:
        try:
            said = answer()
        except ScreeningError as wrong:
            raise ToolError(str(wrong)) from None
        except Exception as wrong:  # noqa: BLE001 - its words might quote what was sent
            raise ToolError(f"Something failed here: {type(wrong).__name__}.") from None
        return f"{unsaid.pop()}\n\n{said}" if unsaid else said

    @made.tool(annotations=READS)
    def screen_case(case: CaseText, as_of: Day = "") -> str:
        """Screen a case: what stands and what is settled, grounds, what speaks against them, what to do first."""
        return told(lambda: screened(pack, case, as_of))

    @made.tool(annotations=READS)
    def next_question(case: CaseText, as_of: Day = "") -> str:
        """Say which questions are worth most now on a case, what each answer leads to, and who has it."""
        return told(lambda: next_asked(pack, case, as_of))

    @made.tool(annotations=READS)
    def explain_finding(
        case: CaseText, rule: Annotated[str, Field(description="The rule, as refugee-policy.")], as_of: Day = ""
    ) -> str:
        """Explain what one rule came to on a case: reasons, exceptions, who has to show what, evidence to file."""
        return told(lambda: explained(pack, case, rule, as_of))

    @made.tool(annotations=READS)
    def law_of_provision(
        asked: Annotated[str, Field(description="A provision, as rpd 83(1)(a), the name of a rule, or words.")],
    ) -> str:
        """Look up the rules on a provision, one rule in full, or rules and provisions by words."""
        return told(lambda: law_of(pack, asked))

    return made
