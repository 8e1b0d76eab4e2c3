# What is said beside a form or after a case is open: where, how long, the other way, signs.

trouble-place-none = I don't have an address of yours yet, sorry. What are street, house number and town?
remark-same-place = Then it is { $place }, as before.
remark-place-whole = Then the address is { $place }.
remark-recalled = Please don't use it any more: it is one of those recalled. { $recall }
remark-why-asked = It only helps us plan the repair, so roughly is enough.
remark-care-home = All right, a technician comes to you.
remark-care-workshop = All right, you bring it or send it to us.
remark-story-noted = I've noted that with it.
ask-confirmed-still = Shall I open it as above?
contact-none = I don't have an address of yours yet, sorry. What are street, house number and town? It goes straight into { $code }.
contact-place = Address for { $code }: { $value }.
contact-phone = Phone for { $code }: { $value }.
contact-place-form = So far the address is { $value }.
contact-phone-form = So far the number is { $value }.
contact-place-open = I have no address of yours yet.
contact-phone-open = I have no number of yours; we write to each other here.
contact-new-place = Of course. What is the new address? It goes straight into { $code }.
contact-new-phone = Of course. What is the new number? It goes straight into { $code }.
contact-right = If that isn't right, just write it again.

instead-bring = That's fine: { $code } stays open, and nobody needs to come.
    You can bring it here and say { $code } at the counter:
    { $sites }
instead-bring-visit = That's fine: { $code } stays open. You can bring it here and say { $code } at the counter:
    { $sites }
    Shall I call off the visit on { $window }?
choice-visit-keep = No, leave the visit
instead-come = I've noted on { $code } that somebody should come to you instead, at { $place }. A colleague agrees the day with you here.
instead-come-where = I've noted on { $code } that somebody should come to you instead. What is the address? A colleague then agrees the day with you here.
instead-come-small = This is repaired in our workshop, so nobody can come for it, sorry. { $code } stays open; you can bring it or send it.
instead-off = Shall I call off the visit on { $window }? { $code } stays open.
instead-move = { $name } comes on { $window } ({ $code }). Would you like another time?

term-complaint-form = Once it is open, a person answers you here within { $hours } working hours, and you hear the final result within { $days } days.
term-complaint = { $code }, your complaint: { $next }
term-complaint-until = { $code }, your complaint: { $next } You hear the final result by { $until } at the latest.

warranty-bought = Warranty counts from the day you bought it, so please keep the receipt. With the serial number I can tell you the last day.
warranty-bought-other = Good to know. The exact last day comes with the serial number, which stands on the label.
return-in-time-return = Then it can still go back: { $days } days count from when you got it. A colleague arranges it with you.
return-in-time-exchange = A return was possible for { $days } days, but an exchange still is, within { $exchange } days. A colleague arranges it with you.
return-in-time-neither = The { $exchange } days for a return or an exchange are over, sorry. A defect is repaired under the warranty; for anything else a colleague can have a look.
early-failure-return = That should not happen to something so new. Within { $days } days it may also go back, within { $exchange } be exchanged; say so at any time, and a colleague arranges it.
early-failure-exchange = That should not happen to something so new. Within { $exchange } days it may also be exchanged; say so at any time, and a colleague arranges it.
warranty-anyhow = The serial number tells when this one was sold or activated, and that is where its warranty begins. Send me the number from the label, or a photo of it, and I'll look.
warranty-anyhow-other = As said, the number from the label is what I can look it up by. Without it, a colleague has to see what can be found.
photo-welcome = Yes, just send it here.
photo-welcome-ticket = Yes, just send it here; I'll keep it with { $code }.
signs-danger = Is something burning, smoking or sparking?
choice-alarm-yes = Yes
choice-alarm-no = No
talk-signs = I'm not sure what that means. What is it about?
talk-signs-other = Could you say it in words?
talk-signs-in-form = I can't read that sign.
talk-affirm-after = Good. I'm here if there is anything else.
talk-affirm-after-other = All right.
talk-let-be = That's fine. I'm here if you need anything.
talk-let-be-other = As you like.
left-behind = Thank you for telling us. It stands in { $code } now, so that whoever it belongs to hears of it.
talk-chat = I'm here whenever something needs repairing or asking.
talk-chat-other = Just write when there is something I can do.
talk-still-here = I'm still here, and nothing is forgotten.
answer-and-fault = And you told me that something isn't right.
talk-not_know-in-form = No matter, what you know is enough.
remark-place-later = I don't have an address of yours yet; I'll ask for it in a moment.
missing-costs = { $free ->
    [0] If nobody is in, the visit of { $price } is charged.
    [one] If nobody is in, that is free the first time; after that the visit of { $price } is charged.
   *[other] If nobody is in, that is free the first { $free } times; after that the visit of { $price } is charged.
 } A visit can be moved or cancelled free of charge until { $hours } hours before: a word here is enough.
first-price = Within the warranty the repair is free; otherwise you get a price first ({ $visit } for the visit, then work and parts) and decide.
first-appointment = A technician comes within { $near } working hours nearby, { $far } farther out.
first-duration = Once the fault is found, the repair is done within { $hours } working hours.
first-loan = If it takes longer than { $days } days, you can have a loan unit meanwhile.
who-handles = { $name ->
    [none] One person becomes responsible for { $code } and tells you so here.
   *[other] { $name } is responsible for { $code } and answers you here.
}
who-comes-open = Who comes is settled together with the day ({ $code }); you then read the name here.
who-comes-named = { $name } comes to you on { $window } ({ $code }).
who-comes-number = Our technicians' own numbers aren't given out. Write here what they should know and it goes with the job, or call { $phone }.
price-haggling = I can't change prices here, but you are free to say no: the whole price comes first, and nothing is done until you accept it. A colleague can see whether something can be done.
remark-any-number = Of course: any number on which somebody can be reached will do.
remark-fault-noted = Noted, that goes into the repair.
price-of-ask_installation = The first installation of a new appliance is { $free_installation }; a further one costs { $installation_price }.
price-of-ask_moving = Re-installations that are free when you move house: { $free_reinstallations }. A further one costs { $reinstallation_price }.
price-of-ask_parts = Most parts cost between { $parts_from_price } and { $parts_to_price }; within the warranty a defective one is replaced free. You see the exact price before you say yes.
price-of-ask_warranty_extension = { $extended_warranty_months } more months cost { $extended_warranty_price }.
price-of-ask_appointment = A visit costs { $visit_price }; it is free where the warranty covers the repair.
price-of-ask_delivery = Delivery is { $free_delivery }.
hours-day-open = On { $day } we answer { $hours }.
hours-day-closed = On { $day } nobody of ours is here.
hours-holiday = { $name }, { $day }, is a public holiday: nobody of ours is here then.
