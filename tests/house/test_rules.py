"""The rules of the house (docs/architecture.md) that the source can be held to.

That a layer imports lower ones only is a contract of import-linter in pyproject.toml.
"""

import ast
import re
import tomllib

from .sources import (
    PACKAGE,
    ROOT,
    body_lines,
    decimal_names,
    is_data,
    modules,
    positional_parameters,
    strings,
    unlocked_imports,
)

HAN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
BUILD_HOOK = ROOT / "hatch_build.py"
MAX_FUNCTION = 40  # lines of its body, the docstring aside
MAX_MODULE = 500  # lines
MAX_POSITIONAL = 4
MAX_TUPLE = 2  # values that cross a function without names


def test_words_are_in_the_lexicon_only() -> None:
    assert [
        f"{module.place(string)} {string.value!r}"
        for module in modules("grammar", "resolution")
        for string in strings(module)
        if HAN.search(str(string.value))
    ] == []


def test_function_fits_on_a_screen() -> None:
    assert [
        f"{module.place(function)} {function.name}: {body_lines(function)} lines"
        for module in modules("")
        for function in module.functions()
        if body_lines(function) > MAX_FUNCTION
    ] == []


def test_logic_module_is_short() -> None:
    assert [
        f"{module.path.relative_to(ROOT)}: {module.lines} lines"
        for module in modules("")
        if module.lines > MAX_MODULE and not is_data(module)
    ] == []


def test_function_has_few_positional_parameters() -> None:
    assert [
        f"{module.place(function)} {function.name}: {positional_parameters(function)}"
        for module in modules("grammar", "resolution", "lexicon")
        for function in module.functions()
        if positional_parameters(function) > MAX_POSITIONAL
    ] == []


def test_import_with_the_first_use_holds_the_lock_that_a_fork_waits_for() -> None:
    """A fork in the middle leaves a child that waits for ever. The programs (cli, corpus) fork nothing."""
    assert [
        module.place(found)
        for module in modules("")
        if module.path.relative_to(PACKAGE).parts[0] not in ("cli", "corpus", "__main__.py")
        for function in module.functions()
        for found in unlocked_imports(function)
    ] == []


def test_what_is_compiled_caches_no_property() -> None:
    """mypyc computes a ``cached_property`` anew each time, without a word."""
    lists = [
        node
        for node in ast.parse(BUILD_HOOK.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign)
    ]
    [patterns] = [
        ast.literal_eval(node.value) for node in lists if ast.unparse(node.targets[0]) == "COMPILED"
    ]
    compiled = [sorted(PACKAGE.glob(pattern)) for pattern in patterns]
    assert all(compiled)
    assert [
        path.name for paths in compiled for path in paths if "cached_property" in path.read_text("utf-8")
    ] == []


def test_no_tuple_without_names_crosses_a_function() -> None:
    assert [
        f"{module.place(node)} {ast.unparse(node)}"
        for module in modules("grammar", "resolution")
        for function in module.functions()
        for annotation in (function.returns, *(argument.annotation for argument in function.args.args))
        if annotation is not None
        for node in ast.walk(annotation)
        if isinstance(node, ast.Subscript)
        and ast.unparse(node.value) == "tuple"
        and isinstance(node.slice, ast.Tuple)
        and len(node.slice.elts) > MAX_TUPLE
    ] == []


def test_ambient_decimal_context_is_not_used() -> None:
    forbidden = {"getcontext", "setcontext", "localcontext"}
    assert [
        f"{module.place(node)} {ast.unparse(node)}"
        for module in modules("")
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.Name) and node.id in forbidden)
        or (isinstance(node, ast.Attribute) and node.attr in forbidden)
    ] == []


def test_bounds_are_reckoned_by_the_functions_of_decimals() -> None:
    """An operator reads the ambient decimal context: where that has no fractions, 2.3 % 1 raises."""
    assert [
        f"{module.place(node)} {ast.unparse(node)}"
        for module in modules("lexicon", "grammar", "resolution")
        for function in module.functions()
        for node in ast.walk(function)
        if isinstance(node, ast.BinOp)
        and ({ast.unparse(node.left), ast.unparse(node.right)} & decimal_names(function))
    ] == []


def test_floats_stay_out_of_the_lower_layers() -> None:
    folders = ("lexicon", "grammar", "resolution")
    assert [
        f"{module.place(node)} {ast.unparse(node)}"
        for module in modules(*folders)
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id == "float")
    ] == []


def test_contract_names_every_module() -> None:
    configuration = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = configuration["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    named = {name.strip() for layer in layers for name in re.split("[|:]", layer)}
    found = {f"cnmoney.{path.stem}" for path in PACKAGE.iterdir() if path.suffix == ".py" or path.is_dir()}
    assert found - {"cnmoney.__init__", "cnmoney.__pycache__"} == named
