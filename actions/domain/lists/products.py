"""Products with their commitments (Rule R4) as a company's own list states them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from actions.domain.errors import Told
from actions.domain.lists.lines import Fault, plain_words
from actions.domain.products.catalogue import Care
from actions.domain.products.warranty import Cover

HEADINGS: dict[str, tuple[str, ...]] = {
    "model": ("model", "product model", "型号", "产品型号"),
    "name_en": ("name en", "name", "english name", "英文名称", "英文名"),
    "name_zh": ("name zh", "chinese name", "中文名称", "名称", "产品名称"),
    "aliases": ("aliases", "other words", "别名"),
    "care": ("care", "repaired at", "维修方式"),
    "warranty_months": ("warranty months", "warranty", "until months", "保修月数", "保修"),
    "from_months": ("from months", "after months", "起始月数"),
    "cover": ("cover", "covers", "保修范围"),
    "part_en": ("part en", "part", "英文配件"),
    "part_zh": ("part zh", "chinese part", "配件", "中文配件"),
}
NEEDED = ("model", "warranty_months")
Word = TypeVar("Word", Care, Cover)
LONGEST_WARRANTY = 600
# What a person writes for each word of the desk's own.
CARES = {"上门": Care.HOME, "到家": Care.HOME, "送修": Care.WORKSHOP, "到店": Care.WORKSHOP}
COVERS = {"全保": Cover.FULL, "全部": Cover.FULL, "配件": Cover.PARTS, "人工": Cover.LABOUR}


@dataclass(frozen=True)
class Term:
    """One warranty term of a product."""

    until_months: int
    from_months: int = 0
    cover: Cover = Cover.FULL
    part_en: str = ""
    part_zh: str = ""


@dataclass
class ProductRow:
    """One product as a list states it; further lines of its model add terms."""

    model: str
    name_en: str
    name_zh: str
    aliases: str
    care: Care
    terms: list[Term] = field(default_factory=list)


class ProductRows:
    """Reads the rows of a list of products and keeps what is wrong with it, line by line."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self._products: dict[str, ProductRow] = {}

    def read(self, line: int, cells: Mapping[str, Any]) -> ProductRow | None:
        """Read one row; give the product on its first line, None for further terms or faults."""
        before = len(self.faults)
        given = {name: plain_words(cell) for name, cell in cells.items()}
        model = given.get("model", "")
        if not re.search(r"\w", model):
            self._note(line, "model", "import-model-missing")
        term = self._term(line, given)
        if len(self.faults) > before:
            return None
        known = self._products.get(model.casefold())
        if known:
            known.terms.append(term)
            return None
        row = self._product(line, model, given)
        row.terms.append(term)
        self._products[model.casefold()] = row
        return row if len(self.faults) == before else None

    def _product(self, line: int, model: str, given: Mapping[str, str]) -> ProductRow:
        names = given.get("name_en", ""), given.get("name_zh", "")
        if not any(names):
            self._note(line, "name_en", "import-name-missing", model=model)
        return ProductRow(
            model=model,
            # One name serves both languages where the list has only one.
            name_en=names[0] or names[1],
            name_zh=names[1] or names[0],
            aliases=re.sub(r"\s*[|,;，；、]\s*", "|", given.get("aliases", "")),
            care=self._word(line, "care", given, Care, CARES) or Care.HOME,
        )

    def _term(self, line: int, given: Mapping[str, str]) -> Term:
        until = self._months(line, "warranty_months", given)
        start = self._months(line, "from_months", given) if given.get("from_months") else 0
        if until and start >= until:
            self._note(line, "from_months", "import-term-empty")
        parts = given.get("part_en", ""), given.get("part_zh", "")
        return Term(
            until_months=until,
            from_months=start,
            cover=self._word(line, "cover", given, Cover, COVERS) or Cover.FULL,
            part_en=parts[0] or parts[1],
            part_zh=parts[1] or parts[0],
        )

    def _months(self, line: int, column: str, given: Mapping[str, str]) -> int:
        text = given.get(column, "")
        if re.fullmatch(r"\d{1,3}", text) and int(text) <= LONGEST_WARRANTY:
            return int(text)
        self._note(line, column, "import-months", most=str(LONGEST_WARRANTY))
        return 0

    def _word(
        self,
        line: int,
        column: str,
        given: Mapping[str, str],
        kind: type[Word],
        others: Mapping[str, Word],
    ) -> Word | None:
        text = given.get(column, "").casefold()
        if not text:
            return None
        found = others.get(text) or next((word for word in kind if word.value == text), None)
        if found is None:
            self._note(line, column, "import-word", value=text, known=tuple(kind))
        return found

    def _note(self, line: int, column: str, key: str, **fields: Told) -> None:
        self.faults.append(Fault(line, column, key, fields))
