"""Made-up articles to release: two of publishers that keep their rights or are not known, one that is open, a brief."""

from __future__ import annotations

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VERSION: str = json.loads((ROOT / "data" / "package.json").read_text(encoding="utf-8"))["version"]
NAME = f"readouts-{VERSION}"

# What nobody may pass on: a text, a subtitle and keywords of somebody's own making.
CLOSED = {
    "unknown.md": (
        "---\ntitle: 习近平同法国总统马克龙会谈\nsubtitle: 铁轨向着海风一路铺过去又弯回来\n"
        "categories:\n - 绿皮车窗外的麦田与云影\n - 夜车\nauthor: 晨雾晚报\ndate: 2031-03-05\n---\n\n"
        "新华社北京2031年3月4日电 国家主席习近平4日在人民大会堂同法国总统马克龙举行会谈。\n\n"
        "习近平指出，两座城市之间可以多开几趟夜车，让旅客睡着就到。\n\n"
        "马克龙表示，夜车票价应当便宜，早餐要有热豆浆。两国签署《夜间铁路合作协议》。\n"
    ),
    "closed.md": (
        "---\ntitle: 习近平会见意大利总统马塔雷拉\nauthor: 新华社\ndate: 2031-04-07\n---\n\n"
        "新华社北京2031年4月6日电 国家主席习近平6日在钓鱼台国宾馆会见意大利总统马塔雷拉。\n\n"
        "习近平强调，葡萄园和茶园可以结成姐妹，每年换一次采摘的人。\n"
    ),
}
OPEN = {
    "open.md": (
        "---\ntitle: 习近平会见巴西总统卢拉\nauthor: Readouts 简报\ndate: 2031-05-02\n---\n\n"
        "新华社北京2031年5月1日电 国家主席习近平5月1日在北京会见巴西总统卢拉。\n\n"
        "习近平指出，咖啡豆与茶叶各有各的清晨。\n"
    ),
    "brief.txt": (
        "【简报】本文由 Readouts 项目编写，依据：《某报道》（某报，2031-06-02）。\n\n"
        "新华社北京2031年6月1日电 国家主席习近平6月1日在北京会见埃及总统塞西。\n\n"
        "习近平指出，运河边的柳树要一起浇水。\n"
    ),
}


def write_articles(folder: Path, *kinds: dict[str, str]) -> Path:
    folder.mkdir()
    for kind in kinds:
        for name, text in kind.items():
            (folder / name).write_text(text, encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
