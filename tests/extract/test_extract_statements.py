"""Who said what under which verb, by the rulings of the annotation."""

from __future__ import annotations

import pytest

from said import TALKS, Extract, Said, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贝尔松指出，冰岛看重渔业。", [("贝尔松", "指出", "冰岛看重渔业。")]),
        ("贝尔松指出：冰岛看重渔业。", [("贝尔松", "指出", "冰岛看重渔业。")]),
        ("贝尔松指出,冰岛看重渔业。", [("贝尔松", "指出", "冰岛看重渔业。")]),
        ("贝尔松说：“冰岛看重渔业。”", [("贝尔松", "说", "“冰岛看重渔业。”")]),
        ("贝尔松说，“冰岛看重渔业”，还看重旅游。", [("贝尔松", "说", "“冰岛看重渔业”，还看重旅游。")]),
        ("冰岛总统贝尔松指出，冰岛看重渔业。", [("贝尔松", "指出", "冰岛看重渔业。")]),
        ("贝尔松赞赏斐方保护海洋。", [("贝尔松", "赞赏", "斐方保护海洋。")]),
        ("3月5日，贝尔松到渔港参观，强调要保护鱼群。", [("贝尔松", "强调", "要保护鱼群。")]),
        ("3月5日，贝尔松与托梅鲁通电话，就渔业交换意见，表示愿保护鱼群。", [("贝尔松", "表示", "愿保护鱼群。")]),
        ("3月5日，贝尔松和托梅鲁通电话，一致同意保护鱼群。", [("双方", "一致同意", "保护鱼群。")]),
        ("贝尔松希望斐方保护海洋。", [("贝尔松", "希望", "斐方保护海洋。")]),
        ("托梅鲁请贝尔松转达问候，期待鱼群增多。", [("托梅鲁", "期待", "鱼群增多。")]),
        ("双方希望海洋清洁。", [("双方", "希望", "海洋清洁。")]),
        ("贝尔松抵达，希望渺茫。", []),
        ("贝尔松指出，鱼群要保护，希望冰川不退。", [("贝尔松", "指出", "鱼群要保护，希望冰川不退。")]),
        ("贝尔松赞赏并感谢斐方保护海洋。", [("贝尔松", "赞赏并感谢", "斐方保护海洋。")]),
        ("两位总理都认为，海洋不可分割。", [("双方", "认为", "海洋不可分割。")]),
        ("关于渔业，贝尔松指出，鱼群要保护。", [("贝尔松", "指出", "鱼群要保护。")]),
        ("在谈到气候问题时，贝尔松强调，冰川在退。", [("贝尔松", "强调", "冰川在退。")]),
        ("贝尔松称托梅鲁是“好邻居”。", [("贝尔松", "称", "托梅鲁是“好邻居”。")]),
        (
            "贝尔松指出，冰川在退。他对托梅鲁说，“冰很薄”。",
            [("贝尔松", "指出", "冰川在退。"), ("贝尔松", "说", "“冰很薄”。")],
        ),
        (
            "贝尔松指出，冰川在退。托梅鲁总统则转达了问候，赞扬冰方保护渔业。",
            [("贝尔松", "指出", "冰川在退。"), ("托梅鲁", "赞扬", "冰方保护渔业。")],
        ),
        ("贝尔松感谢斐方，他对托梅鲁说，“您是朋友。”", [("贝尔松", "说", "“您是朋友。”")]),
        ("贝尔松谈到渔业，向托梅鲁表示感谢。", []),
        ("贝尔松和托梅鲁表示高兴看到鱼群增多。", [("双方", "表示", "高兴看到鱼群增多。")]),
        ("两位领导高度评价渔业。", [("双方", "高度评价", "渔业。")]),
        ("贝尔松总统再次欢迎客人。他表示很高兴有机会会谈。", [("贝尔松", "表示", "很高兴有机会会谈。")]),
        ("贝尔松指出，冰川在退。完", [("贝尔松", "指出", "冰川在退。")]),
        (
            "贝尔松说，昨天我同马克龙总统举行会谈。双方一致认为，冰川在退。我们应该合作。",
            [("贝尔松", "说", "昨天我同马克龙总统举行会谈。双方一致认为，冰川在退。我们应该合作。")],
        ),
        ("贝尔松说，今天很冷，要多穿衣。\n托梅鲁总理对此表示同意。", [("贝尔松", "说", "今天很冷，要多穿衣。")]),
        ("贝尔松还强调，冰川在退。", [("贝尔松", "强调", "冰川在退。")]),
        ("贝尔松最后用冰岛谚语表示，独船难行。", [("贝尔松", "表示", "独船难行。")]),
        ("双方一致同意，扩大贸易。", [("双方", "一致同意", "扩大贸易。")]),
        ("双方同意扩大贸易。", [("双方", "同意", "扩大贸易。")]),
        ("两国领导人一致认为，海洋不可分割。", [("双方", "一致认为", "海洋不可分割。")]),
        ("贝尔松和托梅鲁一致认为，海洋不可分割。", [("双方", "一致认为", "海洋不可分割。")]),
    ],
)
def test_a_reporting_clause_opens_a_statement_without_itself(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "双方高度评价渔业合作，同意扩大旅游往来。",
            [("双方", "高度评价", "渔业合作"), ("双方", "同意", "扩大旅游往来。")],
        ),
        (
            "两国领导人对渔业合作的进展表示满意，决定扩大旅游往来。",
            [("双方", "表示满意", "渔业合作的进展"), ("双方", "决定", "扩大旅游往来。")],
        ),
        (
            "贝尔松说，鱼群要保护。托梅鲁表示，斐济赞成。",
            [("贝尔松", "说", "鱼群要保护。"), ("托梅鲁", "表示", "斐济赞成。")],
        ),
        (
            "贝尔松说，鱼群要保护；托梅鲁表示，斐济赞成。",
            [("贝尔松", "说", "鱼群要保护"), ("托梅鲁", "表示", "斐济赞成。")],
        ),
        (
            "贝尔松说，鱼群要保护。贝尔松强调，冰川在退。",
            [("贝尔松", "说", "鱼群要保护。"), ("贝尔松", "强调", "冰川在退。")],
        ),
        ("托梅鲁介绍了斐济的海洋政策，表示愿同冰岛合作。", [("托梅鲁", "表示", "愿同冰岛合作。")]),
        ("托梅鲁介绍了斐济的海洋政策，表示，斐济愿同冰岛合作。", [("托梅鲁", "表示", "斐济愿同冰岛合作。")]),
    ],
)
def test_a_new_clause_is_a_new_statement_even_in_one_sentence(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("贝尔松指出，鱼群要保护。要减少捕捞。冰川也在退。", "鱼群要保护。要减少捕捞。冰川也在退。"),
        ("贝尔松指出，鱼群要保护。双方要加强科研。", "鱼群要保护。双方要加强科研。"),
        ("贝尔松指出，我同托梅鲁总理一致认为，鱼群要保护。", "我同托梅鲁总理一致认为，鱼群要保护。"),
        (
            "贝尔松指出，刚才会谈很好。我和托梅鲁总理一致同意，扩大往来。",
            "刚才会谈很好。我和托梅鲁总理一致同意，扩大往来。",
        ),
        ("贝尔松指出，托梅鲁总理强调，鱼群要保护，我赞成。", "托梅鲁总理强调，鱼群要保护，我赞成。"),
        ("贝尔松指出，正如古人所说，独船难行。", "正如古人所说，独船难行。"),
        ("贝尔松指出，鱼群要保护。 ", "鱼群要保护。"),
    ],
)
def test_own_words_of_agreement_and_quotation_start_nothing(extract: Extract, text: str, words: str) -> None:
    assert said(extract, text) == [("贝尔松", "指出", words)]


@pytest.mark.parametrize(
    "after",
    [
        "会谈后，两人共同会见了记者。",
        "双方还就海洋问题交换了意见。",
        "两国领导人共同签署《冰岛和斐济海洋联合声明》。",
        "托梅鲁邀请贝尔松访问斐济。",
        "陈文清、王毅等参加会谈。",
        "会谈前，贝尔松为托梅鲁举行欢迎仪式。",
    ],
)
def test_narration_ends_what_was_said(extract: Extract, after: str) -> None:
    assert said(extract, f"贝尔松指出，鱼群要保护。{after}") == [("贝尔松", "指出", "鱼群要保护。")]


@pytest.mark.parametrize(
    "act",
    [
        "贝尔松邀请托梅鲁方便时再来冰岛。",
        "贝尔松热烈欢迎托梅鲁来访。",
        "贝尔松祝贺托梅鲁当选。",
        "贝尔松感谢斐济人民。",
        "托梅鲁预祝大会成功。",
        "双方就海洋问题深入交换了意见。",
        "双方约定保持联系。",
        "两国领导人互致新年问候。",
        "贝尔松同托梅鲁亲切握手。",
    ],
)
def test_acts_are_no_statements(extract: Extract, act: str) -> None:
    assert said(extract, act) == []


def test_words_after_narration_between_are_a_statement_of_their_own(extract: Extract) -> None:
    text = "双方一致同意，扩大贸易。会谈后，两人共同会见了记者。贝尔松表示，会谈很成功。"
    assert said(extract, text) == [("双方", "一致同意", "扩大贸易。"), ("贝尔松", "表示", "会谈很成功。")]


def test_points_announced_run_on_and_in_paragraphs_of_their_own_are_continued(extract: Extract) -> None:
    text = "贝尔松就两国合作提出三点建议。一是保护鱼群。要减少捕捞。\n二是扩大旅游。要增加航班。\n三是共同科研。"
    assert said(extract, text) == [
        ("贝尔松", "提出", "一是保护鱼群。要减少捕捞。"),
        ("贝尔松", "", "二是扩大旅游。要增加航班。"),
        ("贝尔松", "", "三是共同科研。"),
    ]


@pytest.mark.parametrize(
    ("clause", "verb"),
    [("他提出三点建议：", "提出"), ("为此，他提出三点建议。", "提出"), ("贝尔松就此提出以下主张：", "提出")],
)
def test_points_announced_behind_other_words_are_a_statement_of_their_own(
    extract: Extract, clause: str, verb: str
) -> None:
    text = f"贝尔松表示，双方要照着条约办。双方都要来。{clause}一是保护鱼群。二是扩大旅游。"
    assert said(extract, text) == [
        ("贝尔松", "表示", "双方要照着条约办。双方都要来。"),
        ("贝尔松", verb, "一是保护鱼群。二是扩大旅游。"),
    ]


def test_points_behind_dashes_may_close_with_semicolons(extract: Extract) -> None:
    text = "贝尔松指出，双方要照着条约办。他提出以下建议：\n——保护鱼群；\n——扩大旅游。"
    assert said(extract, text) == [
        ("贝尔松", "指出", "双方要照着条约办。"),
        ("贝尔松", "", "保护鱼群；"),
        ("贝尔松", "", "扩大旅游。"),
    ]


def test_what_is_done_besides_an_appraisal_is_not_said(extract: Extract) -> None:
    text = "贝尔松赞赏斐方的立场，并向托梅鲁介绍了冰方的看法。"
    assert said(extract, text) == [("贝尔松", "赞赏", "斐方的立场")]


def test_what_goes_with_a_message_on_the_same_day_is_said(extract: Extract) -> None:
    text = "同日，托梅鲁向贝尔松致贺电，表示斐方愿扩大贸易。"
    assert said(extract, text) == [("托梅鲁", "表示", "斐方愿扩大贸易。")]


def test_a_paragraph_in_the_same_voice_is_continued_and_one_of_a_new_clause_is_not(extract: Extract) -> None:
    first = "贝尔松指出，鱼群要保护。\n要坚持科学捕捞；双方要共享数据。\n"
    findings = extract(TALKS + first + "贝尔松强调，冰川在退。\n——坚持共同研究，让数据流动。")
    assert [(s.verb, s.continued) for s in findings.statements] == [
        ("指出", False),
        ("", True),
        ("强调", False),
        ("", True),
    ]
    assert {s.speakers[0].name_zh for s in findings.statements} == {"贝尔松"}


@pytest.mark.parametrize(
    "after",
    [
        "当天的雷克雅未克阳光明媚",
        "陈文清、王毅等参加上述活动。",
        "图为会谈现场。",
        "两国领导人还参观了渔港。",
    ],
)
def test_a_paragraph_of_report_does_not_go_on_in_the_same_voice(extract: Extract, after: str) -> None:
    assert said(extract, f"贝尔松指出，鱼群要保护。\n{after}") == [("贝尔松", "指出", "鱼群要保护。")]


def test_a_joint_statement_does_not_carry_over_to_the_next_paragraph(extract: Extract) -> None:
    text = "双方一致同意，扩大贸易。\n希望各界支持海洋保护。"
    assert said(extract, text) == [("双方", "一致同意", "扩大贸易。")]


@pytest.mark.parametrize(
    "clause", ["斐济外长韦加努表示，斐方赞成。", "渔业专家表示，鱼群在减少。", "有评论认为，前景很好。"]
)
def test_words_of_others_than_leaders_are_no_statements(extract: Extract, clause: str) -> None:
    assert said(extract, clause) == []


def test_what_was_said_is_in_the_text_with_evidence_for_speaker_and_verb(extract: Extract) -> None:
    text = TALKS + "关于渔业，冰岛总统贝尔松强调，鱼群要保护。"
    [statement] = extract(text).statements
    words = {cell.column: text[cell.start : cell.end] for cell in statement.cells}
    assert words == {"verb": "强调", "voice": "冰岛总统贝尔松", "speaker_id": "冰岛总统贝尔松"}
    assert {cell.rule for cell in statement.cells} == {"statement.reporting_clause"}
    assert statement.paragraph == 2


def test_joint_statements_have_no_speaker_and_are_of_the_encounter(extract: Extract) -> None:
    [statement] = extract(TALKS + "双方同意扩大贸易。").statements
    assert (statement.voice, statement.encounter) == ("joint", 0)
    assert [c.column for c in statement.cells if c.column == "speaker_id"] == []


def test_statements_carry_the_topics_of_their_own_words(extract: Extract) -> None:
    [first, second] = extract(TALKS + "贝尔松指出，要扩大贸易。托梅鲁表示，要发展航天合作。").statements
    assert "trade" in first.topics
    assert "space" not in first.topics
    assert "space" in second.topics


@pytest.mark.parametrize(
    ("said", "there", "not_there"),
    [
        ("双方共同办好冰中文化年。", "culture", "education"),
        ("要摒弃冷战思维和对抗。", "multilateralism", "united-nations"),
        ("两国关系健康、稳定、可持续发展。", "bilateral-relations", "development"),
    ],
)
def test_a_term_is_no_part_of_another_word(extract: Extract, said: str, there: str, not_there: str) -> None:
    [statement] = extract(f"{TALKS}贝尔松指出，{said}").statements
    assert there in statement.topics
    assert not_there not in statement.topics


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A direct quote that is the whole statement ends it; an unquoted sentence behind it is the reporter's.
        ("贝尔松说：“鱼群要保护。”这是指渔船。", [("贝尔松", "说", "“鱼群要保护。”")]),
        ("贝尔松说，“鱼群要保护”。这是指渔船。", [("贝尔松", "说", "“鱼群要保护”。")]),
        ("贝尔松说：“鱼群要保护。”“冰川在退。”", [("贝尔松", "说", "“鱼群要保护。”“冰川在退。”")]),
        ("贝尔松说，鱼群要保护。“冰川在退。”", [("贝尔松", "说", "鱼群要保护。“冰川在退。”")]),
        # What closes a report is nobody's speech.
        ("贝尔松说，鱼群要保护。（完）", [("贝尔松", "说", "鱼群要保护。")]),
        ("贝尔松说，鱼群要保护。（下转A02版）", [("贝尔松", "说", "鱼群要保护。")]),
        ("贝尔松说，鱼群要保护。（总台记者林知远）", [("贝尔松", "说", "鱼群要保护。")]),
        ("贝尔松说，鱼群要保护。（编辑：林知远）1200304", [("贝尔松", "说", "鱼群要保护。")]),
        ("贝尔松说，要保护鱼群（鳕鱼）。", [("贝尔松", "说", "要保护鱼群（鳕鱼）。")]),
    ],
)
def test_a_statement_ends_with_its_quote_and_before_the_signature(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贝尔松的发言人说，贝尔松在会谈中表示，鱼群要保护。", [("贝尔松", "表示", "鱼群要保护。")]),
        ("贝尔松告诉托梅鲁，鱼群要保护。", [("贝尔松", "告诉", "鱼群要保护。")]),
        ("贝尔松告诉记者：“鱼群要保护。”", [("贝尔松", "告诉", "“鱼群要保护。”")]),
        ("贝尔松指当前鱼群正在减少。", [("贝尔松", "指", "当前鱼群正在减少。")]),
        ("贝尔松强调当前鱼群正在减少。", [("贝尔松", "强调", "当前鱼群正在减少。")]),
        ("贝尔松强调的是鱼群。", []),
        (
            "会谈时，贝尔松称当前鱼群正在减少。\n他称斐方可以相助。",
            [("贝尔松", "称", "当前鱼群正在减少。"), ("贝尔松", "称", "斐方可以相助。")],
        ),
        ("贝尔松指派大臣访问斐济群岛。", []),
        ("贝尔松称赞斐济保护鱼群。", [("贝尔松", "称赞", "斐济保护鱼群。")]),
        ("随后贝尔松召开记者会表示，鱼群要保护。", [("贝尔松", "表示", "鱼群要保护。")]),
        (
            "贝尔松表示完全赞同保护鱼群，高度评价斐方努力。",
            [("贝尔松", "表示", "完全赞同保护鱼群"), ("贝尔松", "高度评价", "斐方努力。")],
        ),
        ("贝尔松在会谈时再次呼吁各国保护鱼群。", [("贝尔松", "呼吁", "各国保护鱼群。")]),
        ("两人会后宣布，扩大贸易。", [("双方", "宣布", "扩大贸易。")]),
        ("斐冰两国领导人确认，扩大贸易。", [("双方", "确认", "扩大贸易。")]),
        ("贝尔松和托梅鲁参观港口，托梅鲁承诺扩大贸易。", [("托梅鲁", "承诺", "扩大贸易。")]),
        ("据当地媒体报道，贝尔松向托梅鲁表示祝贺。他表示，鱼群要保护。", [("贝尔松", "表示", "鱼群要保护。")]),
        ("会谈中，贝尔松欢迎托梅鲁到访。\n他强调，鱼群要保护。", [("贝尔松", "强调", "鱼群要保护。")]),
        ("有消息称，两国将扩大贸易。", []),
    ],
)
def test_clauses_of_media_elsewhere(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("斐济总理强调，鱼群要保护。", [("托梅鲁", "强调", "鱼群要保护。")]),
        ("冰岛总统高度评价斐方努力。", [("贝尔松", "高度评价", "斐方努力。")]),
        ("这位斐济总理在留言簿上写道：“鱼群要保护。”", [("托梅鲁", "写道", "“鱼群要保护。”")]),
        ("法国总统强调，鱼群要保护。", []),
        ("冰总统强调，鱼群要保护。", [("贝尔松", "强调", "鱼群要保护。")]),
        ("法总统强调，鱼群要保护。", []),
        ("冰岛总统的发言人说，鱼群要保护。", []),
    ],
)
def test_a_speaker_may_be_named_by_country_and_office_alone(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


def test_a_clause_may_stand_right_behind_the_dateline(extract: Extract) -> None:
    text = "新华社巴黎3月4日电（记者莫雪岚）冰岛总统贝尔松4日与斐济总理托梅鲁通电话，讨论渔业，并强调必须保护鱼群。"
    [statement] = extract(text, "2031-03-05").statements
    assert (statement.verb, text[statement.start : statement.end]) == ("强调", "必须保护鱼群。")


def test_points_that_a_leader_only_speaks_of_open_no_list(extract: Extract) -> None:
    assert said(extract, "托梅鲁强调，当务之急是降温，斐方提出了四点原则。") == [
        ("托梅鲁", "强调", "当务之急是降温，斐方提出了四点原则。")
    ]


@pytest.mark.parametrize("narrated", ["两国政府发表《海洋联合声明》。双方愿加强合作。", "会谈时，双方宣布启动谈判。"])
def test_a_paragraph_about_both_does_not_go_on_in_one_voice(extract: Extract, narrated: str) -> None:
    assert said(extract, f"贝尔松表示，愿同斐方合作。\n{narrated}") == [("贝尔松", "表示", "愿同斐方合作。")]


@pytest.mark.parametrize("lead", ["会上，", "会晤中，", "会谈后，", "在会上，"])
def test_the_reporter_tells_in_the_same_paragraph_what_both_agreed_on(extract: Extract, lead: str) -> None:
    text = f"贝尔松指出，渔业很重要。{lead}双方商定扩大贸易。"
    assert said(extract, text) == [("贝尔松", "指出", "渔业很重要。"), ("双方", "商定", "扩大贸易。")]


def test_a_predecessor_of_whom_a_leader_tells_does_not_end_his_words(extract: Extract) -> None:
    text = "贝尔松指出，渔业很重要。俄罗斯前总统叶利钦是冰岛人民的老朋友。双方应该扩大贸易。"
    assert said(extract, text) == [("贝尔松", "指出", text.partition("，")[2])]


def test_points_behind_dashes_in_paragraphs_of_their_own_are_continued(extract: Extract) -> None:
    text = "贝尔松指出，要抓住机遇。\n——相互尊重，巩固互信。\n——扩大开放，密切往来。"
    assert said(extract, text) == [
        ("贝尔松", "指出", "要抓住机遇。"),
        ("贝尔松", "", "相互尊重，巩固互信。"),
        ("贝尔松", "", "扩大开放，密切往来。"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("双方在发布会上表示将扩大贸易。", [("双方", "表示", "将扩大贸易。")]),
        ("双方发表的联合声明说，贸易要扩大。", []),
    ],
)
def test_both_sides_say_at_a_place_and_a_paper_of_theirs_does_not(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


def test_what_one_informs_the_other_of_is_said(extract: Extract) -> None:
    text = TALKS + "托梅鲁首先通报，搜寻已近尾声。贝尔松向托梅鲁通报了渔业谈判进展。"
    found = extract(text).statements
    assert [(s.verb, text[s.start : s.end]) for s in found] == [("通报", "搜寻已近尾声。")]


def test_condolences_paid_at_an_embassy_are_a_message(extract: Extract) -> None:
    text = "3月4日，国家主席习近平来到冰岛驻华使馆，吊唁冰岛总统贝尔松逝世。\n习近平表示，贝尔松总统是中国人民的朋友。"
    findings = extract(text, "2031-03-05")
    assert ([s.verb for s in findings.statements], findings.encounters) == (["表示"], [])


@pytest.mark.parametrize("act", ["赞同贝尔松的看法", "同意对方的意见", "赞同冰方的看法"])
def test_to_share_a_view_says_nothing_of_it(extract: Extract, act: str) -> None:
    text = f"{TALKS}贝尔松指出，鱼群要保护。托梅鲁{act}，表示愿扩大贸易。"
    assert [s.verb for s in extract(text).statements] == ["指出", "表示"]


def test_what_one_proposes_or_admits_is_said(extract: Extract) -> None:
    text = (
        "3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。托梅鲁提出，渔业谈判要提速。"
        "贝尔松说：“好。”他同时承认过去的捕捞损害了渔场，表示愿合作。贝尔松就此提出方案。"
    )
    said = [(s.verb, text[s.start : s.end]) for s in extract(text, "2031-03-05").statements]
    assert said == [
        ("提出", "渔业谈判要提速。"),
        ("说", "“好。”"),
        ("承认", "过去的捕捞损害了渔场"),
        ("表示", "愿合作。"),
    ]


def test_words_end_before_the_colon_behind_which_points_follow(extract: Extract) -> None:
    text = "贝尔松表示，鱼群在减少，各国要做好以下工作：\n——减少捕捞。\n——清洁海洋。"
    assert said(extract, text) == [
        ("贝尔松", "表示", "鱼群在减少，各国要做好以下工作"),
        ("贝尔松", "", "减少捕捞。"),
        ("贝尔松", "", "清洁海洋。"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("托梅鲁说，海洋属于大家。贝尔松发表文章，他在文章中指出，鱼群要保护。", ("贝尔松", "指出", "鱼群要保护。")),
        ("贝尔松强调，鱼群要保护。1200304", ("贝尔松", "强调", "鱼群要保护。")),
        ("贝尔松就渔业提出建议。一要减少捕捞。二要清洁海洋。", ("贝尔松", "提出", "一要减少捕捞。二要清洁海洋。")),
    ],
)
def test_he_is_who_opens_the_sentence_and_a_closing_date_is_not_said(
    extract: Extract, text: str, expected: tuple[str, str, str]
) -> None:
    assert said(extract, text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "贝尔松重申，冰方支持斐方；托梅鲁对此高度赞赏，并重申斐方立场。",
            [("贝尔松", "重申", "冰方支持斐方"), ("托梅鲁", "重申", "斐方立场。")],
        ),
        ("托梅鲁高度评价冰方主张，愿同冰方合作。", [("托梅鲁", "高度评价", "冰方主张，愿同冰方合作。")]),
        ("托梅鲁主张，各国要合作。", [("托梅鲁", "主张", "各国要合作。")]),
        ("托梅鲁在会谈前表示，他希望签约。", [("托梅鲁", "表示", "他希望签约。")]),
        ("托梅鲁4日在与贝尔松会谈前表示，他希望签约。", [("托梅鲁", "表示", "他希望签约。")]),
        (
            "两国领袖重申将保护鱼群，并打击走私；两人也同意维持联系。",
            [("双方", "重申", "将保护鱼群，并打击走私"), ("双方", "同意", "维持联系。")],
        ),
    ],
)
def test_what_is_appraised_before_the_verb_or_told_by_a_noun_is_no_clause(
    extract: Extract, text: str, expected: Said
) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize(
    "behind",
    [
        "当托梅鲁问及渔业时，他回答说，没有问题。",
        "在托梅鲁陪同下参观渔港后，他说，渔港很好。",
        "托梅鲁总理很勇敢，他说，海洋属于大家。",
    ],
)
def test_he_is_not_who_is_named_in_a_clause_of_time_or_in_what_is_said(extract: Extract, behind: str) -> None:
    assert {speaker for speaker, _, _ in said(extract, f"贝尔松说，鱼群要保护。{behind}")} == {"贝尔松"}


@pytest.mark.parametrize(
    "text", ["托梅鲁拒绝证实，也没有否认这一消息。", "托梅鲁被证实，曾感染新冠。", "托梅鲁反对霸权主张，愿同冰方合作。"]
)
def test_what_is_denied_or_told_by_a_noun_is_not_said(extract: Extract, text: str) -> None:
    assert said(extract, text) == []


def test_practice_proves_within_what_is_said(extract: Extract) -> None:
    text = "托梅鲁说，鱼群要保护。实践证实，冰斐合作符合两国利益。"
    assert said(extract, text) == [("托梅鲁", "说", "鱼群要保护。实践证实，冰斐合作符合两国利益。")]
