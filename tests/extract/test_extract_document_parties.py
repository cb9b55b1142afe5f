"""Documents told without an encounter: those between states stay, what is issued at home does not."""

from __future__ import annotations

import pytest

from readouts.extract.findings import Findings
from readouts.extract.readout import Extractor
from readouts.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        pytest.param("会议审议通过了《关于改进城市供水的指导意见》。", [], id="adopted by a body at home"),
        pytest.param("某杂志发表重要文章《让山更绿水更清》。", [], id="an article"),
        pytest.param(
            "5月6日，中国总理张三和蒙古国签署《中蒙关于边境口岸的协定》。",
            ["中蒙关于边境口岸的协定"],
            id="between two states",
        ),
        pytest.param("中国和蒙古国签署的《中蒙关于边境口岸的协定》受到关注。", [], id="cited without a day"),
        pytest.param(
            "上海合作组织成员国发表《上海合作组织关于水资源的声明》。",
            ["上海合作组织关于水资源的声明"],
            id="of an organization of states",
        ),
        pytest.param(
            "5月6日，双方互换了两国领导人日前分别签署的《中蒙边境口岸条约》批准书。",
            ["中蒙边境口岸条约"],
            id="between those for whom the first characters of its title stand",
        ),
        pytest.param("5月6日，蒙古国政府公布《国家公路法》，中国企业关注。", [], id="a law"),
    ],
)
def test_documents_without_an_encounter(text: str, titles: list[str], vocabulary: Vocabulary) -> None:
    findings = Extractor(vocabulary).extract(text, "2021-05-07")
    assert isinstance(findings, Findings)
    assert [document.title for document in findings.documents] == titles
