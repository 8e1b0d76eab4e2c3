# What was agreed with a customer, until it is carried out.

staff-command-settled = What was agreed is done; add how, the customer reads it
staff-did-settled = { $code }: what was agreed is carried out; the customer is told.
staff-did-settled-what = { $code }: { $what } is carried out; the customer is told.
error-nothing-owed = Nothing that was agreed is left to carry out here.
error-cancel-owed = Something agreed with the customer in { $code } is not carried out yet. First /settled, then it can be cancelled.
button-offer-settled = Carried out
offer-settled-by = ✓ { $name } has carried it out.
offer-remind = ⏰ { $to }: { $what } for { $code } is agreed and not carried out yet, due by { $by }. /settled when it is done.
queue-asked-head = Offers that a second person has to agree to: { $count }
queue-asked = 🖐 { $case } · { $what } · { $name } asks; { $role } or above decides
queue-owed-head = Agreed with customers, not carried out yet: { $count }
queue-owed = 🤝 { $case } · { $what } · { $owner }, by { $by }
topic-settled-goes = { $code } is settled, and { $name } is with the bot again. What you write here still reaches them.
topic-settled-stays = { $code } is settled, but { $name } still waits for an answer here. After it, give the chat back.

## To the customer
offer-done = What we agreed for { $code } is done: { $what }.
