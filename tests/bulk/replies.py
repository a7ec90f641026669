"""Makes replies of the public interface in every shape that has been seen, of persons who do not exist."""

from __future__ import annotations

import random
from typing import Any

HOST = "https://ws-public.interpol.int/notices/v1"
CODES = ["BR", "AR", "RU", "TR", "UNK", "914", "IN", "PK"]
CHARGES = ["fraud", "Издевательство", "عدم أداء", "1) theft\n2) arson", "MURDER", "Estafa agravada - Aggravated fraud"]


def reply(rng: random.Random, colour: str, number: int) -> dict[str, Any]:
    """One reply; each shape comes with a few per cent, so that all of them meet in some thousands."""

    def seldom(otherwise: Any, *shapes: Any, share: float = 0.1) -> Any:
        return rng.choice(shapes) if rng.random() < share else otherwise

    year = rng.randint(1972, 2026)
    entity = f"{year}/{number}"
    address = f"{HOST}/{colour}/{year}-{number}"
    found: dict[str, Any] = {
        "entity_id": entity,
        "forename": seldom("MADEUP", None, "-", "MADEUP SURNAME"),
        "name": "MADEUP-SURNAME",
        "date_of_birth": seldom("1971/01/01", "1971", "1971/06", None, "1900/00/00", "1971/00/00"),
        "sex_id": rng.choice(["M", "F", "U"]),
        "nationalities": seldom([rng.choice(CODES[:4])], None, ["BR", "AR"], ["BR", "AR", "TR"]),
        "country_of_birth_id": seldom("BR", None),
        "place_of_birth": seldom("Made-up-on-Sea", None),
        "languages_spoken_ids": seldom(["POR"], None, ["RUS", "CHE"]),
        "weight": rng.choice([0, None, 70]),
        "height": rng.choice([0, None, 1.75, 2]),
        "eyes_colors_id": seldom(None, ["BRO"], ["BLU", "GRE"], share=0.4),
        "hairs_id": seldom(None, ["BLA"], share=0.4),
        "distinguishing_marks": seldom(None, "a made-up mark"),
        "_embedded": {"links": seldom([], [{"forename": None, "name": "X", "entity_id": "2020/1", "color": "RED"}])},
        "_links": {"self": {"href": address}, "images": {"href": f"{address}/images"}}
        | seldom({"thumbnail": {"href": f"{address}/images/1"}}, {}),
    }
    if colour == "red":
        found["arrest_warrants"] = [
            {
                "charge": rng.choice(CHARGES),
                "issuing_country_id": rng.choice(CODES),
                "charge_translation": seldom(None, "A translation"),
            }
            for _ in range(seldom(1, 2))
        ]
        return found
    return found | {
        "birth_name": None,
        "issuing_country": rng.choice([*CODES, None]),
        "country": "BR",
        "place": seldom("Made-up-on-Sea", None),
        "date_of_event": seldom("2020/01/31", None),
        "countries_likely_to_be_visited": seldom(None, ["PE", "CL"]),
        "father_forename": None,
        "father_name": None,
        "mother_forename": None,
        "mother_name": None,
    }
