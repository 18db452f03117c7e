"""The forms on paper: converted by LibreOffice, measured. Lengths in millimetres."""

import shutil
from pathlib import Path

import pytest

from kiemdiem_docs.forms import check, parse, render
from tests.forms.people import FORMS, NAMES, filled

pymupdf = pytest.importorskip("pymupdf", reason="pymupdf is not installed")
pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed"),
]

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("du-lieu-*.yaml"))
MM = 25.4 / 72
TITLE = "ĐẢNG CỘNG SẢN VIỆT NAM"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the PDF of every sample and of every form filled with sentinels, all from one run of LibreOffice."""
    from kiemdiem_docs.cli.issue import pdf

    folder = tmp_path_factory.mktemp("pages")
    for path in SAMPLES:
        data = parse(path.read_bytes(), path.name)
        (folder / f"{path.stem}.docx").write_bytes(render(data.form, data))
    for name, form in zip(NAMES, FORMS, strict=True):
        (folder / f"{name}.docx").write_bytes(render(form, check(filled(form), "row")))
    pdf(sorted(folder.glob("*.docx")), force=False)
    return folder


@pytest.fixture(params=[path.stem for path in SAMPLES])
def document(request: pytest.FixtureRequest, made: Path):
    with pymupdf.open(made / f"{request.param}.pdf") as opened:
        yield opened


def spans(page) -> list[dict]:
    """Return the page's spans that print something, with their box in millimetres."""
    blocks = page.get_text("dict")["blocks"]
    found = [span for block in blocks for line in block.get("lines", []) for span in line["spans"] if span["text"].strip()]
    return [{**span, "box": tuple(value * MM for value in span["bbox"])} for span in found]


def title_box(page) -> tuple[float, float, float, float]:
    """Return the box of the Party's title: LibreOffice may take single letters from another font, so the line is put together by height and place."""
    own = [span for span in spans(page) if span["size"] == pytest.approx(15, abs=0.1) and span["box"][0] > 105 and span["box"][1] < 30]
    assert "NAM" in "".join(span["text"] for span in own)
    return (min(s["box"][0] for s in own), min(s["box"][1] for s in own), max(s["box"][2] for s in own), max(s["box"][3] for s in own))


def test_pages_are_a4(document):
    for page in document:
        assert (page.rect.width * MM, page.rect.height * MM) == pytest.approx((210, 297), abs=0.5)


def test_pages_nothing_stands_outside_the_margins(document):
    for number, page in enumerate(document):
        for span in spans(page):
            left, top, right, bottom = span["box"]
            if number and bottom < 20:
                continue  # the page number
            assert left > 30 - 0.5, span["text"]
            assert right < 210 - 15 + 0.5, span["text"]
            assert top > 20 - 0.5, span["text"]
            assert bottom < 297 - 20 + 1, span["text"]


def test_pages_text_reaches_all_four_margins(document):
    boxes = [span["box"] for page in document for span in spans(page) if span["box"][1] > 19.5]
    assert min(box[0] for box in boxes) == pytest.approx(30, abs=0.7)
    assert max(box[2] for box in boxes) == pytest.approx(195, abs=0.7)
    assert min(box[1] for box in boxes) == pytest.approx(20, abs=1.5)
    assert max(box[3] for box in boxes) > 297 - 20 - 15


def test_pages_party_title_stands_at_the_top_right(document):
    left, top, right, _ = title_box(document[0])
    assert left > 105
    assert right < 195.5
    assert top == pytest.approx(20, abs=1.5)


def test_pages_rule_is_as_long_as_the_party_title(document):
    left, _, right, bottom = title_box(document[0])
    rules = [drawing["rect"] for drawing in document[0].get_drawings() if drawing["rect"].height * MM < 0.6]
    near = [rule for rule in rules if abs(rule.y0 * MM - bottom) < 3]
    assert near
    assert near[0].width * MM == pytest.approx(right - left, abs=2)
    assert (near[0].x0 + near[0].x1) / 2 * MM == pytest.approx((left + right) / 2, abs=1)


def test_pages_body_is_times_of_14_points(document):
    weight: dict[tuple[str, float], int] = {}
    for page in document:
        for span in spans(page):
            key = (span["font"].replace("-", "").lower(), round(span["size"], 1))
            weight[key] = weight.get(key, 0) + len(span["text"])
    (font, size), _ = max(weight.items(), key=lambda item: item[1])
    assert font.startswith(("liberationserif", "timesnewroman", "tinos", "nimbusroman"))
    assert size == 14
    assert {size for _, size in weight} <= {12, 13, 14, 15}


def test_pages_number_is_absent_on_the_first_and_centred_on_the_second(document):
    def number(page) -> list[dict]:
        return [span for span in spans(page) if span["box"][3] < 19.5]

    assert number(document[0]) == []
    (second,) = number(document[1])
    assert second["text"].strip() == "2"
    assert second["size"] == pytest.approx(14, abs=0.1)
    assert (second["box"][0] + second["box"][2]) / 2 == pytest.approx((30 + 195) / 2, abs=1)
    assert second["box"][1] == pytest.approx(10, abs=2)


@pytest.mark.parametrize("name", NAMES)
def test_pages_every_sentinel_is_printed(made: Path, name: str):
    words: dict[str, str] = {}
    filled(FORMS[NAMES.index(name)], words)
    with pymupdf.open(made / f"{name}.pdf") as opened:
        text = "".join("".join(page.get_text().split()) for page in opened)
    assert [word for word in words.values() if word.lower() not in text.lower()] == []
