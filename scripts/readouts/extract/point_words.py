"""The expressions by which somebody announces points or puts a proposal forward: 提出四点建议。, 提出建议：…"""

from __future__ import annotations

import re

from readouts.extract.expressions import pattern


class Points:
    """Made from parts of other expressions for clauses, and the nouns for what is put forward."""

    def __init__(self, lead: str, before_subject: str, subject: str, both: str, noun: str) -> None:
        # A verb of one of these; a sentence without one, as most are, is not looked at further.
        self.hint = re.compile("提出|阐[述明]|指出了|(?:谈|讲|分享|给出|作出?)了")
        count = r"[一二两三四五六七八九十几\d]+"
        self.counted = pattern(
            rf"{lead}{subject}(?:(?!{both}，)[^。；：]){{0,70}}?(?P<verb>提出|阐述|阐明|重点阐述|指出(?=了))(?!的)了?[^。；：]{{0,40}}?"
            rf"(?:{count}(?:个?方面|点|项|条|个)|[以如]下|下列)[^。，；：]{{0,14}}(?P<mark>[。：])"
        )
        self.viewed = pattern(
            rf"{lead}{subject}(?:(?!{both}，)[^。；：]){{0,40}}?(?P<verb>谈|讲|分享|给出|作出?)了[^。，；：]{{0,10}}?"
            rf"{count}(?:个?方面|点|项|条|个)的?{noun}(?P<mark>[。：])"
        )
        # 甲就渔业提出建议。一是…: the points themselves show that some were announced.
        self.uncounted = pattern(
            rf"{before_subject}{subject}(?:(?!{both}，)[^。；：]){{0,70}}?(?P<verb>提出|阐述)(?!的)了?[^，。；：的]{{0,8}}?"
            rf"{noun}(?P<mark>[。：])(?=\s*(?:一[是要]|第一[，是]|一、|（一）|首先，|其一，))"
        )
        # 甲就渔业提出建议：扩大贸易，保护鱼群。
        self.proposed = pattern(
            rf"{lead}{subject}(?:(?!{both}，)[^。；：]){{0,70}}?(?P<verb>提出)(?!的)了?[^，。；：的]{{0,8}}?{noun}(?P<mark>：)(?!$)"
        )
        self.announce = (self.counted, self.viewed, self.proposed)
