"""Which of the five gaps a low score points to, from what was counted (Rule R22)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from actions.domain.intervals import Share, share_of


class FiveGap(StrEnum):
    """Where quality gets lost between what a customer wants and what they find."""

    PROMOTION = "promotion"
    UNDERSTANDING = "understanding"
    PROCEDURE = "procedure"
    BEHAVIOUR = "behaviour"
    PERCEPTION = "perception"


class Evidence(StrEnum):
    """What is counted; each is a share that should be high."""

    PROMISED_WITHIN_POLICY = "promised-within-policy"
    WISH_WITHIN_POLICY = "wish-within-policy"
    PLAN_NAMED = "plan-named"
    CLOCK_KEPT = "clock-kept"
    CHECK_PASSED = "check-passed"
    FOUND_AS_EXPECTED = "found-as-expected"


POINTS_TO = {
    Evidence.PROMISED_WITHIN_POLICY: FiveGap.PROMOTION,
    Evidence.WISH_WITHIN_POLICY: FiveGap.UNDERSTANDING,
    Evidence.PLAN_NAMED: FiveGap.PROCEDURE,
    Evidence.CLOCK_KEPT: FiveGap.BEHAVIOUR,
    Evidence.CHECK_PASSED: FiveGap.BEHAVIOUR,
    Evidence.FOUND_AS_EXPECTED: FiveGap.PERCEPTION,
}
TARGET = 0.9


class Verdict(StrEnum):
    """What a share says against its target, chance considered."""

    OPEN = "open"
    """The whole interval lies below the target: the gap is there."""
    DOUBTFUL = "doubtful"
    """Below the target, but by no more than chance can do."""
    CLOSED = "closed"
    UNKNOWN = "unknown"
    """Nothing was counted."""


@dataclass(frozen=True)
class Promise:
    """One clock, in hours: what the customer was told, what the policy gives, what it took."""

    told: float
    policy: float
    took: float


@dataclass(frozen=True)
class Delivered:
    """One customer's gap between found and expected, where every promise had been kept."""

    gap: float


@dataclass(frozen=True)
class Counts:
    """What a period gave to judge the five gaps by; whatever is not counted stays empty.

    Attributes:
        promises: clocks of closed tickets.
        wishes: within how many hours customers expect a first answer, and `wish_policy`, what the
            policy gives.
        planned: tickets that name the plan they were handled by (Rule R5), of how many.
        checked: points of the service standard passed in sampled conversations (Rule R29).
        delivered: customers whose promises were all kept.
    """

    promises: Sequence[Promise] = ()
    wishes: Sequence[float] = ()
    wish_policy: float = 0.0
    planned: tuple[int, int] = (0, 0)
    checked: tuple[int, int] = (0, 0)
    delivered: Sequence[Delivered] = ()
    targets: dict[Evidence, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Finding:
    """One gap with the evidence for it."""

    gap: FiveGap
    evidence: Evidence
    share: Share
    target: float
    verdict: Verdict


def findings(counts: Counts) -> list[Finding]:
    """Judge every gap, those that are surely open and widest first.

    A late ticket is laid to promotion if the policy's time was kept but less had been promised,
    and to behaviour if even the policy's time was missed.
    """
    found = [_judge(evidence, share, counts) for evidence, share in _shares(counts).items()]
    order = list(Verdict)
    return sorted(found, key=lambda f: (order.index(f.verdict), (f.share.value or 0) - f.target))


def _shares(counts: Counts) -> dict[Evidence, Share]:
    promises, wishes, delivered = counts.promises, counts.wishes, counts.delivered
    too_much = sum(promise.told < promise.took <= promise.policy for promise in promises)
    kept = sum(promise.took <= promise.policy for promise in promises)
    return {
        Evidence.PROMISED_WITHIN_POLICY: share_of(len(promises) - too_much, len(promises)),
        Evidence.WISH_WITHIN_POLICY: share_of(
            sum(wish >= counts.wish_policy for wish in wishes), len(wishes)
        ),
        Evidence.PLAN_NAMED: share_of(*counts.planned),
        Evidence.CLOCK_KEPT: share_of(kept, len(promises)),
        Evidence.CHECK_PASSED: share_of(*counts.checked),
        Evidence.FOUND_AS_EXPECTED: share_of(
            sum(customer.gap >= 0 for customer in delivered), len(delivered)
        ),
    }


def _judge(evidence: Evidence, share: Share, counts: Counts) -> Finding:
    target = counts.targets.get(evidence, TARGET)
    if share.value is None or share.high is None:
        verdict = Verdict.UNKNOWN
    elif share.value >= target:
        verdict = Verdict.CLOSED
    else:
        verdict = Verdict.OPEN if share.high < target else Verdict.DOUBTFUL
    return Finding(POINTS_TO[evidence], evidence, share, target, verdict)
