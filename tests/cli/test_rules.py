import pytest
from click.testing import CliRunner, Result

from kiemdiem_docs import rules as room
from kiemdiem_docs.cli import main
from kiemdiem_docs.cli.rules import find
from kiemdiem_docs.errors import UsageError


def run(*args: str) -> Result:
    return CliRunner(env={"KIEMDIEM_LANG": ""}).invoke(main, args)


def test_rules_lists_them_all() -> None:
    shown = run("rules").stdout
    assert [line.split()[0] for line in shown.splitlines() if line.startswith("KD")] == [rule.code for rule in room.catalogue()]


@pytest.mark.parametrize("name", ["KD202", "kd202", "vague-limitation", " Vague-Limitation "])
def test_rules_explain_takes_code_and_id(name: str) -> None:
    assert run("explain", name).stdout.startswith("KD202 ")


def test_rules_explain_cites_every_regime() -> None:
    shown = " ".join(run("explain", "KD202").stdout.split())
    assert "43-HD/BTCTW" in shown
    assert "25-HD/BTCTW" in shown


def test_rules_explain_speaks_english() -> None:
    assert "Basis\n" in run("--lang", "en", "explain", "KD202").stdout


@pytest.mark.parametrize(("name", "near"), [("KD2O2", "KD202"), ("vague-limitatoin", "vague-limitation"), ("zzzz", "–")])
def test_rules_unknown_name_is_refused_with_the_nearest(name: str, near: str) -> None:
    known = [rule for rule in room.catalogue() if rule.code != name]
    with pytest.raises(UsageError) as caught:
        find(known, name)
    assert caught.value.code == "KDE410"
    assert near in str(caught.value.params["near"])


def test_rules_output_has_no_colours_in_a_pipe() -> None:
    assert "\x1b" not in run("rules").stdout + run("explain", "KD101").stdout
