# Spare parts: what there is, what is ordered, what a case waits for.

## What customers see
part-told-named = { $code } now waits for a spare part: the { $part } is on order and expected on { $day }. Nothing can be done on the repair before that, so the time we promised for it stands still until then. I'll write as soon as it is here.
part-told = { $code } now waits for a spare part, which we expect on { $day }. Nothing can be done on the repair before that, so the time we promised for it stands still until then. I'll write as soon as it is here.
part-told-unknown = { $code } now waits for a spare part. When it comes is not known yet; we ask, and I'll write the day as soon as there is one. Until then the time we promised for the repair stands still.
part-here-named = Good news about { $code }: the { $part } is here, and the repair goes on.
part-here = Good news about { $code }: the spare part is here, and the repair goes on.
part-expected = It has been waiting for a part since { $since }, which is expected on { $day }; I'll write as soon as it is here.

## What staff see
part-head = { $number } · { $name } · { $price } · from { $supplier }, { $days ->
    [one] 1 day
   *[other] { $days } days
}
part-level = • { $place }: { $free } free of { $hand }{ $low ->
    [yes] {", should be"} { $keep }
   *[no] {""}
}
part-nowhere = • none in stock
part-nothing = No part has that number or name.
part-more = … and more; please add a word.
stock-low = 📦 { $number } ({ $name }) in { $place }: { $free } free, should be { $keep }.
stock-low-head = Fewer free than there should be:
stock-low-line = • { $number } ({ $name }) in { $place }: { $free }, should be { $keep }
stock-none-low = No part is below its reserve level.
button-part-use = Reserve { $count } × { $number }
button-part-order = Order { $count } × { $number }
button-part-issue = Used
button-part-back = Give back
button-part-free = Not needed
button-order-approve = Approve
button-order-decline = Decline
button-order-arrived = It is here
staff-part-reserved = { $count } × { $number } reserved for { $code }.
staff-part-none = There are not { $count } × { $number } free in one place. Order for { $code }? A supervisor approves it.
staff-part-used = { $count } × { $number } used for { $code }.
staff-part-given_back = { $count } × { $number } given back; { $code } does without.
staff-part-here = The customer of { $code } is told that the part is here.
staff-order-asked = { $count } × { $number } for { $code } asked for; a supervisor approves it.
staff-order-arrived = { $count } × { $number } taken into stock.
topic-part-reserved = 📦 { $count } × { $number } ({ $name }) reserved for { $code }.
topic-part-used = { $count } × { $number } ({ $name }) used.
topic-part-not-in-books = { $count } × { $number } ({ $name }) used for { $code }, but the stock holds fewer free. Please count: /stock count.
topic-part-withdrawn = 📦 The order of { $count } × { $number } ({ $name }) is withdrawn: nobody had approved it yet.
topic-part-to-store = 📦 { $count } × { $number } ({ $name }) is on order and goes to the store when it comes.
topic-part-unused = { $code } is resolved, and { $count } × { $number } ({ $name }) is still reserved. Was it used?
topic-part-given-back = { $count } × { $number } ({ $name }) given back.
topic-part-arrived = 📦 { $count } × { $number } ({ $name }) for { $code } has arrived and is reserved.
topic-day-part = { $day } has come, the day on which the part for { $code } was expected. Is it here? The clocks go on.
topic-day = { $day } has come, until which { $code } was to wait for { $what }. The clocks go on.
order-to-approve = 🛒 { $asker } asks for { $count } × { $number } ({ $part }) for { $code }, to { $place }. To approve: { $who }
order-approved = { $name } approved { $count } × { $number } ({ $part }) for { $code }. Expected on { $day }.
order-declined = { $name } declined { $count } × { $number } ({ $part }) for { $code }.
order-withdrawn = 🛒 Nothing to approve any more: { $code } does without { $count } × { $number } ({ $part }). { $who }
order-was = { $state ->
    [approved] ✅ { $name } approved it.
    [declined] ✖️ { $name } declined it.
   *[withdrawn] ✖️ Withdrawn: it is needed no longer.
}
order-line-asked = • { $count } × { $number } ({ $part }) for { $code }: waits for approval
order-line-approved = • { $count } × { $number } ({ $part }) for { $code }: expected on { $day }
order-head = Orders that are open:
order-none = No order is open. /order NUMBER x2 asks for parts.
order-for-stock = the store
allocation-head = Parts for { $code }:
allocation-none = { $code } has no parts. /part finds and reserves them.
allocation-line = • { $count } × { $number } ({ $name }): { $state }
allocation-waiting = on order
allocation-reserved = reserved
allocation-issued = used
allocation-returned = given back
allocation-cancelled = not needed
stock-words = Also: /stock receive NUMBER 5 PLACE, /stock move NUMBER 2 PLACE > PLACE, /stock count NUMBER 7 PLACE, /stock keep NUMBER 3 PLACE, /stock place NAME.
stock-place-known = Parts may lie in { $place } now.
staff-command-part = Find a part, reserve or order it
staff-command-stock = Parts of this case; below reserve; receive, move, count
staff-command-order = Ask for a part: NUMBER x2; alone: open orders

error-part-ended = The work on { $code } is done, so it needs no parts. /reopen takes it up again.
error-no-such-part = There is no part { $number }. /part finds parts by name.
error-no-such-place = There is no place { $place }. Known: { $places }. /stock place NAME makes one known.
error-which-place = Where? Write the place behind it. Known: { $places }. /stock place NAME makes one known.
error-stock-not-enough = There are not so many: { $free } are free.
error-part-moved-on = That was done or decided already.
error-own-request = Somebody else approves what you asked for, { $name }.
error-stock-words = Write for example: /stock receive PUMP-1 5 Leeds workshop. What there is of a part: /part PUMP-1
error-stock-count = “{ $said }” is no number of pieces. Write for example: /stock receive PUMP-1 5 Leeds workshop
error-order-words = Write for example: /order PUMP-1 x2
error-order-place = “{ $place }” is neither a number of pieces nor a place: /order PUMP-1 x2. Places: { $places }
error-staff-day = I don't read "{ $day }" as a day from today on. Write Thursday, 3 December or in 5 days.

import-part-number = "{ $value }" is no part number: letters and digits, with dots and dashes between
import-price = "{ $value }" is no price; write 12.50
import-count = a whole number up to { $most } is needed
import-place-missing = a number of pieces needs its place
import-place-twice = { $value } stands for this part already
