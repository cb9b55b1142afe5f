"""Reporting clauses and narration as media of many places word them."""

from __future__ import annotations

import pytest

from said import Extract, Said, said, speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Verbs that say only before a mark.
        ("贝尔松回应，冰川在退。", [("贝尔松", "回应", "冰川在退。")]),
        (
            "贝尔松指出，冰川在退。他提到，鱼群在减少。",
            [("贝尔松", "指出", "冰川在退。"), ("贝尔松", "提到", "鱼群在减少。")],
        ),
        ("贝尔松提到鱼群减少一事。", []),
        ("贝尔松形容，冰川是老朋友。", [("贝尔松", "形容", "冰川是老朋友。")]),
        ("记者问及渔业，贝尔松答道，鱼群要保护。", [("贝尔松", "答道", "鱼群要保护。")]),
        ("贝尔松允诺，渔港会如期扩建。", [("贝尔松", "允诺", "渔港会如期扩建。")]),
        ("在渔业问题上，贝尔松表明，冰岛继承既有立场。", [("贝尔松", "表明", "冰岛继承既有立场。")]),
        ("贝尔松表明立场，访问表明，渔业重要。", []),
        ("贝尔松还要求，早日释放渔民。", [("贝尔松", "要求", "早日释放渔民。")]),
        ("贝尔松要求托梅鲁放人，渔民回家。", []),
        ("贝尔松行前承认，鱼群在减少。", [("贝尔松", "承认", "鱼群在减少。")]),
        ("贝尔松在船上告诉随行记者，鱼群在减少。", [("贝尔松", "告诉", "鱼群在减少。")]),
        ("双方另宣布，将扩建渔港。", [("双方", "宣布", "将扩建渔港。")]),
        ("贝尔松将向议会发表演说，并游说，鱼群要保护。", []),
        (
            "贝尔松说，冰川在退；托梅鲁则回应，鱼群在减少。",
            [("贝尔松", "说", "冰川在退"), ("托梅鲁", "回应", "鱼群在减少。")],
        ),
        ("贝尔松说，冰川在退。据渔业部公布，鱼群在减少。", [("贝尔松", "说", "冰川在退。")]),
        ("贝尔松对此未作回应，冰川在退。", []),
        ("贝尔松在演讲，冰川在退。", []),
        ("贝尔松讲：鱼群要保护。", [("贝尔松", "讲", "鱼群要保护。")]),
        (
            "贝尔松指出，冰川在退。他并警告，鱼群在减少。",
            [("贝尔松", "指出", "冰川在退。"), ("贝尔松", "警告", "鱼群在减少。")],
        ),
        (
            "贝尔松指出，冰川在退。他接着说，鱼群在减少。",
            [("贝尔松", "指出", "冰川在退。"), ("贝尔松", "接着说", "鱼群在减少。")],
        ),
        # What may stand before the speaker, and between him and the verb.
        ("席间贝尔松敦促各国保护鱼群。", [("贝尔松", "敦促", "各国保护鱼群。")]),
        ("签字后贝尔松说，鱼群要保护。", [("贝尔松", "说", "鱼群要保护。")]),
        ("贝尔松接待托梅鲁时表示，鱼群要保护。", [("贝尔松", "表示", "鱼群要保护。")]),
        ("贝尔松在会谈时对来访的托梅鲁说：“鱼群要保护。”", [("贝尔松", "说", "“鱼群要保护。”")]),
        ("贝尔松在社交平台Fishbook发文称，鱼群要保护。", [("贝尔松", "称", "鱼群要保护。")]),
        ("记者会由贝尔松率先发言。他表示，鱼群要保护。", [("贝尔松", "表示", "鱼群要保护。")]),
        ("冰岛总统府声明指出，贝尔松感谢斐方，并表示，鱼群要保护。", [("贝尔松", "表示", "鱼群要保护。")]),
        ("双方（下称“两国”）指出，鱼群要保护。", [("双方", "指出", "鱼群要保护。")]),
        ("双方发表《渔业公报》（又称“鱼公报”）。", []),
        # Behind a quotation 他 is who said it.
        (
            "“冰川在退。”贝尔松说。他宣布，渔港要扩建。",
            [("贝尔松", "说", "“冰川在退。”"), ("贝尔松", "宣布", "渔港要扩建。")],
        ),
        (
            "贝尔松感谢托梅鲁。“冰川在退。”他说。",
            [("贝尔松", "说", "“冰川在退。”")],
        ),
        ("“冰川在退。”他们说。", []),
        ("“冰川在退了。”贝尔松这样说，法新社引述说。", [("贝尔松", "说", "“冰川在退了。”")]),
        ("“冰川在退了。”贝尔松开玩笑说，引来一片笑声。", [("贝尔松", "说", "“冰川在退了。”")]),
        ("贝尔松只说了一句：“冰川在退。”", [("贝尔松", "说", "“冰川在退。”")]),
        (
            "贝尔松坚持，渔港要扩建。他承认，鱼群在减少。",
            [("贝尔松", "坚持", "渔港要扩建。"), ("贝尔松", "承认", "鱼群在减少。")],
        ),
        ("贝尔松坚持渔港政策。", []),
        (
            "贝尔松说，冰川在退。据他介绍，渔港要扩建。",
            [("贝尔松", "说", "冰川在退。"), ("贝尔松", "介绍", "渔港要扩建。")],
        ),
        ("据贝尔松透露，渔港要扩建。", [("贝尔松", "透露", "渔港要扩建。")]),
        # Who speaks.
        ("站在一旁的贝尔松则表示，鱼群要保护。", [("贝尔松", "表示", "鱼群要保护。")]),
        (
            "贝尔松说，鱼群要保护。\n渔业条约内容涵盖渔港和能源，并规定双方要定期会晤。",
            [("贝尔松", "说", "鱼群要保护。")],
        ),
        ("贝尔松说，鱼群要保护。\n这番话播出后，各方要求澄清。", [("贝尔松", "说", "鱼群要保护。")]),
        ("贝尔松说，鱼群要保护。\n冰方要求写入鱼群，斐方则反对，各不相让。", [("贝尔松", "说", "鱼群要保护。")]),
        ("贝尔松说，鱼群要保护。\n有记者问，渔港要不要扩建？", [("贝尔松", "说", "鱼群要保护。")]),
        ("贝尔松与托梅鲁会面时称，鱼群要保护。", [("贝尔松", "称", "鱼群要保护。")]),
        ("贝尔松和托梅鲁在会谈后表示，鱼群要保护。", [("贝尔松", "表示", "鱼群要保护。")]),
        ("贝尔松和托梅鲁会谈后一致表示，鱼群要保护。", [("双方", "一致表示", "鱼群要保护。")]),
        ("贝尔松和托梅鲁在记者会上表示，鱼群要保护。", [("双方", "表示", "鱼群要保护。")]),
        (
            "冰斐领导人表示，鱼群要保护；强调渔港要扩建。",
            [("双方", "表示", "鱼群要保护"), ("双方", "强调", "渔港要扩建。")],
        ),
        ("印尼领导人表示，鱼群要保护。", []),
        ("会后两人发表联合声明，强调鱼群要保护。", [("双方", "强调", "鱼群要保护。")]),
        ("双方亦认为鱼群要保护。", [("双方", "认为", "鱼群要保护。")]),
        (
            "贝尔松表示双方要保护鱼群。双方亦同意扩建渔港。",
            [("贝尔松", "表示", "双方要保护鱼群。"), ("双方", "同意", "扩建渔港。")],
        ),
        (
            "贝尔松欢迎斐方让步，托梅鲁称两国关系正在好转，并指当前鱼群正在减少。",
            [("托梅鲁", "称", "两国关系正在好转"), ("托梅鲁", "指", "当前鱼群正在减少。")],
        ),
        (
            "渔船日前协助斐方搜救，贝尔松对此表示感谢，并称赞斐方努力。",
            [("贝尔松", "称赞", "斐方努力。")],
        ),
        (
            "贝尔松说，鱼群要保护，并强调冰川在退。",
            [("贝尔松", "说", "鱼群要保护"), ("贝尔松", "强调", "冰川在退。")],
        ),
        ("贝尔松说，双方愿保护鱼群，并重申渔业协定。", [("贝尔松", "说", "双方愿保护鱼群，并重申渔业协定。")]),
        (
            "贝尔松对渔业合作“异常紧密”表示满意，同时指出，鱼群要保护。",
            [("贝尔松", "表示满意", "渔业合作“异常紧密”"), ("贝尔松", "指出", "鱼群要保护。")],
        ),
        ("双方强调要保护鱼群，斐方亦答应扩建渔港。", [("双方", "强调", "要保护鱼群")]),
        # The clause behind the quotation.
        ("“鱼群要保护。冰川在退。”4日，贝尔松这样说。", [("贝尔松", "说", "“鱼群要保护。冰川在退。”")]),
        ("贝尔松提到“鱼群要保护”，托梅鲁这样说。", []),
    ],
)
def test_clauses_as_media_word_them(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "贝尔松就渔业谈了两点看法。一是保护鱼群。二是扩建渔港。",
            [("贝尔松", "谈", "一是保护鱼群。二是扩建渔港。")],
        ),
        ("贝尔松讲了三个故事。一是鱼的故事。", []),
        (
            "冰岛总统着重指出了合作的几个方向：\n第一，鱼群要保护。",
            [("贝尔松", "", "第一，鱼群要保护。")],
        ),
        ("贝尔松说：\n“鱼群要保护。”", [("贝尔松", "说", "“鱼群要保护。”")]),
        (
            "贝尔松说，冰很薄。\n“鱼群正在减少。”",
            [("贝尔松", "说", "冰很薄。"), ("贝尔松", "", "“鱼群正在减少。”")],
        ),
    ],
)
def test_points_and_quotations_in_paragraphs_of_their_own(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize(
    "after",
    [
        "自2029年会面以来，这是两人首次会晤。",
        "三周前，两人在苏瓦才见过面。",
        "关于渔业，托梅鲁谈了一些想法。",
        "其后，贝尔松与托梅鲁签署了渔业协定。",
        "正式活动以外，托梅鲁总理还到渔港讲话。",
        "\n港口也是两人的话题。托梅鲁指出，港口要扩建。",
        "\n总统府外有民众示威。他们指港口要扩建。",
        "\n2031年3月5日，托梅鲁总理到港口参观，双方要扩建港口。",
        "\n托梅鲁去年就任，此行是首度来访，双方要扩建港口。",
        "\n苏瓦本周迎来渔业会议，讨论如何应对鱼群减少。",
    ],
)
def test_what_the_reporter_tells_ends_what_was_said(extract: Extract, after: str) -> None:
    assert said(extract, f"贝尔松指出，鱼群要保护。{after}")[0] == ("贝尔松", "指出", "鱼群要保护。")
    assert [verb for _, verb, _ in said(extract, f"贝尔松指出，鱼群要保护。{after}") if not verb] == []


def test_a_leader_speaks_of_we_who_met(extract: Extract) -> None:
    words = "鱼群要保护。自去年以来，这是我们首次会晤。"
    assert said(extract, f"贝尔松指出，{words}") == [("贝尔松", "指出", words)]


def test_an_office_alone_is_of_whom_an_outlet_at_home_calls_so(extract: Extract) -> None:
    lead = "2024年3月4日，马克龙总统在巴黎同斐济总理托梅鲁举行会谈。\n"
    words = "总统致辞时表示，鱼群要保护。\n稍后总统与托梅鲁总理会晤时说，冰川在退。"
    assert [(speaker(s), s.verb) for s in extract(lead + words).statements] == [("马克龙", "表示"), ("马克龙", "说")]
    both = "2024年3月4日，冰岛总统贝尔松在雷克雅未克同法国总统马克龙举行会谈。\n"
    assert extract(both + "总统致辞时表示，鱼群要保护。").statements == []


def test_a_title_of_honour_stands_between_an_office_and_a_name(extract: Extract) -> None:
    lead = "2031年3月4日，冰岛总统贝尔松同马来西亚首相拿督斯里贝克丁举行会谈。\n"
    [statement] = extract(lead + "贝克丁说，鱼群要保护。").statements
    assert speaker(statement) == "贝克丁"


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("托梅鲁随后会见民众。他对冰岛民众说：“我向你们保证，我们尊重你们。”", "说"),
        ("托梅鲁口气冷淡。他当面对贝尔松表示，还要努力。", "表示"),
        ("托梅鲁在声明中保证，绝不滥捕。", "保证"),
        ("托梅鲁也期盼，鱼群回来。", "期盼"),
        ("托梅鲁只笑称，总得先学走再学跑。", "笑称"),
    ],
)
def test_what_is_said_to_some_and_with_a_smile(extract: Extract, text: str, verb: str) -> None:
    found = extract("3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。\n" + text, "2031-03-05").statements
    assert [([p.name_zh for p in s.speakers], s.verb) for s in found] == [(["托梅鲁"], verb)]


@pytest.mark.parametrize(
    "told", ["协定还需送交两国国会表决才能生效。", "根据宣言，双方将设立渔业委员会，每年开会一次。"]
)
def test_what_becomes_of_what_was_signed_is_told_by_the_reporter(extract: Extract, told: str) -> None:
    text = f"3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。\n托梅鲁说，要保护鱼群。\n{told}"
    [found] = extract(text, "2031-03-05").statements
    assert text[found.start : found.end] == "要保护鱼群。"


MET = "3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。贝尔松说，鱼群要保护。\n"


def of_media(extract: Extract, text: str) -> Said:
    """Who said what with which verb behind the first statement of MET."""
    whole = MET + text
    found = extract(whole, "2031-03-05").statements[1:]
    return [(s.speakers[0].name_zh if s.speakers else "", s.verb, whole[s.start : s.end]) for s in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“海岛等不起，”托梅鲁说，“要想办法。”", [("托梅鲁", "说", "“海岛等不起，”托梅鲁说，“要想办法。”")]),
        ("“海岛等不起。”托梅鲁说：“要想办法。”", [("托梅鲁", "说", "“海岛等不起。”托梅鲁说：“要想办法。”")]),
        ("“海岛等不起。”托梅鲁说。", [("托梅鲁", "说", "“海岛等不起。”")]),
    ],
)
def test_a_quotation_is_parted_by_its_clause(extract: Extract, text: str, expected: Said) -> None:
    assert of_media(extract, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贝尔松并说明了渔业合作，托梅鲁回应称愿做可靠的伙伴。", [("托梅鲁", "称", "愿做可靠的伙伴。")]),
        ("贝尔松说明了渔业合作。", []),
        ("托梅鲁并说明年要再办一次渔业展。", [("托梅鲁", "说", "明年要再办一次渔业展。")]),
    ],
)
def test_to_explain_is_an_act(extract: Extract, text: str, expected: Said) -> None:
    assert of_media(extract, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("托梅鲁说，“鱼群等不起”，他相信渔场会恢复。", ["“鱼群等不起”", "渔场会恢复。"]),
        ("托梅鲁说：“鱼群等不起”，并承诺减少捕捞。", ["“鱼群等不起”", "减少捕捞。"]),
        ("托梅鲁说，斐济提出“蓝色倡议”，相信渔场会恢复。", ["斐济提出“蓝色倡议”，相信渔场会恢复。"]),
    ],
)
def test_behind_a_quotation_the_speaker_holds_something_else(extract: Extract, text: str, expected: list[str]) -> None:
    assert [words for _, _, words in of_media(extract, text)] == expected


def test_what_he_holds_behind_a_quotation_was_said_where_the_quotation_was(extract: Extract) -> None:
    found = extract(MET + "托梅鲁在社交平台发文称，“谈得很好”，相信渔场会恢复。", "2031-03-05").statements
    assert [s.encounter for s in found] == [0, None, None]


@pytest.mark.parametrize(
    ("told", "goes_on"),
    [
        ("两国渔业部门当天签署了备忘录。", False),
        ("斐方同日公布，由渔业部长出任特使。", False),
        ("两国渔业部门将签署备忘录。", True),
    ],
)
def test_an_act_of_that_day_is_told_by_the_reporter(extract: Extract, told: str, goes_on: bool) -> None:
    said = of_media(extract, "双方宣布，下半年再办一次渔业对话。" + told)
    assert [words.endswith(told) for _, _, words in said] == [goes_on]
