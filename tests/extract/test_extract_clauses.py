"""Which wordings are reporting clauses: without a comma, of the subject before, with the occasion beside him."""

from __future__ import annotations

import pytest

from said import WORDS, Extract, Said, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贝尔松强调冰方看重渔业，鱼群要保护。", [("贝尔松", "强调", "冰方看重渔业，鱼群要保护。")]),
        ("贝尔松表示愿同斐方合作。", [("贝尔松", "表示", "愿同斐方合作。")]),
        ("贝尔松祝贺托梅鲁当选，表示相信渔业会更好。", [("贝尔松", "表示", "相信渔业会更好。")]),
        ("贝尔松表示欢迎斐济企业投资。", []),
        ("贝尔松强调渔业时，全场鼓掌。", []),
        ("双方强调保护渔业的重要性。", [("双方", "强调", "保护渔业的重要性。")]),
        (
            "贝尔松祝贺渔业年成功举行，表示相信渔民能完成各项目标，走好“两个阶段”之路。",
            [("贝尔松", "表示", "相信渔民能完成各项目标，走好“两个阶段”之路。")],
        ),
    ],
)
def test_content_may_follow_its_verb_without_a_comma(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贝尔松介绍了渔业情况。强调冰方愿同斐方合作。", [("贝尔松", "强调", "冰方愿同斐方合作。")]),
        ("贝尔松介绍了渔业情况。并表示，鱼群要保护。", [("贝尔松", "表示", "鱼群要保护。")]),
        (
            "访问期间，贝尔松参观渔港，表示愿扩大贸易；考察船厂，强调要加强创新；还看望了渔民。",
            [("贝尔松", "表示", "愿扩大贸易"), ("贝尔松", "强调", "要加强创新")],
        ),
        (
            "贝尔松参观了渔港。出席渔业论坛并致辞，强调要保护鱼群。",
            [("贝尔松", "强调", "要保护鱼群。")],
        ),
        (
            "贝尔松指出，鱼群要保护，但他同时强调，旅游也重要。",
            [("贝尔松", "指出", "鱼群要保护"), ("贝尔松", "强调", "旅游也重要。")],
        ),
        (
            "贝尔松赞赏斐方保护海洋，高度评价渔业合作，他认为前景很好。",
            [
                ("贝尔松", "赞赏", "斐方保护海洋"),
                ("贝尔松", "高度评价", "渔业合作"),
                ("贝尔松", "认为", "前景很好。"),
            ],
        ),
    ],
)
def test_the_subject_may_be_that_of_the_words_before(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize(
    "clause",
    [
        "会见托梅鲁时贝尔松表示，",
        "同托梅鲁会谈后贝尔松表示，",
        "贝尔松在会见托梅鲁时表示，",
        "贝尔松4日在码头会见到访的斐济总理托梅鲁时表示，",
        "据冰岛媒体报道，贝尔松当天与托梅鲁通话时表示，",
    ],
)
def test_the_occasion_may_stand_beside_the_speaker(extract: Extract, clause: str) -> None:
    assert said(extract, f"{clause}鱼群要保护。") == [("贝尔松", "表示", "鱼群要保护。")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贝尔松同托梅鲁共同宣布，建立渔业伙伴关系。", [("双方", "共同宣布", "建立渔业伙伴关系。")]),
        ("贝尔松同托梅鲁共同宣布“渔业年”正式启动。", []),
        ("双方宣布启动“渔业年”。", []),
        ("双方同意启动渔业谈判。", [("双方", "同意", "启动渔业谈判。")]),
        ("双方都认为，鱼群要保护。", [("双方", "都认为", "鱼群要保护。")]),
        (
            "两国元首一致认为，鱼群要保护；一致同意，扩大贸易。",
            [("双方", "一致认为", "鱼群要保护"), ("双方", "一致同意", "扩大贸易。")],
        ),
        (
            "双方同意推进合作，包括：设立渔业中心；同意明年增加航班；启动联合科研。",
            [("双方", "同意", "推进合作，包括：设立渔业中心；同意明年增加航班；启动联合科研。")],
        ),
        ("双方一致同意扩大贸易，共同签署渔业协定。", [("双方", "一致同意", "扩大贸易")]),
        ("与会各方感谢冰方，表示要共享机遇。", [("双方", "表示", "要共享机遇。")]),
        ("中斐双方一致认为，鱼群要保护。", [("双方", "一致认为", "鱼群要保护。")]),
        ("贝尔松、托梅鲁先后致辞。他们表示，鱼群要保护。", [("双方", "表示", "鱼群要保护。")]),
        ("贝尔松强调指出，鱼群要保护。", [("贝尔松", "强调指出", "鱼群要保护。")]),
        ("托梅鲁对此表示赞同，强调斐方愿合作。", [("托梅鲁", "强调", "斐方愿合作。")]),
        ("贝尔松充分肯定渔业合作。", [("贝尔松", "充分肯定", "渔业合作。")]),
    ],
)
def test_two_who_speak_together_and_verbs_of_two_words(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "双方一致同意：\n扩大贸易；\n保护鱼群。\n渔港很美。",
            [("双方", "一致同意", "扩大贸易；"), ("双方", "", "保护鱼群。")],
        ),
        (
            "双方一致同意：\n一、扩大贸易。\n二、保护鱼群。",
            [("双方", "", "一、扩大贸易。"), ("双方", "", "二、保护鱼群。")],
        ),
    ],
)
def test_points_of_both_in_paragraphs_of_their_own(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


def test_two_sides_by_their_characters_speak_together(extract: Extract) -> None:
    text = "贝尔松表示，鱼群要保护。会谈后，冰斐双方表示愿扩大贸易。"
    assert said(extract, text) == [("贝尔松", "表示", "鱼群要保护。"), ("双方", "表示", "愿扩大贸易。")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("双方同意，扩大贸易，并指示渔业部门落实。", [("双方", "同意", "扩大贸易，并指示渔业部门落实。")]),
        ("贝尔松对此予以积极评价，认为鱼群要保护。", [("贝尔松", "认为", "鱼群要保护。")]),
        ("贝尔松笑答，鱼很多。", [("贝尔松", "笑答", "鱼很多。")]),
    ],
)
def test_what_is_instructed_is_not_said_and_an_appraisal_without_content_goes_on(
    extract: Extract, text: str, expected: Said
) -> None:
    assert said(extract, text) == expected


def test_he_means_neither_of_two(extract: Extract) -> None:
    text = "双方参观了渔港。港口很美，海风很大，码头上人来人往，他同时强调，鱼群要保护。"
    assert said(extract, text) == []
    assert said(extract, "双方参观了渔港。他表示，鱼群要保护。") == []


def test_a_sentence_broken_over_two_paragraphs_is_one_statement(extract: Extract) -> None:
    text = "贝尔松指出，鱼群是冰岛渔民和斐济渔民共同的财富。我们要保护两国共同\n拥有的海洋。冰川也在退。"
    assert said(extract, text) == [("贝尔松", "指出", text.removeprefix("贝尔松指出，"))]


def test_a_headline_says_nothing(extract: Extract) -> None:
    assert said(extract, "贝尔松表示愿保护鱼群\n渔船今天回港。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "贝尔松与托梅鲁举行会谈，两国领导人就渔业达成共识，一致决定保护鱼群。",
            [("双方", "一致决定", "保护鱼群。")],
        ),
        ("贝尔松与托梅鲁举行会谈，双方就渔业达成共识，同意增加航班。", [("双方", "同意", "增加航班。")]),
        ("贝尔松与托梅鲁举行会谈，双方谈及渔业，贝尔松叫停，表示风大。", [("贝尔松", "表示", "风大。")]),
        (
            "两国再次确认了渔业协定的意义，决定增加航班。",
            [("双方", "再次确认", "渔业协定的意义"), ("双方", "决定", "增加航班。")],
        ),
        ("双方肯定了渔业合作，并确认了用谈判解决争端的原则。", [("双方", "确认", "用谈判解决争端的原则。")]),
        ("双方确认了日程。", []),
        ("双方谈到两国决定的事项。", []),
    ],
)
def test_what_two_sides_hold_behind_an_act_and_what_two_countries_decide(
    extract: Extract, text: str, expected: Said
) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("在教育领域，双方一致认为，学校要多。", [("双方", "一致认为", "学校要多。")]),
        (
            "双方一致同意增加航班。两国决定保护鱼群。",
            [("双方", "一致同意", "增加航班。"), ("双方", "决定", "保护鱼群。")],
        ),
    ],
)
def test_both_agree_behind_one_leaders_words(extract: Extract, behind: str, expected: Said) -> None:
    first = ("贝尔松", "指出", "鱼群要保护。")
    assert said(extract, WORDS + behind) == [first, *expected]
    [(_, _, words)] = said(extract, f"{WORDS}{behind}我们期待更多合作。")
    assert words == f"鱼群要保护。{behind}我们期待更多合作。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "贝尔松指，风大，强调合作的深度，呼吁张开双臂。",
            [("贝尔松", "指", "风大"), ("贝尔松", "强调", "合作的深度"), ("贝尔松", "呼吁", "张开双臂。")],
        ),
        ("贝尔松表示，有人发表声明，呼吁停止捕鱼。", [("贝尔松", "表示", "有人发表声明，呼吁停止捕鱼。")]),
        ("贝尔松表示，斐济支持渔民，呼吁停战。", [("贝尔松", "表示", "斐济支持渔民，呼吁停战。")]),
        ("贝尔松表示，谈得好，但也说没有定案。", [("贝尔松", "表示", "谈得好"), ("贝尔松", "说", "没有定案。")]),
        (
            "贝尔松指出，冰方将扩大渔业，但同时强调鱼群要保护。",
            [("贝尔松", "指出", "冰方将扩大渔业"), ("贝尔松", "强调", "鱼群要保护。")],
        ),
        ("贝尔松表示，我们愿意谈，但也强调底线。", [("贝尔松", "表示", "我们愿意谈，但也强调底线。")]),
        (
            "贝尔松高度赞赏渔业政策，并相信前景很好。",
            [("贝尔松", "高度赞赏", "渔业政策"), ("贝尔松", "相信", "前景很好。")],
        ),
        ("两人先单独会面，贝尔松感谢托梅鲁为渔民作出的努力，指风大。", [("贝尔松", "指", "风大。")]),
    ],
)
def test_one_leader_goes_on_with_another_verb_behind_a_comma(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贝尔松对斐方保护鱼群的努力予以高度评价。", [("贝尔松", "予以高度评价", "斐方保护鱼群的努力")]),
        ("贝尔松对渔业合作给予了充分肯定。", [("贝尔松", "给予了充分肯定", "渔业合作")]),
        ("两国领导人就渔业交谈时对成果等表示满意。", [("双方", "表示满意", "成果等")]),
        ("双方在会谈中对两国关系的发展感到满意。", [("双方", "感到满意", "两国关系的发展")]),
        ("贝尔松对渔港给予资助。", []),
        ("贝尔松认同渔业合作要扩大。", [("贝尔松", "认同", "渔业合作要扩大。")]),
        ("贝尔松谈及，鱼群在减少。", [("贝尔松", "谈及", "鱼群在减少。")]),
        ("贝尔松谈及鱼群减少一事。", []),
        ("海洋论坛新任轮值主席、斐济总理托梅鲁在会上宣布渔业年开始。", [("托梅鲁", "宣布", "渔业年开始。")]),
        ("贝尔松常被称为“老船长”，说他善于掌舵。", []),
    ],
)
def test_what_is_valued_may_stand_first_and_who_speaks_may_be_described(
    extract: Extract, text: str, expected: Said
) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贝尔松：我们重视渔业。风大也要出海。", [("贝尔松", "", "我们重视渔业。风大也要出海。")]),
        ("贝尔松，冰岛总统：我们重视渔业。", [("贝尔松", "", "我们重视渔业。")]),
        (
            "贝尔松：我们重视渔业。\n记者：要扩建渔港吗？\n托梅鲁：我愿意。",
            [("贝尔松", "", "我们重视渔业。"), ("托梅鲁", "", "我愿意。")],
        ),
        ("贝尔松：要重视渔业", []),
        ("贝尔松：1960年出生，曾任渔业部长，我国渔民。", []),
        ("贝尔松：在渔港参观。", []),
        ("“风大也要出海。”贝尔松对托梅鲁说。", [("贝尔松", "说", "“风大也要出海。”")]),
        (
            "- 风大也要出海。鱼群要保护。- 贝尔松说。\n—— 浪高也要出海。—他强调说。",
            [("贝尔松", "说", "风大也要出海。鱼群要保护。"), ("贝尔松", "强调说", "浪高也要出海。")],
        ),
        ("- 风大也要出海。- 渔民说。", []),
    ],
)
def test_who_speaks_may_be_told_by_a_label_or_behind_his_words(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("冰岛外长约翰3日会见了斐济外长彼得。双方表示要保护鱼群。", []),
        ("冰岛外长约翰出席。双方表示要保护鱼群。", [("双方", "表示", "要保护鱼群。")]),
        ("贝尔松与托梅鲁会谈时，表示，风大。", [("贝尔松", "表示", "风大。")]),
        ("贝尔松与托梅鲁会谈时，一致同意保护鱼群。", [("双方", "一致同意", "保护鱼群。")]),
        (
            "贝尔松说，风大。托梅鲁总理很有经验。他也期待，浪小。",
            [("贝尔松", "说", "风大。托梅鲁总理很有经验。"), ("贝尔松", "期待", "浪小。")],
        ),
        ("贝尔松说，风大。托梅鲁来到渔港。他说，浪小。", [("贝尔松", "说", "风大。"), ("托梅鲁", "说", "浪小。")]),
    ],
)
def test_who_both_are_and_whom_he_means_is_told_by_what_stands_before(
    extract: Extract, text: str, expected: Said
) -> None:
    assert said(extract, text) == expected
