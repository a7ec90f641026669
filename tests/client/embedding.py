"""A program that embeds the library, checked and run by tests/test_client.py."""

from dataclasses import replace
from datetime import date

import pandas as pd
import polars as pl

import screening

DAY = date(2024, 5, 1)


def main() -> None:
    pack = screening.load_pack()
    case = screening.case({"case": "made-up", "instrument": "red notice", "requesting_country": "TR"}, pack)
    report = screening.screen(case, pack, as_of=DAY, engine="reference")
    print(report.outcome, report.score.high, [one.rule for one in report.findings if one.status == "established"])

    try:
        screening.case({"case": "made-up", "facts": {"refuge.status": "refugee"}}, pack)
    except screening.CaseError as error:
        print([(one.code, one.path, one.place.line) for one in error.problems])

    own = replace(pack, version="mine", reforms=("without-the-exception",))
    print(own.digest == pack.digest, screening.screen(case, own, as_of=DAY).rules.digest == own.digest)

    rows = {"case": ["a", "b"], "instrument": ["red notice", "diffusion"], "requesting_country": ["TR", "RU"]}
    for table in (pd.DataFrame(rows), pl.DataFrame(rows)):
        print(screening.screen_table(table, pack, as_of=DAY)["outcome"].to_pylist())


if __name__ == "__main__":
    main()
