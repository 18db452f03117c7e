"""Build frozen dataclasses from YAML mappings, strictly: an unknown key, a missing one or a wrong type is an error that names file and key."""

import datetime
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from importlib.resources.abc import Traversable
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import yaml

from kiemdiem_docs.errors import FormError

T = TypeVar("T")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load(source: Traversable, cls: type[T], **given: object) -> T:
    """Return the YAML file at `source` as a `cls`; `given` are keys that the file itself does not hold.

    Raises FormError KDE304 that names file and key for anything that does not fit.
    """
    try:
        raw = yaml.load(source.read_text("utf-8"), Loader=_LOADER)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise FormError("KDE304", file=source.name, key="-", problem=str(error).replace("\n", " ")) from error
    if not isinstance(raw, dict):
        raise FormError("KDE304", file=source.name, key="-", problem="mapping expected")
    return build(cls, {**raw, **given}, source.name)


def build(cls: type[T], raw: Mapping[str, Any], file: str, where: str = "") -> T:
    """Return `raw` as a `cls` (a frozen dataclass, nested ones included). Raises FormError KDE304."""
    if not isinstance(raw, Mapping):
        raise _fault(file, where, f"mapping expected, got {type(raw).__name__}")
    hints = get_type_hints(cls)
    known = {field.name: field for field in fields(cls)}  # type: ignore[arg-type]
    for key in raw:
        if key not in known:
            raise _fault(file, _join(where, str(key)), "unknown key")
    values = {}
    for name, field in known.items():
        if name in raw:
            values[name] = _value(hints[name], raw[name], file, _join(where, name))
        elif field.default is MISSING and field.default_factory is MISSING:
            raise _fault(file, _join(where, name), "missing key")
    return cls(**values)


def _value(hint: Any, raw: Any, file: str, where: str) -> Any:
    origin = get_origin(hint)
    if origin is not None:
        return _generic(origin, hint, raw, file, where)
    if is_dataclass(hint):
        return build(hint, raw, file, where)  # type: ignore[arg-type]
    if issubclass(hint, StrEnum):
        return hint(raw) if raw in tuple(hint) else _refuse(hint, raw, file, where)
    return _scalar(hint, raw, file, where)


def _generic(origin: Any, hint: Any, raw: Any, file: str, where: str) -> Any:
    if origin in (Union, types.UnionType):
        return _optional(hint, raw, file, where)
    if origin is tuple:
        return _sequence(hint, raw, file, where)
    if origin is Literal:
        return raw if raw in get_args(hint) else _refuse(hint, raw, file, where)
    return _mapping(hint, raw, file, where)


def _optional(hint: Any, raw: Any, file: str, where: str) -> Any:
    if raw is None:
        return None
    (inner,) = (arg for arg in get_args(hint) if arg is not type(None))
    return _value(inner, raw, file, where)


def _sequence(hint: Any, raw: Any, file: str, where: str) -> tuple[Any, ...]:
    if not isinstance(raw, list):
        raise _fault(file, where, f"list expected, got {type(raw).__name__}")
    inner = get_args(hint)[0]
    return tuple(_value(inner, item, file, f"{where}[{n}]") for n, item in enumerate(raw))


def _mapping(hint: Any, raw: Any, file: str, where: str) -> Mapping[str, Any]:
    if not isinstance(raw, dict):
        raise _fault(file, where, f"mapping expected, got {type(raw).__name__}")
    inner = get_args(hint)[1]
    return types.MappingProxyType({str(key): _value(inner, item, file, _join(where, str(key))) for key, item in raw.items()})


def _scalar(hint: Any, raw: Any, file: str, where: str) -> Any:
    if hint is float and isinstance(raw, int) and not isinstance(raw, bool):
        return float(raw)
    exact = isinstance(raw, hint) and not (isinstance(raw, bool) and hint is not bool)
    if exact and not (hint is datetime.date and isinstance(raw, datetime.datetime)):
        return raw
    return _refuse(hint, raw, file, where)


def _refuse(hint: Any, raw: Any, file: str, where: str) -> Any:
    raise _fault(file, where, f"{getattr(hint, '__name__', hint)} expected, got {raw!r}")


def _join(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key


def _fault(file: str, key: str, problem: str) -> FormError:
    return FormError("KDE304", file=file, key=key or "-", problem=problem)
