# Quotes: what paid work costs, what the customer says to it, and what staff see of both.

quote-head = Quote { $number } for { $about }:
quote-line = • { $name }: { $total }
quote-line-several = • { $name }, { $count } × { $price }: { $total }
quote-line-covered = • { $name }: free, the warranty covers it
quote-line-covered-several = • { $name }, × { $count }: free, the warranty covers it
quote-misuse = The warranty does not pay for this: { $reason }
quote-total = Total: { $total }
quote-total-with-tax = Total: { $total }, of which { $tax } is tax ({ $percent }%)
quote-total-plus-tax = { $net } plus { $tax } tax ({ $percent }%). Total: { $total }
quote-until = The price holds until { $day }. Paid work only begins once you accept.
quote-labour = Labour, per hour
quote-diagnosis = Diagnosis
quote-visit = Visit
quote-installation = Installation
quote-reinstallation = Re-installation
quote-discount = Discount
quote-discount-percent = Discount, { $percent }%

button-quote-accept = Accept
button-quote-decline = Decline
button-quote-ask = Ask a question
button-quote-new = Ask for a new quote

quote-accepted = Thank you. You accepted quote { $number } for { $code }, { $total } in all, and we go on. I'll write here about each step.
quote-declined = Understood: quote { $number } for { $code } is declined, and nothing will be charged. If you change your mind or want something else, just write to me.
quote-accepted-before = You accepted quote { $number } for { $code } already; there is nothing more to do.
quote-declined-before = You declined quote { $number } for { $code }. Would you like a new one?
quote-expired-before = The price of quote { $number } for { $code } held until { $day }. A colleague can send you a fresh one.
quote-replaced = Quote { $number } for { $code } was replaced by a newer one, further down in this chat.
quote-withdrawn-before = Quote { $number } for { $code } was withdrawn; it no longer counts.
quote-ran-out = Quote { $number } for { $code } held until { $day } and has run out; nothing is charged. Would you like a fresh one?
quote-withdrawn = Quote { $number } for { $code } is withdrawn; please disregard it. Nothing is charged.
quote-unknown = I can't find this quote among yours.
quote-unsure = Shall we do the work for { $total }, then?
quote-later = Take your time: quote { $number }, { $total }, holds until { $day }, and nothing is done before you accept it.
quote-lines = Quote { $number } says:
    { $lines }
    Total: { $total }. Nothing is done before you accept it. Why it takes this, a colleague can tell you.
quote-still-open = Quote { $number } stays open meanwhile; once your question is answered, you can decide here.
quote-write = Please write your question here, with the number { $code }.

## What staff see
quote-draft = Draft, not sent yet. The customer reads it in their own language.
quote-not-known = Whether the warranty covers this is not known: there is no serial number with a date of purchase. Please check before sending.
button-quote-send = Send
button-quote-cancel = Discard
button-quote-withdraw = Withdraw
staff-quote-sent = Quote { $number } for { $code } went to the customer. The clocks wait for the answer.
staff-quote-cancelled = The draft is dropped.
staff-quote-withdrawn = Quote { $number } for { $code } is withdrawn; the customer is told.
staff-quote-none = { $code } has no quote yet. Write one like this: /quote part PUMP-1 x1; labour 1.5; visit
staff-quote-state = Quote { $number } · { $state } · { $total } · by { $person }
staff-quote-words = Items stand between semicolons: part NUMBER x2, labour 1.5, visit, diagnosis, installation, other WORDS @ 12.50, discount 10%. A price of your own: part PUMP-1 @ 30. Damage that no warranty covers: misuse REASON
quote-state-draft = draft
quote-state-offered = with the customer
quote-state-accepted = accepted
quote-state-declined = declined
quote-state-expired = run out
quote-state-withdrawn = withdrawn
topic-quote-sent = { $name } sent quote { $number }, { $total }. The case waits for the customer's answer.
topic-quote-accepted = ✅ The customer accepted quote { $number }, { $total }. The work may begin.
topic-quote-declined = The customer declined quote { $number }, { $total }. Please agree on what happens now.
topic-quote-expired = Quote { $number }, { $total }, has run out without an answer. The clocks go on.
topic-quote-question = The customer has a question about quote { $number }, { $total }.
topic-quote-wish = The customer asks for a new quote in place of quote { $number }, { $total }.
topic-quote-withdrawn = { $name } withdrew quote { $number }.
staff-command-quote = Quote paid work: part NUMBER x1; labour 1.5; visit

error-quote-item = I don't understand "{ $item }". Items stand between semicolons, such as: /quote part PUMP-1 x1; labour 1.5; visit; other WORDS @ 12.50; discount 10%
error-quote-part = There is no part { $number }. /part finds parts by name.
error-quote-moved = Quote { $number } is past that already ({ $state }).
error-quote-covered = This work is free for the customer, so nothing can be charged. { $reason }
error-quote-not-accepted = { $code } is paid work, and the customer has not accepted a quote yet. /quote sends one.
error-quote-open = Quote { $number } for { $code } is still with the customer. Wait for the answer, or withdraw it first: /quote shows it with its button.
error-quote-ended = The work on { $code } is done, so there is nothing to quote. /reopen takes it up again.
error-quote-nothing = That leaves nothing to pay. Please check the discount.
error-quote-cover-changed = Since quote { $number } was drafted it became known what the warranty covers. Please draft it again.
