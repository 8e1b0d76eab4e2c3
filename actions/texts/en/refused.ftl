# What staff read where a customer reads other words: where it stands, and what can be done now.
error-illegal-move-staff = That is not possible now: { $code } is at “{ $at }”. { $stage ->
    [evaluation] The customer is being asked whether all is well; /reopen takes the work up again.
    [closed] /reopen takes it up again.
    [cancelled] /reopen brings it back.
    [merged] It goes on in the ticket it was joined to; /unmerge parts the two again.
   *[open] It is being worked on: /resolve with what was done ends the work, /cancel with the reason ends the case.
 }
error-not-found-staff = That is not there any more. /find looks for a case by its number, by name, telephone or serial number.
error-ticket-not-yours-staff = There is no ticket { $code } of this customer. /find looks for it.
error-unit-not-yours-staff = No unit { $serial } of this customer is in the records. /unit shows any unit by its number.
error-too-long-ago-staff = { $code } ended more than { $days } days ago; only staff can still take it up, with /reopen in its topic.
error-unit-still-here-staff = The unit of { $code } is with us (receipt { $receipt }). First /collected, or /sentback with the parcel's number.
error-invalid-answer-staff = I could not read that. /help shows how each command is written.
error-gateway-staff = One of our systems cannot be reached. Nothing is changed; please try again in a few minutes.
error-general-staff = That did not work, and nothing is changed. Please try once more; if it happens again, an admin finds the reason in the log.
