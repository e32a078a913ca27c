"""The source of the library, parsed: what the rules of the house are checked on."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "src" / "cnmoney"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """A module of the library and its syntax tree."""

    path: Path
    tree: ast.Module
    lines: int

    def place(self, node: ast.stmt | ast.expr | ast.arg) -> str:
        """Return ``file:line`` of a node."""
        return f"{self.path.relative_to(ROOT).as_posix()}:{node.lineno}"

    def functions(self) -> Iterator[Function]:
        """Yield the functions and methods."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))


def modules(*folders: str) -> Iterator[Module]:
    """Yield the modules in folders of the package; "" is all of it."""
    for folder in folders:
        for path in sorted((PACKAGE / folder).rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            yield Module(path, ast.parse(text), text.count("\n"))


def is_data(module: Module) -> bool:
    """Return True for a module of the lexicon that holds rows: it assigns, and defines nothing."""
    defines = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return "lexicon" in module.path.parts and not any(isinstance(node, defines) for node in module.tree.body)


def unlocked_imports(node: ast.AST) -> Iterator[ast.stmt]:
    """Yield the imports in a function that are not below ``with LOADING:``."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child
        elif not (isinstance(child, ast.With) and ast.unparse(child.items[0]) == "LOADING"):
            yield from unlocked_imports(child)


def strings(module: Module) -> Iterator[ast.Constant]:
    """Yield the string literals, the parts of f-strings included and docstrings excluded."""
    documentation = {
        id(node.value)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node


def body_lines(function: Function) -> int:
    """Return how many lines the body of a function has, its docstring aside."""
    documented = ast.get_docstring(function, clean=False) is not None
    before = (function.body[0].end_lineno or 0) if documented else function.body[0].lineno - 1
    return (function.body[-1].end_lineno or 0) - before


def decimal_names(function: Function) -> set[str]:
    """Return the expressions that are a Decimal by their names: bounds, and what is set to one."""
    bounds = [
        node
        for node in ast.walk(function)
        if isinstance(node, ast.Attribute) and node.attr in ("low", "high", "value", "factor")
    ]
    copies = [node for node in ast.walk(function) if isinstance(node, ast.Assign) and node.value in bounds]
    return {ast.unparse(node) for node in (*bounds, *(copy.targets[0] for copy in copies))}


def positional_parameters(function: Function) -> int:
    """Return how many parameters can be given by position, ``self`` and ``cls`` aside."""
    parameters = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    return len(parameters) - (parameters[:1] in (["self"], ["cls"]))
