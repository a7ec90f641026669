"""Screens many cases in one go: outcome, scope and score of every row, and on request what every rule came to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from screening.columns import Array, Bits, Codes, Columns, Dates, from_bits, words
from screening.compile import compile_pack, epochs
from screening.encode import encode
from screening.engine.blocks import Batch, every, reach, some
from screening.engine.columnar import Circuitry, circuitry
from screening.engine.settle import FINDINGS, OUTCOMES, SCOPES
from screening.errors import CaseError
from screening.load import load_pack
from screening.pack import Pack
from screening.program import Program
from screening.resolve import dials, resolve
from screening.statement import Case, Standing
from screening.valuation import Facts

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["FINDINGS", "OUTCOMES", "SCOPES", "Findings", "ManyResult", "screen_many"]

BLOCK = 1 << 16  # rows: their planes are 8 KiB each, so that what is in use stays in the cache of a core
LIKELY = ("red notice", "diffusion")  # what an alert of unknown instrument is read as
