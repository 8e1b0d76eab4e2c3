# Checks that a customer can do alone, before anybody comes.

button-diagnosis-start = Try a few checks (1 minute)
button-diagnosis-yes = Yes
button-diagnosis-no = No
button-diagnosis-stop = Stop here
button-diagnosis-solved-yes = Yes, it's solved
button-diagnosis-solved-no = No, keep it open
diagnosis-solved = Good to hear that it works. Does that settle { $code }, so that nobody has to come?
diagnosis-closed = Done: { $code } counts as put right by you, and nobody comes. In a day or so I ask once more whether it still works; only then is it closed.
diagnosis-noted = Thank you, I've noted that it works again. A colleague finishes { $code }.
diagnosis-kept = All right: { $code } stays open, and a colleague looks at it as promised.
diagnosis-cause = Thank you, that helps: it looks like { $cause }. It stands in { $code }, so that whoever repairs it comes prepared.
diagnosis-technician = Thank you, that helps. A technician will look at it; your answers stand in { $code }.
diagnosis-stopped = Of course, we leave it there. What you told me stands in { $code }, and a colleague goes on from it.
diagnosis-late = That one is answered already, thank you. Here is where we are:
diagnosis-ended = These checks are done, thank you. { $code } goes on as it stands; if something changes, just write to me.
diagnosis-over = { $code } has moved on meanwhile, so the checks are no longer needed. If something changes, just write to me.
diagnosis-none = I have no checks for { $code }; a colleague looks at it.

## What staff read
staff-diagnosis = { $code }, checks with the customer: { $result }
checked-asking = the customer is at it
checked-solved = works again; the customer has not yet said whether that settles it
checked-solved-yes = solved by the customer
checked-solved-no = worked again, but the customer wants it looked at
checked-cause = likely { $cause }
checked-technician = no cause found
checked-stopped = left off by the customer
checked-danger = stopped: danger
checked-class = suggests class { $fault }
checked-parts = parts: { $parts }
checked-line = – { $asked } → { $said }
card-checks = Checks: { $value }
survey-solved-self = You put { $case } right yourself. Is everything still working as it should?
