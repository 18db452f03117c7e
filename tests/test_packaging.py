"""The wheel, built from the tracked files and installed where the checkout is not: it holds what it must, nothing else, and does what a checkout does."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

MAPPED = {"kiemdiem_docs/": "kiemdiem_docs/", "templates/": "kiemdiem_docs/templates/", "lexicons/": "kiemdiem_docs/lexicons/"}
REPORT, PREVIOUS, DATA = "ban-kiem-diem-hinh-thuc-2025.docx", "ban-kiem-diem-hinh-thuc-2024.docx", "du-lieu-2B-2025.yaml"
CHECK = ["check", REPORT, "--previous", PREVIOUS, "--format", "json", "--fail-on", "never"]


def run(*command, cwd):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run([*map(str, command)], check=False, cwd=cwd, env=environment, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done.stdout


def makes_wheels():
    """Whether setuptools is here and can make wheels: by itself from 70.1 on, with the package wheel before."""
    try:
        own = tuple(int(part) for part in version("setuptools").split(".")[:2]) >= (70, 1)
    except PackageNotFoundError:
        return False
    return own or find_spec("wheel") is not None


@pytest.fixture(scope="module")
def tracked(root):
    """The tracked files, as paths from the root."""
    if not (root / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a git checkout: what belongs to the project cannot be told")
    names = run("git", "ls-files", "-z", cwd=root).decode("utf-8").split("\0")
    return [name for name in names if name and (root / name).is_file()]


@pytest.fixture(scope="module")
def wheel(root, tracked, tmp_path_factory):
    """The wheel, built from a clean copy of the tracked files without asking any index."""
    if not makes_wheels():
        pytest.skip("setuptools here cannot make wheels")
    copy, out = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("wheel")
    for name in tracked:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / name, copy / name)
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--skip-dependency-check", "--outdir", out, cwd=copy)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A fresh environment with nothing but the wheel; the libraries it needs are found where those of the tests are."""
    place = tmp_path_factory.mktemp("bare") / "env"
    venv.create(place, with_pip=False)
    run(sys.executable, "-m", "pip", "--python", place, "install", "--no-deps", "--no-index", "--no-compile", wheel, cwd=place)
    paths = sysconfig.get_paths(vars={"base": str(place), "platbase": str(place)}, scheme="venv")
    libraries = dict.fromkeys(sysconfig.get_path(kind) for kind in ("purelib", "platlib"))
    # Only these folders: the .pth files inside them, the checkout's editable install among them, are not followed.
    Path(paths["purelib"], "libraries.pth").write_text("\n".join(libraries) + "\n", "utf-8")
    return Path(paths["scripts"])


@pytest.fixture
def desk(root, tmp_path):
    """A folder far from the checkout with a report, last year's and a data file."""
    for name in (REPORT, PREVIOUS, DATA):
        shutil.copyfile(root / "samples" / name, tmp_path / name)
    return tmp_path


def of(tracked):
    """What of the tracked files belongs into the wheel, under the names it has there."""
    return {new + name.removeprefix(old) for name in tracked for old, new in MAPPED.items() if name.startswith(old)}


def test_packaging_wheel_holds_the_package_and_its_data_and_nothing_else(wheel, tracked):
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert (of(tracked) - names, names - of(tracked)) == (set(), set())


def test_packaging_wheel_names_its_licence(wheel):
    with zipfile.ZipFile(wheel) as archive:
        assert any(name.endswith("LICENSE") for name in archive.namelist())


def test_packaging_package_is_the_installed_one(installed, desk):
    place = run(installed / "python", "-c", "import kiemdiem_docs; print(kiemdiem_docs.__file__)", cwd=desk).decode().strip()
    assert Path(place).is_relative_to(installed.parent)


def test_packaging_check_finds_what_a_checkout_finds(installed, desk, root):
    printed = run(installed / "kiemdiem", *CHECK, cwd=desk)
    assert b'"code": "KD' in printed
    assert printed == run(sys.executable, root / "cli.py", *CHECK, cwd=desk)


def test_packaging_render_makes_what_a_checkout_makes(installed, desk, root):
    run(installed / "kiemdiem", "render", DATA, "-o", "installed.docx", cwd=desk)
    run(sys.executable, root / "cli.py", "render", DATA, "-o", "checkout.docx", cwd=desk)
    assert (desk / "installed.docx").read_bytes() == (desk / "checkout.docx").read_bytes()
