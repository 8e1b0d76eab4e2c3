"""Telling by its form whether a clause asks for something to know."""

from __future__ import annotations

import re

_ASKING = re.compile(
    r"^(?:(?:so|then|well|now|ok|please|hi|hello) )*"
    r"(?:what|where|when|who|whom|which|how|can|could|do|does|did|is|are|will|would|should|shall"
    r"|may|any (?:idea|news|chance))\b"
    r"|\b(?:how (?:do|can|much|many|long|soon|far)|what (?:is|are|do|does|would)|what's"
    r"|where (?:do|can|is|are)|when (?:will|do|can|is|are)|which \w+ (?:do|is|should|would)"
    r"|who (?:do|can|should|is)|(?:do|can|could|would|will|should) (?:i|we|you)"
    r"|(?:is|are) (?:it|this|that|there|they)|want to know|wondering|anyone know)\b"
    r"|[吗嗎呢]$|什么|甚么|啥|几[时点号]|几天(?:能|可以|会|才|到)|[要等得]几天"
    r"|哪[里儿个家天些]|多少|多久|多长|多快|怎么|怎样|如何|谁|几耐|边度|点样|请问|想问|想知道"
    r"|能不能|可不可以|可否|是不是|要不要|有没有|需不需要|行不行|能否|是否|还是.{1,8}$|[行好保]不$"
)
# Asking what is wrong, or for it to be put right, is part of a repair wish or a complaint.
_OF_THE_FAULT = re.compile(
    r"\bwhy\b|\bhow come\b"
    r"|\bwhat(?:'s| is| the hell is)? (?:wrong|up|going on|happening|causing|to do)\b"
    r"|\bwhat(?:'s| is)? the (?:problem|issue|matter|cause|reason)\b"
    r"|\bwhat (?:should|can|do|shall) (?:i|we) do\b"
    r"|\bhow (?:do|can|to|could) (?:(?:i|we|you) )?"
    r"(?:fix|solve|repair|sort|resolve|get (?:it|this) to)\b"
    r"|\b(?:can|could|will|would) (?:you|someone|somebody|anyone)\b.{0,20}"
    r"\b(?:help|fix|repair|mend|sort|look|come|send|check|replace|swap|exchange)\b"
    r"|[怎咋]么?(?:办|回事|搞的|弄的|解决|处理|修|破|了|整)|为什么|为啥|凭什么|凭啥|干嘛"
    r"|什么(?:问题|原因|情况|毛病|故障|鬼)|啥(?:问题|原因|情况|毛病)|是不是坏|哪里坏|哪儿坏"
    r"|(?:能|可以|可不可以|能不能).{0,6}(?:来|派|修|换)"
)


def asks(clause: str) -> bool:
    """Tell whether a normalised clause asks for something to know."""
    return bool(_ASKING.search(clause)) and not _OF_THE_FAULT.search(clause)
