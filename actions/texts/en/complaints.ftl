# Complaints led to their end, offers that settle them, the forms that go with them.

complaint-again = ⚠️ The same as before: { $codes }. Level { $level } now.
complaint-responsible = Responsible: { $name }
complaint-head = { $code } · level { $level } · responsible: { $name }
complaint-cause = Cause
complaint-unit = Responsible unit
complaint-analysis = Analysis
complaint-countermeasure = Countermeasure
complaint-explanation = Explanation
complaint-repair = Repair
complaint-guidance = Operating guidance
complaint-cost = Cost agreed
complaint-ruling = Responsibility ruling (/rule)
complaint-offer = an answer to the open offer
complaint-result = Result for the customer (/result)
complaint-missing = Still missing: { $what }
complaint-complete = Nothing is missing.
complaint-how = Write /complaint and below it lines such as “analysis: …”; what does not apply is “none”.
cause-quality = quality of product or service
cause-other = not quality: use or surroundings
button-cause-quality = Quality
button-cause-other = Not quality

result-told =
    Your complaint { $code } has been looked into. The result:
    { $result }
    If this does not settle it for you, just write to me here.
result-sent = The result of { $code } is on its way to the customer and to those responsible.
result-news = { $code }: { $name } told the customer the result: “{ $result }” · For: { $to }

offer-refund = a refund of { $amount }
offer-exchange = a new unit in exchange
offer-compensation = { $amount } in compensation
offer-discount = { $amount } off your next invoice
offer-words = About { $code }, we offer you { $what }. It is agreed once you accept, and carried out within { $days } days.
button-offer-yes = Accept
button-offer-no = Decline
offer-agreed = Agreed on { $on }: { $what } ({ $code }). We carry it out within { $days } days.
offer-declined-to = I understand; nothing is agreed then. { $name } decides on { $code } now, as your contract and our commitments say, and writes to you here by { $by }.
offer-declined-nobody = I understand; nothing is agreed then. A person decides on { $code } now, as your contract and our commitments say, and writes to you here by { $by }.
offer-gone = This offer for { $code } is no longer open, so nothing has changed.
offer-unknown = This offer is no longer there.
offer-taken-back = We have taken back our last offer for { $code }; a colleague writes to you about it.

offer-sent = The offer for { $code } is on its way to the customer; /withdraw takes it back.
offer-asked = { $code }: this is above what one person may offer, so a second one is asked.
offer-offered = { $code }: agreed, the customer has the offer.
offer-refused = { $code }: refused, the customer does not see it.
offer-withdrawn = { $code }: the offer is taken back.
offer-shown = The customer was offered: { $text }
offer-ask =
    { $name } would like to offer for { $code }: { $what }
    For the customer: { $note }
    Above { $limit } somebody else has to agree ({ $role }): { $to }
offer-ask-plain =
    { $name } would like to offer for { $code }: { $what }
    Above { $limit } somebody else has to agree ({ $role }): { $to }
offer-ask-offered = ✓ { $name } agreed.
offer-ask-refused = ✗ { $name } refused.
offer-ask-withdrawn = { $name } took it back.
button-offer-agree = Agree
button-offer-refuse = Refuse
offer-news-accepted = ✅ { $name } accepted for { $code }: “{ $text }” · Please carry it out: { $to }
offer-news-declined = ⚠️ { $name } declined for { $code }: { $text } · Decides and answers now: { $to }
offer-brief = The customer declined: { $text }

staff-command-complaint = What a complaint needs; add lines to fill it in
staff-command-result = Tell the customer the result of a complaint
staff-command-form = The complaint form as PDF; add xlsx for a sheet
staff-command-offer = Offer: refund 120, exchange, compensation 50, discount 20
staff-command-withdraw = Take back an offer nobody has answered

error-unfinished = { $code } cannot end yet. Still missing: { $what }
error-no-complaint = { $code } is not a complaint.
error-line = Line { $line }, “{ $text }”: please write “name: …” with one of these names: { $names }
error-line-amount = “{ $text }” is no amount; please write it as 86.50.
error-line-day = “{ $text }” is no day; please write it as Thursday or 3 December.
error-result-words = Please write the result behind the command: /result what was found and done ({ $code }).
error-offer-amount = How much? /offer { $what } 120; words for the customer may follow.
error-offer-words = What is offered? /offer refund 120, exchange, compensation 50 or discount 20; words for the customer may follow.
error-offer-open = An offer for { $code } waits for an answer; /withdraw takes it back.
error-offer-asked = The customer has not seen this offer yet.
error-offer-offered = The customer has this offer already.
error-offer-accepted = The customer has accepted this offer.
error-offer-declined = The customer has declined this offer.
error-offer-withdrawn = This offer was taken back.
error-offer-refused = This offer was refused.
error-no-offer = No offer for { $code } is open.
error-second-person = You proposed this yourself, { $name }: somebody else has to agree.
error-offer-limit = This is above what you may offer, { $name }: { $who }
