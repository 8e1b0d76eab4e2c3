# Whether a message is about a ticket that is open already; tickets merged and split.

## To the customer, before anything new is opened
same-ask = Is this about { $code }, the { $about }?
same-ask-kind = Is this about { $code }, your open { $kind }?
same-ask-again = Before I go on: is it about { $code }, the { $about }, or something new?
same-ask-kind-again = Before I go on: is it about { $code }, your open { $kind }, or something new?
same-which = Is this about one of these?
    { $lines }
same-which-again = Before I go on, is it about one of these?
    { $lines }
choice-same-yes = Yes, the same
choice-same-no = No, something new
choice-same-code = { $code }, { $about }
same-added = That is in { $code } now, so nothing has to be told twice. It stands at: { $stage }. { $next }
same-chased = I'm sorry about the wait. The colleague who has { $code } knows now that you are waiting. It stands at: { $stage }. { $next }
same-reopened = Then we're not done with { $code }, and I'm sorry. It is open again with what you have just told me. { $next }

## To the customer, when staff have joined or parted tickets
merge-told = { $code } and { $into } are about the same thing, so we go on with { $into }. Nothing you told us is lost, and { $code } still leads there.
unmerge-told = { $code } is a ticket of its own again, beside { $into }.
split-told = A part of { $into } now has its own number: { $code }. We look after both.

stage-merged = goes on under another number
next-merged = It goes on under the other number.
state-merged = merged

## To staff
card-twin = Perhaps the same as: { $value }
button-staff-merge = Merge into { $code }
button-staff-unmerge = Take the merge back
topic-adds = { $name } adds to { $code }: { $text }
topic-adds-again = { $name } says that { $code } is not put right; it is open again: { $text }
topic-merged = { $name } has merged { $code } into { $into }: it goes on there. { $link }
topic-took-in = { $name } has merged { $code } into this one. What was said there:
    { $words }
topic-unmerged = { $name } has taken the merge into { $into } back: { $code } goes on here.
topic-gave-back = { $name } has taken the merge back: { $code } is a ticket of its own again.
topic-split = { $name } has opened { $code } for a part of this.
staff-merged = { $code } goes on as { $into }; the customer is told. By mistake? /unmerge { $code }
staff-unmerged = { $code } stands on its own again.
staff-split = { $code } is open, split off { $of }.
staff-split-which = What should get a number of its own? { $count ->
    [0] Write it behind the command: /split the hob is broken too
   *[other] Tap it, or write /split with words.
}
staff-command-merge = Let this go on as another ticket: /merge R-1024
staff-command-unmerge = Take a merge back
staff-command-split = Open a ticket of its own for a part of this

error-merge-self = { $code } is this ticket itself.
error-merge-already = { $code } goes on as { $into } already.
error-merge-strangers = { $code } and { $into } belong to two customers, so they stay apart.
error-merge-ended = { $code } has ended, so nothing is merged or split here.
error-merge-two-visits = A technician is to come for { $code } and for { $into } too; call one visit off, then merge.
error-merge-two-offers = { $code } and { $into } each have an open offer; /withdraw one, then merge.
error-unmerge-none = { $code } was not merged.
error-unmerge-late = { $code } was merged more than { $hours } hours ago and stays where it is.
error-merge-partner = { $code } is with { $partner }. Note their answer first (/partner done …), then merge.
error-merged = { $code } goes on as { $into }; please write there.
error-merge-which = Which ticket goes on as which? In its topic: /merge R-1024. Anywhere: /merge R-1001 R-1024, and the first goes on as the second.
