# Visits: technicians, days and times, the way there, the work and its record.

## To customers
visit-offer = A technician can come to you for { $case }. Which day suits you?
visit-offer-older = ⬇️ Newer days stand below.
visit-offer-again = Which day suits you for { $case }?
visit-soonest = The earliest day for { $case } is { $day }. Which day suits you?
visit-which-time = { $day }: what time?
visit-your-place = your address
visit-booked = { $name } comes to you on { $window }, at { $place } ({ $code }). You'll get a reminder the day before and a message when { $name } sets off.
visit-booked-soon = { $name } comes to you on { $window }, at { $place } ({ $code }). You'll get a message when { $name } sets off.
visit-moved = Moved: { $name } comes to you on { $window }, at { $place } ({ $code }).
visit-stands = It stays as agreed: { $name } comes on { $window }, at { $place } ({ $code }).
visit-taken = Somebody was quicker: that time has just gone. These are free:
visit-nothing-free = Nothing is free in the next days. A colleague writes to you here with a time ({ $code }).
visit-other = No problem. A colleague writes to you here to find a time that suits you ({ $code }). Which days or hours would be good?
visit-cancelled = Cancelled: nobody comes on { $window } ({ $code }). The case stays open; whenever it suits you, choose another day.
visit-dropped = I'm sorry, { $name } cannot come on { $window } ({ $code }). Which day suits you instead?
visit-too-late = The visit on { $window } is so near that only a colleague can change it. Please write here what is the matter ({ $code }).
visit-under-way = { $name } is with { $code } already, so the visit stays as it is. If something is wrong, please write here.
next-visit-agreed = { $name } comes to you on { $window }.
visit-over = That visit is over.
visit-no-longer = { $code } needs no visit any more. If something is not right, just write to me.
visit-instead = { $old } cannot come, sorry: { $name } comes instead, at the time that was agreed, { $window } ({ $code }).
visit-after-all = { $name } can come after all, at the time that was agreed, { $window } ({ $code }).
visit-reminder = A reminder: { $name } comes to you on { $window }, at { $place } ({ $code }). Please see that somebody is at home.
visit-on-way = { $name } is on the way to you and comes as agreed, { $hours } ({ $code }).
visit-arrived = { $name } has arrived ({ $code }).
visit-missed = { $name } was at your door at { $clock }, but nobody answered ({ $code }). When may we come again?
visit-done-repaired = { $name } has finished { $code }: { $content } Your service record follows. Please try everything in peace; we'll ask you how it works.
visit-done-not_repaired = { $name } could not repair it this time ({ $code }): { $content } We look for another way and write to you here.
visit-done-needs_part = { $name } needs a part to finish ({ $code }): { $content } We order it and write to you as soon as it is here.
visit-done-workshop = It has to go to the workshop ({ $code }): { $content } A colleague arranges the rest with you here.
visit-done-come_again = { $name } has to come once more to finish ({ $code }): { $content } Which day suits you?
visit-undone-on_way = A slip, sorry: { $name } has not set off yet and comes as agreed, { $window } ({ $code }).
visit-undone-arrived = A slip, sorry: { $name } is not with you yet and comes as agreed, { $hours } ({ $code }).
visit-undone-missed = That was a slip, sorry: { $name } is there for you now, so no other day is needed ({ $code }).
visit-record = Your service record for { $code }.
visit-at-home = Thank you, { $name } hears it this moment ({ $code }). If { $name } is too far away by now, please choose a day above.
button-visit-home = I'm at home
button-visit-days = Other days
button-visit-other = None of these
button-visit-move = Another time
button-visit-cancel = Cancel the visit
button-visit-again = Choose a day

## To staff
visit-told-booked = 📅 { $name }: { $window }, { $place }
visit-told-moved = 📅 The customer has moved it. { $name }: { $window }, { $place }{ $old ->
    [none] { "" }
   *[other] . { $old } goes no longer.
}
visit-told-cancelled = 📅 The customer has cancelled the visit on { $window } ({ $name }).
visit-told-dropped = 📅 The visit on { $window } ({ $name }) is called off. The customer was asked for another day.
visit-told-called-off = 📅 The case is cancelled, and so is the visit on { $window } ({ $name }).
visit-told-other = 📅 None of the free times suits the customer. Please find one; /visit offers days again.
visit-told-nothing-free = 📅 No technician is free in the next days. The customer was promised a message with a time.
visit-told-on_way = 🚗 { $name } is on the way.
visit-told-arrived = 🚪 { $name } has arrived.
visit-told-diagnosed = 🔎 { $name } has found the cause{ $words ->
    [none] .
   *[other] : { $words }
}
visit-told-at-home = 🔔 { $name }: somebody is at home after all, { $place }. If you can turn back, Undo on the card goes on with the visit.
visit-told-missed = 🚪 Nobody was at home. { $name } was there; the customer was asked for another day.
visit-told-done-repaired = ✅ { $name } has finished and checked the work: { $words } Please look over it, then /resolve. { $duty }
visit-told-done-not_repaired = ↩️ { $name } could not repair it: { $words } It is back in diagnosis. { $duty }
visit-told-done-needs_part = 📦 { $name } needs a part: { $words } The clocks stand still; /visit offers days once it is here. { $duty }
visit-told-done-workshop = 🚚 { $name } says it has to go to the workshop: { $words } { $duty }
visit-told-done-come_again = 🔁 { $name } has to come again: { $words } The customer was asked for a day. { $duty }
visit-told-undone = ↩️ { $name } takes “{ $state }” back: a slip, the customer knows.
visit-told-given = 📅 { $name } goes instead: { $window }, { $place }. The customer knows.
visit-card-given = { $code } · { $window }: { $moved ->
    [none] { $name } goes instead.
   *[other] moved by the customer to { $moved }, and { $name } goes.
}
ill-head = { $name } is off on { $day }{ $count ->
    [0] ; no visit was to be given on.
    [one] . 1 visit:
   *[other] . { $count } visits:
}
ill-given = • { $code }, { $window }: { $name } goes instead, the customer knows
ill-asked = • { $code }, { $window }: nobody is free then, the customer was asked for another day
ill-there = • { $code }: { $name } is with the customer already, so it stays; “Must come again” on its card lets the customer choose another day
ill-taken-back = Taken back: { $name } works on { $day }.
ill-was-off = { $name } was off on { $day } before, and stays so.
ill-back = • { $code }: back with { $name } on { $window }, the customer knows
ill-still = • { $code }: with { $name } already
ill-chosen = • { $code }: the customer has chosen { $window }, and it stays so
ill-on-way = • { $code }: { $name } has set off or is there, and it stays so
ill-begun = • { $code }: the time has begun, and it stays so; please look after it
ill-busy = • { $code }: { $name } has no time then any more, and it stays so; please look after it
ill-over = • { $code }: nobody is to come there any more
button-ill-undo = Undo
visit-told-file = { $kind ->
    [photo] 📷 { $name }, photo of the work
    [video] 🎬 { $name }, video of the work
    [voice] 🎤 { $name }, voice note
   *[other] 📎 { $name }, file about the work
}
visit-told-words = 💬 { $name }: { $words }
visit-told-elsewhere = ↩️ { $name }: what I sent last belongs to another case.
visit-kept-found = { $code }, { $name }: in the record as what you found.
visit-kept-content = { $code }, { $name }: in the record as what was done.
visit-kept-file = { $code }, { $name }: kept, and colleagues have it in the topic.
visit-kept-aside = { $code }, { $name }: a note for colleagues; the customer does not read it.{ $state ->
    [booked] { " " }For the service record tap “Arrived” first, then write it.
    [on_way] { " " }For the service record tap “Arrived” first, then write it.
   *[other] { " " }The visit is over, its record stays as it is.
}
visit-words-which = Which visit is this for?
visit-words-gone = I do not find that message any more; please send it again.
visit-words-brought = Taken as a message to the desk.
button-visit-none = None of them
button-visit-elsewhere = Belongs elsewhere
staff-did-visit_offered = { $code }: the customer was offered { $count } days.
staff-did-visit_offered-again = { $code }: the customer was offered { $count } days; the visit on { $window } stands until another time is chosen.
staff-did-visit_dropped = { $code }: the visit is called off, the customer was asked for another day.
staff-did-visit_step = { $code }: { $state }
button-staff-visit = Offer visit
button-staff-visit-again = Offer other times
visit-state-booked = booked
visit-state-on_way = on the way
visit-state-arrived = arrived
visit-state-diagnosed = cause found
visit-state-worked = writing it down
visit-state-done = done
visit-state-missed = nobody at home
visit-state-cancelled = cancelled
card-told = 💬 The customer: { $text }
card-before = Before: { $value }
button-step-on_way = On the way
button-step-arrived = Arrived
button-step-missed = Nobody at home
button-step-diagnosed = Cause found
button-step-worked = Work done
button-step-repaired = Repaired
button-step-not_repaired = Not repaired
button-step-needs_part = Needs a part
button-step-workshop = To the workshop
button-step-come_again = Must come again
button-step-undo = ↩️ Undo
button-step-checked = Checked it myself
visit-hint-arrived = ✍️ Write what you found, with photos; in the group as a reply to this card.
visit-hint-diagnosed = ✍️ Write what you did, with photos, and "parts: …" for what you used; in the group as a reply to this card.
visit-hint-worked = ✍️ Write what you did, with photos, and "parts: …" for what you used; in the group as a reply to this card. Then tap the result.
visit-hint-check = Please check yourself: it works, it is safe, the place is clean. Then tap.
record-found = Found: { $value }
record-content = Done: { $value }
record-parts = Parts: { $value }
record-photos = Photos: { $count }
record-result = Result: { $value }
result-repaired = repaired
result-not_repaired = not repaired
result-needs_part = needs a part
result-come_again = needs a second visit
result-workshop = goes to the workshop

day-head = { $name }, { $day }: { $count ->
    [one] 1 visit
   *[other] { $count } visits
}
day-empty = { $name }, { $day }: no visits.
day-is-no-day = Please write a day as "tomorrow", "Thursday" or "3 December".
technician-set = { $name } goes to customers. Products: { $skills }. Districts: { $districts }. Hours: { $calendar }. Days off: { $off }.
technician-all = all
technician-any = this product
technician-none = none
technician-gone = { $name } no longer goes to customers; visits that are booked stay.
technician-nobody = Nobody goes to customers yet. Example: /technician Mei skills fridge, dishwasher districts Leeds off 24 December
technician-list = These go to customers:
technician-help = While you are at a customer’s, what you write here goes into the record of that visit: words, photos, a voice note. With several visits I ask which is meant.
technician-in-group = { $command } belongs into the staff group.
staff-command-technician = Who goes to customers: NAME skills … districts … off …
staff-command-visit = Offer a technician's visit; "cancel" calls one off
staff-command-day = Your visits today; add "tomorrow" or a day, who leads also whose; "all": what the day holds
staff-command-ill = A technician cannot come: today's visits go to colleagues; add who, and a day
staff-command-card = The service information card as PDF

error-visit-open = { $code } still has a visit: { $name }, { $window }. It ends on the card (/day); /visit cancel calls it off.
error-visit-there = { $name } is at the customer’s already, so the visit is not called off: it ends on the card (/day).
error-visit-step = { $code } is at “{ $state }”, so that step does not fit. The card shows what does.
error-visit-none = Nobody is to come to { $code }, so nothing is called off. /visit offers days.
error-visit-gone = There is no such visit any more.
error-visit-not-yours = This is { $name }'s visit.
error-visit-no-slot-anywhere = No technician for { $product } is free in the next days. /technician names who goes where.
error-visit-no-slot = No technician for { $product } in { $district } is free in the next days. /technician names who goes where.
error-visit-not-now = { $code } can take no visit now: it is at “{ $stage }”.
error-not-a-technician = { $name } is not listed as a technician.
error-not-technician = You are not listed as a technician. A supervisor can do it: /technician NAME. /day all tells what today holds for everybody.
error-visit-no-content = First write what was done: here, or in the group as a reply to the card. A voice note alone is not enough, the customer gets the words on paper.
error-visit-no-photo = First send a photo of the work: here, or in the group as a reply to the card.
error-visit-no-words = A visit keeps words, photos, videos, files and voice notes, but not this.
error-visit-not-there = Please tap "Arrived" first.
error-technician-words = I don't read “{ $words }”. Behind the name come: skills …, districts …, calendar …, off …; or end
error-technician-district = There is no district { $name }. There are: { $known }
error-technician-calendar = There is no calendar { $name }. There are: { $known }
error-technician-day = { $name } is no day; please write 24 December or “tomorrow”.

## The service record on paper
paper-card = Service information card
paper-record = Service record
paper-reported-by = Reported by
paper-product = Product type
paper-serial = Serial number
paper-phone = Phone
paper-contact = Contact
paper-address = Address
paper-fault = Fault
paper-receiver = Received by
paper-received-at = Received
paper-class = Fault class
paper-warranty = Warranty
paper-visits = Visits
paper-work = Work done
paper-when = When
paper-person = Technician
paper-state = State
paper-arrived = Arrived
paper-finished = Finished
paper-found = Cause
paper-content = Work
paper-parts = Parts
paper-result = Result
paper-checked = Self check
paper-feedback = Customer's feedback
paper-none = Nothing yet.
paper-desk = The service desk
paper-sign-technician = Technician
paper-sign-customer = Customer
paper-made = As of { $moment }
paper-file = { $code }-service-record.pdf
paper-file-card = { $code }-service-card.pdf
feedback-solved-yes = everything works
feedback-solved-partly = works in part
feedback-solved-no = not put right
feedback-stars = { $stars } of 5 stars
