# Clocks: deadlines, alerts and explanations for staff, and what their customers see.

clock-answer = first answer
clock-arrival = arrival on site
clock-completion = completion

length-days = { $count } d
length-hours = { $count } h
length-minutes = { $count } min

clock-warning = ⏳ { $code }{ $urgent ->
    [yes] {" "}(urgent)
   *[no] {""}
}: the { $what } is due { $due }, in { $length }. { $who }
clock-alert = ⏰ { $code }{ $urgent ->
    [yes] {" "}(urgent)
   *[no] {""}
}: the { $what } was due { $due } and is { $length } late. Level { $level }. { $who }
named-owner = { $name }, please see to it.
named-supervisor = { $name }, as supervisor: please decide who takes it now.
named-admin = { $name }: please step in, nobody has acted so far.
named-nobody-owner = Nobody has taken it yet, and nobody can be named: whoever reads this, please take it.
named-nobody-supervisor = No supervisor is known here: whoever reads this, please take it.
named-nobody-admin = No admin is known here: whoever reads this, please take it.

promise-answer = first answer to every case, R2
promise-answer-urgent = first answer where safety is at risk, R30
promise-answer-level = first answer to a complaint of this level, R10
promise-arrival-urgent = on site where safety is at risk, R2
promise-arrival-near = on site nearby, by fault class, R2 and R3
promise-arrival-far = on site farther out, by fault class, R2 and R3
promise-repair = repair after the diagnosis, by fault class, R2 and R3
promise-feedback = result for every case, R1
promise-feedback-level = result for a complaint of this level, R10
calendar-always = round the clock
calendar-hours = the opening hours
calendar-field = the technicians’ hours
calendar-named = calendar “{ $name }”

why-case = { $code }: { $kind }{ $fault ->
    [none] {""}
   *[other] , class { $fault }
}, level { $level }{ $urgent ->
    [yes] , urgent
   *[no] {""}
}. Times are those of { $zone }.
why-no-clocks = No clock was started for it.
why-promise = { $what }{ $round ->
    [1] {""}
   *[other] {" "}(time { $round }, reopened)
}: { $length } promised ({ $rule }), { $calendar }
why-ran = • { $since } – { $until }: ran, { $length } counted ({ $person })
why-waited = • { $since } – { $until }: waited for { $waiting }, nothing counted ({ $person })
why-now = now
why-total = = { $length } used
why-due = → { $state ->
    [waits] due once it runs on: the rest of the time is kept
   *[other] due { $due }
}{ $end ->
    [met] {"; done"} { $at }
    [stopped] {"; ended with the case"} { $at }
   *[runs] {""}
}{ $state ->
    [late] , late
   *[other] {""}
}
waits-customer = the customer
waits-part = a part
waits-date = the agreed day
waits-partner = a partner
person-customer = customer
person-desk = desk

since-today = { $clock } today
since-yesterday = yesterday

## What customers see
waiting-customer = It has been waiting for your answer since { $since }; write to me and it goes on.
waiting-part = It has been waiting for a part since { $since }; we go on as soon as it is here.
waiting-date = It rests until the day that was agreed with you.
waiting-partner = It has been with our service partner since { $since }.
next-answered = A colleague has it in hand.
next-visit = A colleague has it in hand; the visit is due by { $by }.
closed-now = We are closed at the moment. { $code } is registered already, and the time for our answer runs from { $opens }, when a person is here again.

error-clocks-stopped = { $code } has ended, so its clocks stand still. Reopen it first.
error-no-such-ticket = There is no ticket { $code }.
