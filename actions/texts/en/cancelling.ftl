# Cases that staff cancel: what they are told, and what the customer reads.

staff-command-cancel = Cancel it; add the reason, the customer reads it
staff-did-cancelled = { $code } is cancelled; the customer was told why. /reopen brings it back.
error-cancel-reason = Please add the reason, the customer reads it: /cancel bought a new one. Nothing is changed yet.
error-cancel-danger = { $code } began with a danger. Please make sure that all is well and give the chat back with /back; then it can be cancelled.
error-cancel-service = { $code } is being worked on, so it is too late to cancel it. /resolve with what was done ends it.
error-cancel-evaluation = The work on { $code } is done, and the customer is asked about it: nothing is left to cancel. /reopen takes it up again.
error-cancel-closed = { $code } is closed already. /reopen takes it up again.
error-cancel-cancelled = { $code } is cancelled already. /reopen brings it back.

## To the customer
case-cancelled = { $name } has cancelled { $code }. The reason: { $reason }
case-cancelled-visit = The visit on { $window } is called off, so you need not wait for anybody.
case-cancelled-back = If you still need us, tap below or just write to me.
