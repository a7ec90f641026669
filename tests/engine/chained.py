"""What the tests of the forward chainer share: child processes, looks into the library, programs."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import durable_rules_engine as library
import pytest
from handmade import atom, exception, facts, program, rule

from screening.engine.chainer import durable
from screening.engine.chainer.durable import Engine
from screening.program.program import (
    AllNode,
    AnyNode,
    AtLeastNode,
    CountNode,
    DefinitionNode,
    Node,
    NotNode,
    Program,
    SomeNode,
)
from screening.program.valuation import Facts

PRELUDE = """
import durable.engine as library
class Host(library.Host):
    def _run(self): pass
fired = []
def rule(*conditions, act=None):
    return {
        "all": [{f"m{number}": one} for number, one in enumerate(conditions)],
        "run": act or (lambda c: fired.append(1)),
    }
def message(name, sid="s"):
    return {"sid": sid, "id": name, name: 1}
host = Host()
"""
ADAPTED = """
import durable_rules_engine as library
from handmade import atom, facts, program, rule
from screening.engine.chainer.durable import Engine, Engines
from screening.errors import EngineError
from screening.program.program import AllNode, AnyNode
"""
SIZE = """
import os, subprocess
def size():  # of this process, in MB
    try:
        return int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 2**20
    except OSError:
        return int(subprocess.check_output(["ps", "-o", "rss=", "-p", str(os.getpid())])) // 2**10
"""
HERE = Path(__file__).parent


def child(script: str, *, seconds: float = 20, **environment: str) -> subprocess.CompletedProcess[str]:
    """What a script prints and how it ends, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script],
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
        env={**os.environ, **environment},
    )


def bare(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The bare library, without its threads, in a process of its own."""
    return child(PRELUDE + dedent(script), **environment)


def adapted(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The adapter, in a process of its own."""
    path = os.pathsep.join([str(HERE), str(HERE.parents[1])])
    return child(ADAPTED + dedent(script), PYTHONPATH=path, **environment)


def handles(engine: Engine) -> list[int]:
    """The library's rulesets that an engine holds."""
    return [chain._handle for chains in (*engine._strata, engine._verdicts) for chain in chains]


def assert_no_session_is_left(engine: Engine) -> None:
    for handle in handles(engine):
        with pytest.raises(library.error, match="error code: 309"):
            library.get_state(handle, durable.SESSION)


def assert_freed(held: list[int]) -> None:
    for handle in held:
        with pytest.raises(library.error, match="error code: 111"):
            library.get_state(handle, durable.SESSION)


def wide(connective: type[AllNode | AnyNode], width: int) -> Program:
    """One connective over many atoms, and a rule on it."""
    return program(
        [*(atom(f"f{number}") for number in range(width)), connective(tuple(range(width)), None)], rule(width)
    )


def all_yes(width: int) -> Facts:
    return facts(**{f"f{number}": True for number in range(width)})


def random_program(choice: random.Random) -> Program:
    nodes: list[Node] = [*(atom(f"f{number}") for number in range(5))]
    nodes += [atom(f"charge.f{number}", "charges") for number in range(3)]
    for _ in range(choice.randint(5, 30)):
        children = tuple(choice.randrange(len(nodes)) for _ in range(choice.randint(0, 9)))
        over = next((nodes[child].over for child in children if nodes[child].over), None)
        one = choice.randrange(len(nodes))
        nodes.append(
            choice.choice(
                [
                    AllNode(children, over),
                    AnyNode(children, over),
                    AtLeastNode(choice.randint(0, 4), children, over),
                    NotNode(one, nodes[one].over),
                    DefinitionNode(f"definition {len(nodes)}", one, nodes[one].over),
                    SomeNode("charges", one),
                    CountNode("charges", one, choice.randint(0, 3)),
                ]
            )
        )
    burdens = ("applicant", "requesting_country")
    return program(
        nodes,
        *(
            rule(
                choice.randrange(len(nodes)),
                *(exception(choice.randrange(len(nodes)), choice.choice(burdens)) for _ in range(choice.randint(0, 6))),
                over="charges",
                name=f"rule {number}",
            )
            for number in range(4)
        ),
    )


def random_facts(choice: random.Random) -> Facts:
    def some(prefix: str) -> dict[str, bool]:
        return {f"{prefix}{number}": choice.random() < 0.5 for number in range(5) if choice.random() < 0.7}

    charges = [some("charge.f") for _ in range(choice.randint(0, 3))]
    return facts(charges=charges, complete=choice.random() < 0.5, **some("f"))
