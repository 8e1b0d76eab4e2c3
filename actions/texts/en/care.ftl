# Care after a repair, and calls to customers of whom nothing was heard.

## To the customer
care-ask = { $days ->
    [7] A week ago
    [90] Three months ago
   *[other] { $days } days ago
} we finished { $case }. Is all well with it?
care-tip = A tip: { $tip }
care-well = Good to hear. If anything changes, just write to me.
care-which = I'm sorry. Is it the same as in { $case }, or something new?
care-stop = Of course: no more such messages. If you need anything, just write to me.
care-late = That is in hand already; just write to me if there is more.
care-over = That message is settled; just write to me if something is wrong.
care-opened = { $code } is open.
button-care-well = All well
button-care-something = There's something
button-care-stop = No more such messages
button-care-again = The same again
button-care-new = Something new

## To staff
care-brief = Asked after { $code }: something is wrong with it.
call-brief = On the telephone to { $name }: not content.
calls-none = Nobody has to be called.
calls-head = To call: { $count }
calls-survey = 📞 { $case } · { $name } · { $phone } · { $spoken }{ $contact ->
    [none] {""}
   *[other] {" · "}{ $contact }
} · no answer to the survey of { $asked }{ $tries ->
    [0] {""}
   *[other] , tried { $tries }×
}
calls-care = 📞 { $case } · { $name } · { $phone } · { $spoken }{ $contact ->
    [none] {""}
   *[other] {" · "}{ $contact }
} · asked after the repair on { $asked }{ $tries ->
    [0] {""}
   *[other] , tried { $tries }×
}
button-call-fine = { $code }: fine
button-call-not_fine = { $code }: not fine
button-call-not_reached = { $code }: not reached
staff-call-fine = Noted: { $code } is fine.
staff-call-not_fine = { $code } is open again, one level up, and the customer is told who sees to it.
staff-call-not_reached = Noted: nobody reached for { $code }. It comes back into the list.
staff-call-done = { $code } is settled already.
staff-command-callbacks = Whom to call because nothing was heard
