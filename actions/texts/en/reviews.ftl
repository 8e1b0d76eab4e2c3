# Checks of conversations against the standards, and the improvement list.

check-sheet = Check
check-talk = Conversations
check-cases = Cases
check-number-head = Conversation
check-code-head = Case
check-group-head = Part
check-key-head = No
check-standard-head = Standard
check-mark-head = Kept
check-note-head = Note
check-at-head = When
check-who-head = Who
check-words-head = Words
check-kind-head = Kind
check-language-head = Language
check-person-head = Answered by
check-product-head = Product
check-source = Check { $period }
check-number = { $value } is no conversation of this check
check-key = “{ $value }” is no standard of this check
check-twice = { $value } stands in line { $first } already
check-drawn = { $count } conversations of { $period }, each with { $items } standards → { $file }
check-taken = { $count } judgements by { $reviewer } taken, { $left } left open.
check-would = Nothing was written. { $count } judgements by { $reviewer } would be taken, { $left } left open.
check-score = Standards kept: { $percent } % ({ $good } of { $of }; { $low }–{ $high } %)
check-standard = { $mark } { $percent } % ({ $good } of { $of }) { $what }
check-agreement = Agreement of { $reviewers } reviewers over { $count } judgements: kappa { $value } ({ $low } to { $high })
check-agreement-none = Agreement cannot be told: { $reviewers } reviewers, { $count } judgements in common.

improvements-none = Nothing is on the improvement list.
improvement-line = #{ $number } { $what } · { $count }× · { $source } · { $owner }
improvement-is-taken = #{ $number } is yours, { $name }.
improvement-is-done = #{ $number } is done; thank you, { $name }.
button-improvement-taken = Take #{ $number }
button-improvement-done = #{ $number } is done
staff-command-improvements = What is to be improved, and whose it is

error-nothing-to-check = No case was opened in { $period }.
error-not-drawn = Nothing was drawn for { $period } yet: aftercare reviews draw --period { $period }
error-drawn-already = { $period } was drawn with --size { $size } --seed { $seed }; the same again gives the same sheet.
error-no-improvement = #{ $number } is not open, or somebody else has it.
