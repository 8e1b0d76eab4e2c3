# The service loop, how a case is handled, and several eyes before it ends.

stage-step = { $step } of { $steps }, { $stage }

card-loop = In the loop: { $value }
card-principle = Handled by: { $value }
card-plan = Emergency plan: { $value }
card-eyes = Eyes: { $value }

principle-cover-free = in warranty
principle-cover-paid = out of warranty, quoted before work
principle-cover-open = warranty still to be told
principle-class = class { $fault }
principle-danger = danger: on site within { $hours } h, at any hour
principle-urgent = urgent: on site within { $hours } h, at any hour
principle-near = near: on site within { $hours } h
principle-far = far: on site within { $hours } h
principle-workshop = in the workshop: repaired within { $hours } h of the diagnosis
principle-works = back to the works: repaired within { $hours } h of the diagnosis
principle-complaint = complaint of level { $level }: answered in full within { $hours } h
principle-inquiry = inquiry: answered in full within { $hours } h

plan-fire = Fire and smoke: power off, keep away, unit out of use until a technician has seen it; supervisor informed.
plan-gas = Gas: no switches, tap closed, windows open, wait outside; gas fitter first, then the repair.
plan-battery = Battery: no charging, apart on stone or sand; collected as dangerous goods, never by post.
plan-shock = Electric shock: fuse out, nobody touches it, a doctor for whoever was hit; circuit measured before use.
plan-water = Water: tap closed, power off at the fuse box; the leak first, damage recorded with photos.
plan-glass = Broken glass: power off, not used, nobody reaches into the pieces; a technician brings the new glass.
plan-injury = Injury: first aid and doctor first; case to a supervisor, unit kept as it is, everything recorded.

eye-self = whoever did the work
eye-second = second person
eye-supervisor = supervisor
eye-seen = ✓ { $eye }: { $name }
eye-owed = ○ { $eye }
staff-looks-second = Now a second person looks at it.
staff-looks-supervisor = Now a supervisor looks at it.
staff-looks-nobody = /resolve can follow.
staff-checked = { $code }: checked, /resolve can follow.
staff-checked-done = { $code }: noted.
staff-checked-second = { $code }: noted. A second person is still missing.
staff-checked-supervisor = { $code }: noted. A supervisor is still missing.
staff-word-kept = Nothing more is asked of the customer, but one thing is owed; the case closes by itself once it is done. { $why }
button-staff-check = I looked too: it's right
staff-command-check = Vouch for the work; add what was looked at
error-same-eyes = You vouched for this work yourself; the second look is somebody else's.
error-checked-already = { $name } looked at { $code } already. What is still missing stands on the card.
error-unseen-self-second = { $code } cannot end yet: /check by whoever did the work is missing, then a second person's.
error-unseen-self-second-supervisor = { $code } cannot end yet: /check by whoever did the work is missing, then a second person's and a supervisor's.
error-unseen-second = { $code } cannot end yet: a second person's look is missing (button or /check).
error-unseen-second-supervisor = { $code } cannot end yet: a second person's look and a supervisor's are missing (button or /check).
error-unseen-supervisor = { $code } cannot end yet: a supervisor's look is missing (button or /check).
