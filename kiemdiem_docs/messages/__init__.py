"""The message catalogues: every text that a user sees, Vietnamese first, English complete.

A catalogue is `messages/<lang>/<domain>.yaml`, read on first use; a key is `domain.path.to.text`.
"""

from functools import cache
from importlib import resources
from typing import Any

DEFAULT = "vi"
LANGUAGES = ("vi", "en")


@cache
def domain(name: str, lang: str = DEFAULT) -> dict[str, Any]:
    """Return the catalogue of one domain as nested dictionaries.

    Raises FileNotFoundError for a domain or language that the package does not have.
    """
    import yaml

    source = resources.files(__package__).joinpath(lang, f"{name}.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.load(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


def find(key: str, lang: str = DEFAULT) -> Any:
    """Return what stands under the key: a text, a list or a mapping. Raises KeyError with the whole key."""
    name, *path = key.split(".")
    node: Any = domain(name, lang)
    for step in path:
        try:
            node = node[step]
        except (KeyError, TypeError):
            raise KeyError(f"{lang}:{key}") from None
    return node


def text(key: str, lang: str = DEFAULT, /, **params: object) -> str:
    """Return the text under the key with its placeholders filled. Raises KeyError for an unknown key or a missing parameter."""
    return str(find(key, lang)).format_map(params)
