"""From the words of a charge to classes of offence: proposed with their reason, in many languages, or not at all."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest
from worded_charges import CHARGES

import screening
from screening.cases.charge import MOST_LETTERS
from screening.cases.words import fold, parts

ROOT = Path(__file__).parent.parent
COMMAND = [sys.executable, "-c", "from screening.cli import main; main()"]
EACH = [(language, text, expected) for language, texts in CHARGES.items() for text, expected in texts.items()]


@pytest.fixture(scope="module")
def pack() -> screening.Pack:
    """INTERPOL's rules."""
    return screening.load_pack()


@pytest.fixture(scope="module")
def lexicon(pack: screening.Pack) -> screening.Lexicon:
    """The lexicon of INTERPOL's rules."""
    return screening.Lexicon(pack.offences)


def classes(lexicon: screening.Lexicon, text: str, country: str | None = None) -> list[tuple[str, ...]]:
    return [one.classes for one in lexicon.propose(text, country)]


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, "charge", *arguments],
        cwd=ROOT,
        input=given,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(("language", "text", "expected"), EACH, ids=[f"{one[0]}: {one[1]}" for one in EACH])
def test_a_charge_leads_to_its_class_and_to_no_other_proposal(
    lexicon: screening.Lexicon, language: str, text: str, expected: str
) -> None:
    assert [one.classes[0] for one in lexicon.propose(text)] == [expected], language


@pytest.mark.parametrize("change", ["upper", "title", "spaces", "stops"])
@pytest.mark.parametrize("text", ["wilful murder", "estafa agravada", "escroquerie", "мошенничество", "rüşvet almak"])
def test_case_spaces_and_stops_change_nothing(lexicon: screening.Lexicon, text: str, change: str) -> None:
    changed = {
        "upper": text.upper(),
        "title": text.title(),
        "spaces": text.replace(" ", "\u00a0"),
        "stops": f"  {text}.",
    }

    assert classes(lexicon, changed[change]) == classes(lexicon, text) != []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("EXTORSION AGRAVADA", "extorsión agravada"),
        ("violacio\u0301n", "violación"),
        ("сrime аgainst humаnity", "crime against humanity"),
        ("falsificaton of documents", "falsification of documents"),
        ("partisipation in a terrorist organization", "participation in a terrorist organization"),
        ("Muder", "murder"),
        ("KIŞIYI HÜRRIYETINDEN YOKSUN KILMA", "kişiyi hürriyetinden yoksun kılma"),
        ("التَّزْوير", "تزوير"),
        ("خيانه الامانه", "خيانة الأمانة"),
        ("mur\u200bder", "murder"),
        ("ｍｕｒｄｅｒ", "murder"),
        ("Steuer\u00adhinterziehung", "Steuerhinterziehung"),
    ],
)
def test_a_word_is_known_however_it_is_typed(lexicon: screening.Lexicon, written: str, meant: str) -> None:
    assert classes(lexicon, written) == classes(lexicon, meant) != []


@pytest.mark.parametrize(
    "text",
    [
        "1) murder; 2) fraud; 3) theft",
        "1. murder 2. fraud 3. theft",
        "- murder\n- fraud\n- theft",
        "(1) MURDER\r\n(2) FRAUD\r\n(3) THEFT",
        "murder - fraud - theft",
        "murder // fraud // theft",
        "Art. 105 CC murder; Art. 159 §4 CC fraud; Art. 158 theft",
        "murder, fraud and theft",
        "* murder\n\n* fraud\n\n* theft",
    ],
)
def test_charges_strung_together_are_proposed_apart(lexicon: screening.Lexicon, text: str) -> None:
    assert classes(lexicon, text) == [("murder",), ("fraud",), ("theft",)]


def test_a_line_that_goes_on_in_small_letters_is_not_cut(lexicon: screening.Lexicon) -> None:
    assert classes(lexicon, "Participation in a terrorist\norganisation") == [("terrorist_membership",)]
    assert list(parts("Illegal sale of\nfirearms\nForgery")) == ["Illegal sale of firearms", "Forgery"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n\t ",
        ";;; --- ...",
        "1) 2) 3)",
        "See the attached document",
        "Article 159 paragraph 4 of the Criminal Code",
        "The person was born in Tashkent and resides in Istanbul",
        "Wanted to serve a sentence of five years",
        "a teacher of history at the public school",
        "market garden and orchard",
        "El imputado se encuentra prófugo",
        "Гражданин Российской Федерации",
        "by a group of persons under preliminary conspiracy",
        "for mercenary motives",
        "on an especially large scale",
        "en grado de tentativa",
        "en concurso real",
        "zzzzqqqq xkcd",
    ],
)
def test_nothing_is_proposed_where_the_words_say_no_offence(lexicon: screening.Lexicon, text: str) -> None:
    assert lexicon.propose(text) == ()


@pytest.mark.parametrize(
    ("text", "expected", "excluded"),
    [
        ("culpable homicide not amounting to murder", "manslaughter", "murder"),
        ("murder for mercenary motives", "murder", "mercenary_activity"),
        ("violación de domicilio", "burglary", "sexual_violence"),
        ("tax fraud", "tax_offence", "fraud"),
        ("assault with intent to rob", "robbery", "assault"),
        ("evasión tributaria", "tax_offence", "escape_from_custody"),
        ("EVASION", "escape_from_custody", "tax_offence"),
        ("reducción a la servidumbre", "human_trafficking", "receiving_stolen_goods"),
        ("software piracy", "intellectual_property_offence", "piracy"),
        ("corruption of minors", "child_sexual_exploitation", "bribery"),
        ("escroquerie en bande organisée", "fraud", "organised_crime"),
        ("smuggling of migrants", "migrant_smuggling", "smuggling"),
        ("illegal hunting and killing of wildlife", "environmental_crime", "murder"),
        ("sexual assault", "sexual_violence", "assault"),
        ("fraude électorale", "election_offence", "fraud"),
    ],
)
def test_a_longer_phrase_speaks_for_the_words_in_it(
    lexicon: screening.Lexicon, text: str, expected: str, excluded: str
) -> None:
    proposed = {name for one in lexicon.propose(text) for name in one.classes}

    assert expected in proposed
    assert excluded not in proposed


@pytest.mark.parametrize(
    ("text", "arguable"),
    [
        ("participation in an illegal armed formation", {"illegal_armed_group", "terrorist_membership"}),
        ("public calls for terrorism", {"incitement", "terrorist_support"}),
        ("cocaine smuggling", {"drug_trafficking", "smuggling"}),
        ("false passport", {"forgery", "identity_document_offence"}),
        ("abduction of a minor", {"kidnapping", "parental_abduction"}),
        ("rape of a child", {"sexual_violence", "child_sexual_exploitation"}),
        ("identity theft", {"identity_document_offence", "fraud"}),
    ],
)
def test_several_classes_stand_where_the_words_leave_it_open_with_the_reason(
    lexicon: screening.Lexicon, text: str, arguable: set[str]
) -> None:
    (one,) = lexicon.propose(text)

    assert set(one.classes) == arguable
    assert one.because


def test_the_country_decides_what_its_words_mean_first(lexicon: screening.Lexicon) -> None:
    assert classes(lexicon, "organizaciones terroristas", "SV")[0][0] == "organised_crime"
    assert classes(lexicon, "organizaciones terroristas", "ES")[0][0] == "terrorist_membership"
    assert set(classes(lexicon, "organizaciones terroristas", "SV")[0]) == {"organised_crime", "terrorist_membership"}
    assert "sexual_violence" in classes(lexicon, "fornication", "BG")[0]
    assert "sexual_violence" not in classes(lexicon, "fornication")[0]


def test_what_a_crime_against_humanity_consists_of_is_no_charge_of_its_own(lexicon: screening.Lexicon) -> None:
    assert classes(lexicon, "murder, rape and torture as crimes against humanity") == [("crime_against_humanity",)]
    assert classes(lexicon, "murder; rape") == [("murder",), ("sexual_violence",)]


def test_a_charge_of_its_own_is_kept_beside_one_that_leaves_it_open(lexicon: screening.Lexicon) -> None:
    told = classes(lexicon, "participation in an illegal armed formation, participation in a terrorist organisation")

    assert told == [("illegal_armed_group", "terrorist_membership"), ("terrorist_membership",)]


def test_a_proposal_names_the_words_that_led_to_it_as_they_stand(lexicon: screening.Lexicon) -> None:
    first, second = lexicon.propose("1. Acquisition of Forged  PASSPORTS; 2. Estafa agravada")

    assert first.words == "Forged PASSPORTS"
    assert (second.words, second.language, second.part) == ("Estafa", "es", "Estafa agravada")


@pytest.mark.parametrize(
    "unit",
    [
        "drug trafficking ",
        "illegal possession, ",
        "\n",
        "1) ",
        "\x00\x1b[31m",
        "a",
        "تزوير ",
        "走私",
        "d'",
        "(1.",
        " - ",
        "́",
    ],
)
def test_a_hostile_text_comes_to_an_end_and_speaks_no_control_characters(lexicon: screening.Lexicon, unit: str) -> None:
    """Ten times what fits in a notice; were the search to grow with the square of it, this would not end."""
    found = lexicon.propose(unit * (200_000 // len(unit)))

    assert all(one.part.isprintable() and one.words.isprintable() for one in found)


def test_a_text_longer_than_any_charge_is_refused(lexicon: screening.Lexicon) -> None:
    with pytest.raises(screening.CaseError, match="no charge: give its charges apart"):
        lexicon.propose("a" * (MOST_LETTERS + 1))


def test_the_function_and_the_lexicon_propose_the_same(pack: screening.Pack, lexicon: screening.Lexicon) -> None:
    text = "Murder; estafa; organizaciones terroristas"

    assert screening.propose_classes(text, pack, "SV") == lexicon.propose(text, "SV") != ()


def test_every_class_but_the_last_resort_has_words_and_a_meaning(pack: screening.Pack) -> None:
    known = {offence.id for offence in pack.offences}

    assert set(pack.vocabulary.facts["charge.class"].choices) - known == {"other"}
    assert all(offence.means.endswith(".") and offence.iccs for offence in pack.offences)


def test_no_phrase_is_written_twice_for_a_class(pack: screening.Pack) -> None:
    for offence in pack.offences:
        written = [
            (language, tuple(frozenset(map(fold, line)) for line in phrase))
            for language, phrases in offence.phrases.items()
            for phrase in phrases
        ]
        assert len(written) == len(set(written)), offence.id


BROKEN = """
offence: {offence}
means: Something.
iccs: ["{iccs}"]
phrases:
  {language}: [{phrase}]
arguable:
  - with: [{other}]
    because: Said.
    where: [{country}]
    phrases: {{en: [something]}}
"""
RIGHT = {
    "offence": "other",
    "iccs": "0101",
    "language": "en",
    "phrase": "something*",
    "other": "murder",
    "country": "SV",
}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"offence": "murdr"}, '2:1: "murdr" is not known; did you mean "murder"?'),
        ({"offence": "theft"}, '"theft" is declared twice, first at'),
        ({"other": "tehft"}, '8:12: "tehft" is not known; did you mean "theft"?'),
        ({"country": "SW"}, '10:13: "SW" is not known'),
        ({"iccs": "1"}, "4:8: "),
        ({"language": "english"}, "6:3: "),
        ({"phrase": "'kill; person'"}, '"kill;" is no word'),
        ({"phrase": "[]"}, "a phrase without a word finds nothing"),
        ({"phrase": "a b c d e f g"}, "a phrase of more than 6 words"),
    ],
)
def test_a_wrong_entry_is_refused_with_its_place_and_what_was_meant(
    tmp_path: Path, wrong: dict[str, str], told: str
) -> None:
    copytree(ROOT / "rules" / "interpol", tmp_path / "pack")
    (tmp_path / "pack" / "offences" / "more.yaml").write_text(BROKEN.format(**(RIGHT | wrong)), encoding="utf-8")

    with pytest.raises(screening.PackError) as refused:
        screening.load_pack(tmp_path / "pack")

    (problem,) = refused.value.problems
    assert told in str(problem)
    assert "more.yaml" in str(problem)


def test_offences_without_the_fact_they_speak_of_are_refused(tmp_path: Path) -> None:
    copytree(ROOT / "rules" / "interpol", tmp_path / "pack")
    head = tmp_path / "pack" / "pack.yaml"
    head.write_text(head.read_text(encoding="utf-8").replace("charge.class", "charge.clas"), encoding="utf-8")

    with pytest.raises(screening.PackError, match=r'did you mean "charge.class"'):
        screening.load_pack(tmp_path / "pack")


def test_the_command_shows_each_charge_and_says_that_nothing_is_a_fact() -> None:
    done = run("1) Homicidio agravado; 2) EXTORSION; 3) en concurso real", "--country", "SV")

    assert done.returncode == 0, done.stderr
    assert max(map(len, done.stdout.splitlines())) <= 80
    for words in ("murder, by the words: Homicidio (es)", "extortion, by the words: EXTORSION", "never a fact"):
        assert words in done.stdout
    assert "en concurso real\n  no class proposed" in done.stdout


def test_the_command_reads_standard_input_and_gives_json() -> None:
    done = run("-", "--format", "json", given="Emission de chèque sans provision\nNothing of note")
    told = json.loads(done.stdout)

    assert [one["classes"] for one in told["proposals"]] == [["unfunded_cheque"]]
    assert told["without_proposal"] == ["Nothing of note"]
    assert "never a fact" in told["caution"]


def test_the_command_refuses_a_country_that_is_none() -> None:
    done = run("murder", "--country", "sv")

    assert done.returncode == 2
    assert 'no country "sv"; did you mean "SV"?' in done.stderr
    assert done.stdout == ""
