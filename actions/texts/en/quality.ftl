# What reports of quality say: bands, dimensions, gaps, evaluations and the words in pictures.

band-exceeds = exceeds the requirement
band-within = within the target
band-lowest = lowest acceptable
band-unacceptable = unacceptable

dimension-tangibles = Appearance
dimension-reliability = Reliability
dimension-responsiveness = Responsiveness
dimension-assurance = Assurance
dimension-empathy = Empathy
dimension-recovery = Recovery

five-gap-promotion = Promotion
five-gap-understanding = Understanding
five-gap-procedure = Procedure
five-gap-behaviour = Behaviour
five-gap-perception = Perception

evidence-promised-within-policy = { $good } of { $of } promises gave no more than the policy
evidence-wish-within-policy = the policy is as quick as { $good } of { $of } customers expect
evidence-plan-named = { $good } of { $of } tickets name the plan they were handled by
evidence-clock-kept = { $good } of { $of } clocks of the policy were kept
evidence-check-passed = { $good } of { $of } points of the service standard were followed
evidence-found-as-expected = { $good } of { $of } customers whose promises were kept found what they expected

finding-open = { $gap }: here quality is lost. { $evidence } ({ $share }, between { $low } and { $high }); the target is { $target }.
finding-doubtful = { $gap }: below the target, which can be chance. { $evidence } ({ $share }, between { $low } and { $high }); the target is { $target }.
finding-closed = { $gap }: on target. { $evidence } ({ $share }, between { $low } and { $high }); the target is { $target }.
finding-unknown = { $gap }: nothing was counted yet.

list-and = {", "}

evaluation-weights = Weights
evaluation-of = Criterion, indicator
evaluation-in-group = in its group
evaluation-overall = overall
evaluation-consistency = Consistency of the judgements (C.R. below 0.1)
evaluation-group = Group
evaluation-criteria = all criteria
evaluation-providers = Service providers compared
evaluation-technicians = Technicians compared
evaluation-sites = Sites compared
evaluation-periods = Periods compared
evaluation-by-criterion = Scores by criterion
evaluation-place = Place
evaluation-name = Name
evaluation-total = Total
evaluation-change = Change
evaluation-band = Band
evaluation-marks = Marks
evaluation-unscored = { $name }: no marks for { $indicators }. Their weight ({ $share }) is shared out among the rest.
evaluation-reweighted = Weights were changed by { $steps ->
        [one] 1 step
       *[other] { $steps } steps
    } without asking the experts again.

picture-total = Total score, and what each criterion adds to it
picture-gaps = Found less expected, with 95 % interval
picture-gaps-title = Service gaps by dimension
picture-answers = { $count ->
        [one] 1 answer
       *[other] { $count } answers
    }
picture-gap = { $gap }  ({ $answers })
picture-overall = Overall
picture-hours = hours
picture-kept = kept in time
picture-mean = mean { $value }
picture-limit = limits
picture-provisional = { $count ->
        [one] 1 point
       *[other] { $count } points
    }: the limits may still move
picture-empty = Without cases: { $labels }
picture-signal-beyond = outside the limits
picture-signal-run = nine on one side
picture-signal-trend = six in one direction
picture-signal-near = two of three near a limit
picture-funnel-of-before = { $share } of the stage before
picture-pareto-share = share of all cases, running total
picture-pareto-count = cases
picture-pareto-others = { $count } further causes
picture-held-days = days since the repair, and how many are still watched
picture-held-share = repairs that still hold
picture-held-left-out = Not drawn, as they have fewer repairs: { $groups }
picture-held-group = { $group } ({ $count ->
        [one] 1 repair
       *[other] { $count } repairs
    }, { $back } came back)

## Errors the operator sees
error-file = { $reason }
error-inconsistent = The judgements of { $expert } on { $group } contradict each other: C.R. { $ratio }, it must be below 0.1. Look again at "{ $first } over { $second }": { $given } was given, { $fits } would fit the others; then C.R. is { $then }.
