"""`python -m training.train`: the analyser's models from the labelled corpus, written to `kiemdiem_docs/analysis/models/`.

A fixed third of the corpus (`held_out`) is never looked at here. Figures of agreement come from `kiemdiem evaluate`; this command prints
what cross-validation over the rest says, fold by fold.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, stdev
from tempfile import NamedTemporaryFile

import click
import pycrfsuite
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from kiemdiem_docs import documents
from kiemdiem_docs.analysis import items, judge, roles, sequence
from kiemdiem_docs.analysis.headings import candidate
from kiemdiem_docs.language import fold
from kiemdiem_docs.model import ItemKind
from training import augment, gold
from training.build import SOURCE, read
from training.entry import LAYOUTS, Entry, Text
from training.layouts import lay_out
from training.package import docx
from training.split import held_out

MODELS = Path(__file__).resolve().parents[1] / "kiemdiem_docs" / "analysis" / "models"
FIGURES = Path(__file__).parent / "figures.txt"
FOLDS = 5
EXTRA_LAYOUTS = 3
"""Other layouts that each report is learnt in besides its own, so that roles do not hang on looks."""
CRF = {"c1": 0.02, "c2": 0.15, "max_iterations": 120, "feature.possible_transitions": True, "feature.minfreq": 2}
"""Penalties chosen by cross-validation on the training two thirds (docs/accuracy.md)."""
JUDGES: dict[str, tuple[tuple[ItemKind, ...], str]] = {
    "vague-limitation": ((ItemKind.LIMITATION,), "vague-limitation"),
    "vague-measure": ((ItemKind.MEASURE,), "vague-measure"),
    "vague-cause": ((ItemKind.CAUSE_SUBJECTIVE,), "vague-cause"),
    "diffused-responsibility": ((ItemKind.LIMITATION,), "diffused-responsibility"),
    "measure-without-deadline": ((ItemKind.MEASURE,), "measure-without-deadline"),
}

Sequences = list[tuple[str, list[set[str]], list[str]]]
"""(report id, features per element, tag per element)."""
Cases = list[tuple[str, frozenset[str], bool]]


@dataclass(frozen=True, slots=True)
class Corpus:
    """What the models learn from."""

    roles: Sequences
    items: Sequences
    judges: dict[str, Cases]


def collect(chosen: Sequence[Entry]) -> Corpus:
    """Return the training material of the entries."""
    role_sequences: Sequences = []
    item_sequences: Sequences = []
    for entry in chosen:
        for labelled in labelled_documents(entry, entry.text):
            role_sequences.append((entry.id, *_role_sequence(labelled)))
        for shape in filter(None, (entry.text, augment.listed(entry.text))):
            first = next(labelled_documents(entry, shape))
            pieces, settings, tags = gold.tag_chunks(first)
            item_sequences.append((entry.id, items.features(first.lines, pieces, settings), tags))
            if shape is not entry.text:
                role_sequences.append((entry.id, *_role_sequence(first)))
        if entry.previous is not None:
            before = next(labelled_documents(entry, entry.previous))
            role_sequences.append((entry.id, *_role_sequence(before)))
    return Corpus(role_sequences, item_sequences, {name: list(_cases(chosen, name)) for name in (*JUDGES, "stock-praise")})


def _role_sequence(labelled: gold.Labelled) -> tuple[list[set[str]], list[str]]:
    return roles.features(labelled.lines, [candidate(line) for line in labelled.lines]), list(labelled.tags)


def labelled_documents(entry: Entry, text: Text) -> Iterator[gold.Labelled]:
    """Yield the report as read back in its own layout and in a few others."""
    own = text.keys.get("layout", entry.text.keys.get("layout", "plain"))
    start = hashlib.sha256(entry.id.encode()).digest()[1] % len(LAYOUTS)
    others = [LAYOUTS[(start + step * 4) % len(LAYOUTS)] for step in range(EXTRA_LAYOUTS)]
    year = int(text.keys.get("year", entry.text.keys["year"]))
    for layout in dict.fromkeys([own, *others]):
        data = docx(lay_out(text.lines, layout, entry.id))
        yield gold.label(documents.read(data, f"{entry.id}.docx"), text, year)


def _cases(chosen: Sequence[Entry], name: str) -> Iterator[tuple[str, frozenset[str], bool]]:
    for entry in chosen:
        year = int(entry.text.keys["year"])
        if name == "stock-praise":
            for line in entry.text.lines:
                if line.block == "body" and line.role in ("achievements", "ideology", "duties", "leadership", "commitment"):
                    yield entry.id, judge.features(fold(line.text), year), name in line.labels
            continue
        kinds, label = JUDGES[name]
        for mark in entry.text.marks:
            if mark.kind in kinds:
                yield entry.id, judge.features(fold(mark.words), year), label in mark.labels


def fit_tagger(sequences: Sequences) -> dict[str, object]:
    """Return a trained tagger as what `sequence.load` reads."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(CRF)
    for _, features, tags in sequences:
        trainer.append(pycrfsuite.ItemSequence([sorted(found) for found in features]), tags)
    with NamedTemporaryFile(suffix=".crfsuite") as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        info = tagger.info()
        labels = sorted(tagger.labels())
        tagger.close()
    number = {label: index for index, label in enumerate(labels)}
    states: dict[str, list[int]] = {}
    for (feature, label), weight in sorted(info.state_features.items()):
        if whole := round(sequence.SCALE * weight):
            states.setdefault(feature, []).extend((number[label], whole))
    transitions = [[round(sequence.SCALE * info.transitions.get((one, other), 0.0)) for other in labels] for one in labels]
    return {"labels": labels, "states": states, "transitions": transitions}


def fit_judge(cases: Cases) -> dict[str, object]:
    """Return a trained judge as what `judge.load` reads; features of a single report only are left out."""
    seen: dict[str, set[str]] = {}
    for identity, features, _ in cases:
        for feature in features:
            seen.setdefault(feature, set()).add(identity)
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([{f: 1 for f in features if len(seen[f]) > 1} for _, features, _ in cases])
    model = LogisticRegression(C=0.3, class_weight="balanced", max_iter=2000)
    model.fit(matrix, [yes for _, _, yes in cases])
    names = vectorizer.get_feature_names_out()
    weights = {name: whole for name, weight in zip(names, model.coef_[0], strict=True) if (whole := round(sequence.SCALE * float(weight)))}
    return {"weights": dict(sorted(weights.items())), "bias": round(sequence.SCALE * float(model.intercept_[0])), "threshold": 0}


def _folds(identities: Sequence[str]) -> Iterator[set[str]]:
    ordered = sorted(set(identities), key=lambda identity: hashlib.sha256(identity.encode()).hexdigest())
    for fold_number in range(FOLDS):
        yield set(ordered[fold_number::FOLDS])


def cross_tagger(sequences: Sequences) -> list[float]:
    """Return the share of right tags in each fold."""
    result = []
    for out in _folds([identity for identity, _, _ in sequences]):
        raw = fit_tagger([s for s in sequences if s[0] not in out])
        tagger = sequence.build(raw)
        pairs = [pair for identity, features, tags in sequences if identity in out for pair in zip(tagger.tag(features), tags, strict=True)]
        result.append(mean(one == other for one, other in pairs))
    return result


def cross_judge(cases: Cases) -> list[float]:
    """Return F1 of each fold."""
    result = []
    for out in _folds([identity for identity, _, _ in cases]):
        raw = fit_judge([case for case in cases if case[0] not in out])
        model = judge.Judge(raw["weights"], raw["bias"], raw["threshold"])  # type: ignore[arg-type]
        said = [(model.margin(features) >= 0, yes) for identity, features, yes in cases if identity in out]
        right = sum(one and other for one, other in said)
        claimed, true = sum(one for one, _ in said), sum(other for _, other in said)
        result.append(2 * right / (claimed + true) if claimed + true else 1.0)
    return result


@click.command()
@click.option("--cross/--no-cross", default=True, help="Cross-validate before training on all but the held-out third.")
def main(cross: bool) -> None:
    """Train all models and write them; with cross-validation also its figures, to `training/figures.txt`."""
    entries, problems = read(SOURCE)
    for problem in problems:
        click.echo(problem, err=True)
    chosen = [entry for entry in entries if not held_out(entry.id)]
    corpus = collect(chosen)
    said = [
        f"{len(chosen)} of {len(entries)} reports, {len(corpus.roles)} documents, {len(corpus.items)} with items, {FOLDS} folds by report"
    ]
    for name, sequences in {"roles": corpus.roles, "items": corpus.items}.items():
        if cross:
            said.append(_line(name, "share of right tags", cross_tagger(sequences)))
        _write(name, fit_tagger(sequences))
    for name, cases in corpus.judges.items():
        if cross:
            said.append(_line(name, "F1", cross_judge(cases)))
        _write(name, fit_judge(cases))
    click.echo("\n".join(said))
    if cross:
        FIGURES.write_text("\n".join(said) + "\n", "utf-8")


def _line(name: str, what: str, figures: Sequence[float]) -> str:
    return f"{name}: {what} {mean(figures):.3f} ± {stdev(figures):.3f} ({', '.join(f'{figure:.3f}' for figure in figures)})"


def _write(name: str, raw: dict[str, object]) -> None:
    MODELS.mkdir(exist_ok=True)
    text = json.dumps(raw, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
    (MODELS / f"{name}.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
