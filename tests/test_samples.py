"""What a newcomer runs first: the samples go the whole way, from data to page to findings."""

from pathlib import Path

import jsonschema
import pytest

from kiemdiem_docs import documents, forms
from kiemdiem_docs.analysis import understand
from kiemdiem_docs.checking import check_file, judge
from kiemdiem_docs.model import ItemKind, Result, Severity
from kiemdiem_docs.output import jsonfile

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "samples"
DATA = sorted(SAMPLES.glob("du-lieu-*.yaml"))


def rendered(path: Path) -> Result:
    data = forms.parse(path.read_bytes(), path.name)
    return judge(path.name, understand(documents.read(forms.render(data.form, data), f"{path.stem}.docx")))


@pytest.fixture(scope="module")
def perfunctory() -> Result:
    return check_file(SAMPLES / "ban-kiem-diem-hinh-thuc-2025.docx", SAMPLES / "ban-kiem-diem-hinh-thuc-2024.docx")


@pytest.fixture(scope="module")
def sincere() -> Result:
    return check_file(SAMPLES / "ban-kiem-diem-thuc-chat-2025.docx")


def test_samples_there_is_one_data_file_per_form() -> None:
    assert [path.stem for path in DATA] == [
        f"du-lieu-{name}" for name in ("1-2024", "1-2025", "2A-2024", "2A-2025", "2B-2024", "2B-2025", "2C-2025")
    ]


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_samples_rendered_forms_are_read_as_what_they_are(path: Path) -> None:
    _, _, form, year = path.stem.split("-")
    report = rendered(path).report
    assert report is not None
    assert (report.form, report.year) == (form, int(year))


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_samples_honest_data_gets_no_error(path: Path) -> None:
    result = rendered(path)
    assert [finding.code for finding in result.findings if finding.severity is Severity.ERROR] == []
    assert result.verdict == "sincere"


def test_samples_perfunctory_draft_is_told(perfunctory: Result) -> None:
    rules = {finding.rule for finding in perfunctory.findings}
    assert rules >= {
        "vague-limitation",
        "missing-subjective-cause",
        "disguised-objective-cause",
        "vague-measure",
        "no-evidence",
        "reused-from-previous",
    }
    assert perfunctory.verdict == "perfunctory"


def test_samples_sincere_draft_is_let_through(sincere: Result) -> None:
    assert [finding.code for finding in sincere.findings if finding.severity is not Severity.INFO] == []
    assert sincere.verdict == "sincere"
    assert sincere.report is not None
    assert len(sincere.report.of_kind(ItemKind.LIMITATION)) >= 2


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_samples_json_fits_the_schema(perfunctory: Result, sincere: Result, lang: str) -> None:
    results = [perfunctory, sincere, *(rendered(path) for path in DATA), check_file(SAMPLES / "none-such.docx")]
    jsonschema.validate(jsonfile.to_json(results, lang), jsonfile.schema())


def test_samples_findings_quote_the_text(perfunctory: Result) -> None:
    assert perfunctory.report is not None
    for finding in perfunctory.findings:
        if finding.span is not None:
            text = perfunctory.report.document.paragraphs[finding.span.paragraph].text
            assert text[finding.span.start : finding.span.end] == finding.quote
