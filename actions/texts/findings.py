"""The five gaps in words: what was counted, against which target, and whether it can be chance."""

from actions.domain.language import Language
from actions.domain.reports.five_gaps import Finding
from actions.texts import say


def write_finding(finding: Finding, language: Language) -> str:
    """Write which gap the counts point to, with the evidence (Rule R22)."""
    share = finding.share
    gap = say(f"five-gap-{finding.gap}", language)
    if share.value is None or share.low is None or share.high is None:
        return say("finding-unknown", language, gap=gap)
    evidence = say(f"evidence-{finding.evidence}", language, good=share.good, of=share.of)
    return say(
        f"finding-{finding.verdict}",
        language,
        gap=gap,
        evidence=evidence,
        share=f"{share.value:.0%}",
        low=f"{share.low:.0%}",
        high=f"{share.high:.0%}",
        target=f"{finding.target:.0%}",
    )
