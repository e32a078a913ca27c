"""The component for spaCy, in pipelines of spaCy."""

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cnmoney

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

spacy = pytest.importorskip("spacy")  # of an extra, not installed everywhere

from cnmoney.spacy import KEY  # noqa: E402  # it needs spaCy

TEXTS = [
    "公司去年营收约36.57亿元，同比增长8.2%。",
    "没有数字",
    "每股137.7港元，1美元兑7.2元人民币；占三分之一",
    " 预计 50-60亿元，\n\n13万家 ",
]


def pipeline(language: str = "zh", **config: object) -> "Language":
    nlp: Language = spacy.blank(language)
    nlp.add_pipe("cnmoney", config=config)
    return nlp


def found(doc: "Doc") -> list[cnmoney.Quantity]:
    return [span._.quantity for span in doc.spans[KEY]]


@pytest.mark.parametrize("text", TEXTS)
def test_spans_are_the_quantities_of_the_text(text: str) -> None:
    doc = pipeline()(text)
    assert doc.text == text
    assert found(doc) == doc._.quantities == cnmoney.extract(text)
    for span in doc.spans[KEY]:
        assert (span.text, span.label_) == (span._.quantity.text, span._.quantity.kind)


def test_pipeline_knows_the_component_without_an_import_and_can_be_loaded(tmp_path: Path) -> None:
    pipeline(default_currency="TWD").to_disk(tmp_path)
    code = "import spacy, sys; print(*spacy.load(sys.argv[1])('營收3億元')._.quantities)"
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code, tmp_path], capture_output=True, check=False
    )
    assert (done.stdout.decode(), done.returncode) == ("3億元 = 300000000 TWD\n", 0), done.stderr.decode()


def test_options_are_those_of_the_library() -> None:
    doc = pipeline(kinds=["duration"], small_counts=True, spans_key="lengths")("三年營收3億元")
    assert list(doc.spans) == ["lengths"]
    assert [quantity.text for quantity in doc._.quantities] == ["三年"]
    with pytest.raises(ValueError, match="ISO 4217"):
        pipeline(default_currency="元")
    with pytest.raises(ValueError, match="weight"):
        pipeline(kinds=["weight"])


@pytest.mark.parametrize("store_user_data", [True, False])
def test_quantities_survive_a_docbin(store_user_data: bool) -> None:
    nlp = pipeline()
    box = spacy.tokens.DocBin(store_user_data=store_user_data)
    for text in TEXTS:
        box.add(nlp(text))
    docs = list(spacy.tokens.DocBin().from_bytes(box.to_bytes()).get_docs(spacy.blank("zh").vocab))
    assert list(map(found, docs)) == list(map(cnmoney.extract, TEXTS))


def test_quantities_survive_bytes_and_copies() -> None:
    doc = pipeline()(TEXTS[0])
    assert found(spacy.tokens.Doc(spacy.blank("zh").vocab).from_bytes(doc.to_bytes())) == found(doc)
    assert found(doc.copy()) == found(doc)


def test_quantities_come_back_from_processes() -> None:
    docs = list(pipeline().pipe(TEXTS * 5, n_process=2, batch_size=3))
    assert list(map(found, docs)) == list(map(cnmoney.extract, TEXTS * 5))


def test_span_is_the_tokens_that_hold_the_quantity() -> None:
    nlp = pipeline("en")  # cuts at blanks and some marks only
    doc = nlp("公司营收3亿元 增长8%")
    [money, percent] = doc.spans[KEY]
    assert money.text == "公司营收3亿元"
    assert (money._.quantity.text, money._.quantity.start) == ("3亿元", 4)
    assert percent._.quantity.value == 8
    assert doc._.quantities == cnmoney.extract(doc.text)


def test_quantities_in_one_token_keep_apart() -> None:
    doc = pipeline("en")("售3亿元及5台车")
    assert [token.text for token in doc] == ["售3亿元及5台车"]
    assert [span.text for span in doc.spans[KEY]] == ["售3亿元及5台车"] * 2
    assert [quantity.text for quantity in found(doc)] == ["3亿元", "5台"]


def test_second_run_replaces_the_first() -> None:
    nlp = pipeline()
    doc = nlp(TEXTS[0])
    assert found(nlp.get_pipe("cnmoney")(doc)) == cnmoney.extract(TEXTS[0])


def test_span_without_a_quantity_of_its_own_has_none() -> None:
    nlp = pipeline()
    assert nlp(TEXTS[0])[0:2]._.quantity is None
    texts = ["增长5%", "营收3亿元", "增长5%，增长7%"]
    joined = spacy.tokens.Doc.from_docs([nlp(text) for text in texts])
    assert found(joined) == [None] * 4
    assert found(nlp.get_pipe("cnmoney")(joined)) == cnmoney.extract(joined.text)


def test_quantity_that_was_kept_for_another_text_is_left_out() -> None:
    nlp = pipeline()
    doc, other = nlp("增长5%，营收3亿元"), nlp("增长7%，营收3亿元")
    other.spans[KEY].attrs.update(doc.spans[KEY].attrs)
    assert [str(quantity) for quantity in found(other)] == ["None", "3亿元 = 300000000 CNY"]
