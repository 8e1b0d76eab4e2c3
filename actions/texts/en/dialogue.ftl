# What the bot says in conversation.

## Asking: repair
begin-repair_form = { $product ->
    [none] I'm sorry to hear that. Let's get it repaired.
   *[other] I'm sorry about your { $product }. Let's get it repaired.
}
ask-product = Which product is it? Its name or model is enough.
ask-product-again = Back to the repair: which product is it about?
explain-product = I only need to know what kind of thing it is, such as "fridge" or the model on its label. You can leave it out, or a colleague can help.
ask-symptom = What is wrong with it? Tell me what it does or no longer does; photos are welcome.
ask-symptom-again = Now, what is wrong with it?
explain-symptom = Tell me in your own words what it does or no longer does. You can leave it out, or a colleague can help.
ask-usable = Can it still be used?
ask-usable-again = And can it still be used a little, or not at all?
explain-usable = This tells us how urgent it is. "Somewhat" if anything still works, "not at all" if nothing does.
ask-serial_number = What is the serial number? It's on the label, often inside the door or at the back; a photo works too.
ask-serial_number-again = Back to the serial number: can you find it on the label?
explain-serial_number = It is a row of letters and digits such as KF4202503140017, after "S/N". We can do without it.
ask-care = Should a technician come to you, or will you bring it in?
ask-care-again = So, shall a technician come, or do you bring it in?
explain-care = We can repair it at your home or in one of our workshops.
ask-place = Where should the technician come?
ask-place-again = Back to the visit: what is the address?
explain-place = I need street, house number and town, such as "14 Mill Lane, Leeds". You can also share your location here.
ask-phone = Which number may we call about it? Or we keep to this chat.
ask-phone-again = And which number may we call?
explain-phone = A number with area code, such as 0113 496 0018. We can also keep to this chat.
ask-confirmed = Please check:{ $summary }
ask-confirmed-again = This is what I have now:{ $summary }
explain-confirmed = I only open it when you say so. Tap "Open it", say what should be different, or a colleague takes over.
explain-again = I still can't make that out, sorry. Choose what fits best, or let a colleague help.
ask-changing = What should be different?

## Asking: complaint
begin-complaint_form = I'm sorry this happened. I'll take it down as a complaint: one person becomes responsible for it and answers you within { $hours } working hours.
ask-subject = What is it mainly about?
ask-subject-again = And what is the complaint mainly about?
explain-subject = A word is enough, such as "product", "delay" or "bill". It can also be left out.
ask-story = What happened? Tell it in your own words; photos are welcome.
ask-story-again = Please tell me what happened.
explain-story = A sentence or two about what went wrong is enough. It can also be left out.
ask-reference = Which ticket, order or serial number is it about?
ask-reference-again = Back to your complaint: is there a ticket or order number?
explain-reference = A code such as R-1042, or the order number from your receipt. It can be left out.
ask-wish = What would put it right for you?
ask-wish-again = And what would put it right for you?
explain-wish = Choose what fits best, write it in your own words, or leave it to us.

## What does not fit
trouble-product = I couldn't make out the product. What kind of thing is it, or what model does the label name?
trouble-words = That is a little short. Could you tell me a little more?
trouble-symptom = I couldn't make that out. What does it do, or no longer do?
trouble-usable = I wasn't sure what that means for using it. Does anything still work, or nothing at all?
trouble-serial_number = That doesn't look like a serial number. It stands after "S/N" on the label; can you see it?
trouble-serial_number-other = { $serial } is the number of a { $product }, and you told me about a { $told }. What is the number on the { $told }? If it is about the { $product } after all, send this number again.
trouble-care = I wasn't sure which of the two you'd like. Shall we come, or do you bring it in?
trouble-place = I couldn't find a street and house number in that. How would the technician find you?
trouble-phone = That doesn't seem to be a complete phone number. Could you check it?
trouble-phone-country = I can't tell which country that number is in. Could you write it with the country code, such as +852 9123 4567?
trouble-confirmed = I wasn't sure whether that was a yes. Shall I open it like this?
trouble-changing = I couldn't make out which of these you mean. Which one is it?
trouble-subject = I couldn't make out what it is about. Which of these comes closest?
trouble-story = I couldn't make that out. What went wrong, in a sentence?
trouble-reference = I couldn't find a number in that. Is there a code such as R-1042, or an order number?
trouble-wish = I didn't catch what you would like. What would put it right?
trouble-phone-none = I didn't see a number in that. Which number may we call, or shall we keep to this chat?
remark-corrected = Changed.
remark-chat-only = All right, we keep to this chat.
remark-going-on = All right, we go on.
remark-day-noted = I've noted when it suits you; the day is agreed on once this is registered.
remark-hurrying = I'm being as quick as I can; it is only a few questions.
remark-no-complaint = As you like, no complaint; the repair goes on.
remark-left-out = That's fine, we can do without it.
remark-serial-unknown = I can't find that number in our records, so a colleague checks the warranty.
remark-workshop = This is repaired in our workshop; you bring it or send it in.

## Names and choices
name-product = Product
name-symptom = Fault
name-usable = Still usable
name-serial_number = Serial number
name-care = Repair
name-place = Address
name-phone = Phone
name-fault = Counts as
name-beside = Also noted
name-cost = Cost
summary-line = • { $name }: { $value }
name-subject = About
name-story = What happened
name-reference = Ticket, order or product
name-wish = You would like
value-none = not given
value-care-home = a technician comes to you
value-care-workshop = you bring it or send it to our workshop
value-location = the location you shared ({ $where })
fault-open = class { $fault } – until we know more, we treat it as out of use
fault-a-home = class A – it can't be used and has to come to our workshop
fault-a-workshop = class A – it can't be used and is repaired in our workshop
fault-b-home = class B – it can't be used, and a technician repairs it at your home
fault-b-workshop = class B – it can't be used, and is repaired in our workshop
fault-c-home = class C – it can still be used, and a technician repairs it at your home
fault-c-workshop = class C – it can still be used, and is repaired in our workshop
cost-free = free, it is under warranty
cost-quoted = the warranty has ended; you get a price first and decide then
cost-open = free within the warranty; otherwise you get a price first
choice-leave-out = Leave it out
choice-usable-partly = Yes, somewhat
choice-usable-no = No, not at all
choice-usable-yes = Yes, normally
choice-serial_number-none = I can't find it
choice-care-home = At my home
choice-care-workshop = I'll bring it in
choice-confirmed-as-it-is = Open it as it is
button-cancel_request = Stop, open nothing
choice-phone-none = Just this chat
choice-confirmed-yes = Open it
choice-confirmed-change = Change something
choice-subject-product = The product
choice-subject-service = The service
choice-subject-delay = A delay
choice-subject-charge = A charge
choice-subject-delivery = The delivery
choice-subject-promise = A broken promise
choice-subject-privacy = My data
choice-reference-none = No number
choice-wish-refund = Money back
choice-wish-exchange = A replacement
choice-wish-repair = A proper repair
choice-wish-compensation = Compensation
choice-wish-apology = An explanation
choice-yes = Yes
choice-no = No
choice-cancel-sure = Yes, cancel it
choice-cancel-keep = No, keep it

## Buttons that start something
button-report_fault = Something is broken
button-complain_product = Make a complaint
button-demand_redress = Make a complaint
button-ask_help = I have a question
button-ask_status = My tickets
button-request_human = Talk to a person
button-cancel_ticket = Cancel { $ticket_code }
button-reopen_ticket = Reopen { $ticket_code }
button-show_ticket = Show { $ticket_code }
button-ask_warranty = About the warranty
button-ask_return = About returns
button-ask_refund = About a refund
button-ask_price = What it costs
button-ask_parts = About spare parts
button-ask_brands = What we repair
button-ask_site = Where the workshops are
button-ask_send_in = How to send it in
button-ask_contact = How to reach us
button-ask_complaint_process = How complaints work
button-ask_delivery = About a delivery
button-ask_order = About an order
button-ask_invoice = About an invoice
button-ask_installation = About installation
button-ask_howto = How to use it
button-ask_maintenance = About care and cleaning
button-ask_product = About a product
button-ask_availability = Is it available
button-ask_duration = How long it takes
button-ask_account = About my account
button-ask_hours = When you are open
button-ask_appointment = About a visit

## Opened
repair-opened-home = Done: { $code }. It counts as { $fault }. A colleague writes to you by { $by } to agree on the visit. To change or cancel anything, just write to me.
repair-opened-workshop = Done: { $code }. It counts as { $fault }. A colleague writes to you by { $by } about bringing or sending it. To change or cancel anything, just write to me.
complaint-opened = Your complaint is { $code }. What you would like: { $wish }. A person answers you here by { $by }, and you hear the final result within { $days } days.
complaint-put-off = That needs to be heard properly. I'll take it down as a complaint right after this, so that the repair isn't delayed.
complaint-fault = And your { $product } has a fault, as you told me.
repair-also = You also told me about your { $product }.
repair-also-and = { $one } and { $two }
repair-also-ask = Shall I take that down for repair too?
button-repair-also = Yes, the { $product } too
choice-also-no = No, thanks
repair-units = { $count ->
    [2] { $code } is for one { $product }, and you told me of another.
   *[other] { $code } is for one { $product }, and you told me of { $count }.
}
button-repair-unit = Yes, another { $product }
repair-also-not = All right, then it stays at that. Just write to me if you need it after all.
complaint-now = You were unhappy about something just now. Shall I take that down as a complaint?
complaint-not-made = All right, no complaint. I'm here if you change your mind.
hand-off = Of course. I've put your wish to speak to a person down as { $code }, with what you have told me; somebody answers you here by { $by }.
hand-off-again = Somebody is already on it: { $code }, with an answer here by { $by }. I've added what you just wrote.
hand-off-waiting = Your wish for a person stands as { $code }; somebody answers you here by { $by }.
hand-off-waiting-other = Nobody has forgotten you: { $code } is answered here by { $by }. You can add anything by writing it.
hand-off-again-other = That is added to { $code } too; the answer comes here by { $by }.
way-in-noted = I've added that to { $code }; whoever comes to you reads it.
detail-added = I've added that to { $code }.
detail-added-other = That is in { $code } as well now.
detail-what-for-other = What does it belong to?
detail-what-for = Thank you. What is this for?

## Danger
danger-fire = If you can do so safely, switch it off at the wall. Don't touch the thing itself, move away and air the room. If it burns, leave and call the fire service.
danger-gas = Don't switch anything on or off and don't light anything. Close the gas tap if you can reach it, open the windows, go outside and call from there.
danger-shock = Don't touch it again. Switch the power off at the fuse box, and keep others away. Anyone who got a shock should be seen by a doctor, even when feeling well.
danger-battery = Don't charge, press or pierce it. If it is cool, put it on stone or sand, away from anything that burns; if it is hot or hissing, move away and air the room.
danger-water = Close the water tap, and switch the power off at the fuse box before you step into water. Keep away from wet sockets.
danger-glass = Please don't use it, and switch it off at the wall or the fuse box. The pieces are sharp: don't reach in or touch the glass with bare hands, and keep children and pets away.
danger-injury = First look after the injured person: cool burns under running water, press on bleeding wounds. Stop using the thing and switch it off.
danger-alerted = In an emergency call { $phone }. I've alerted a colleague now, case { $code }.
danger-noted = I've added that to { $code }; the colleague sees it at once. In an emergency call { $phone }.
danger-hurt = Is anyone hurt?
danger-hurt-yes = Please call { $phone } now if you haven't yet. A colleague has { $code } in front of them; write here where you are.
danger-hurt-no = I'm glad. A colleague has { $code } in front of them. Please write here what it is and where you are, as soon as you are safe.

## Tickets
ticket-line = { $code } ({ $about }): { $stage }. { $next }
next-late = The answer is overdue, sorry; it has been moved up.
tickets-none = You have no open tickets.
tickets-none-in-form = This one has no number yet: it gets one when you confirm it, and then you hear when it is done.
tickets-none-other = There is still no open ticket of yours.
kept-label = Thank you, a colleague reads the number off the photo.
reading-again-other = I don't want to guess. One of these, or a person?
reading-first-other = Could you say it in other words, or choose?
reading-about-other = And what can I do about the { $product }?
talk-listening = Please go on, I'm listening.
talk-listening-other = Yes? Just write what it is about.
talk-greet-in-form = Hello.
talk-say_goodbye-other = See you, all the best.
talk-say_goodbye-in-form = Take care; you can go on here whenever you like.
talk-praise-in-form = Thank you, that's kind.
talk-make_small_talk-in-form = All well here, thank you.
talk-challenge_bot-other = Still the automatic service desk. A person is one tap away.
talk-challenge_bot-in-form = I'm the automatic service desk; /human reaches a person.
talk-insult-in-form = I can hear that you're upset. Let's get this done, or /human reaches a person.
talk-affirm-in-form = All right.
talk-deny-in-form = As you like.
talk-affirm-other = All right. What is it about?
talk-deny-other = As you like. Just write when there is something.
talk-not_know-other = No matter. What product is it about, or what would you like to know?
talk-skip_question-other = Already left out.
talk-ask_to_wait-other = No hurry at all.
talk-nlu_fallback-in-form = I've noted that for my colleague.
talk-nlu_fallback-in-form-other = I've noted that too.
talk-busy = Let's finish this first; /cancel stops it.
talk-busy-other = One thing after the other; /cancel stops this one.
tickets-open = { $count ->
    [one] Your open ticket:
   *[other] Your { $count } open tickets:
}
day-noted = I've added that to { $code }; a colleague agrees the time with you here.
day-noted-other = That is in { $code } too; the colleague sees it before agreeing the time.
status-unchanged = Nothing new since a moment ago:
cancel-works-again = Good to hear that it works again. Shall I cancel { $code }?
cancel-sure = Do you really want to cancel { $code }?
cancel-which = Nothing is being filled in right now. Is there a ticket to cancel?
cancel-which-other = As I said, nothing is being filled in. You can cancel one of these:
cancel-which-one = Which one shall I cancel?
cancel-which-one-other = Please tap the one that is to be cancelled:
cancel-nothing = There is nothing to cancel right now.
cancel-nothing-other = Still nothing to cancel, all is well.
form-dropped = Stopped, nothing was opened. Should you want it after all, write “go on” and we take it up where we were.
form-taken-up = Good, we go on where we were.
ticket-cancelled = { $code } is cancelled. If that was a slip, you can reopen it.
ticket-reopened = { $code } is open again; a colleague takes it on.

## Attachments
kept-words = I've noted that.
kept-photo = Thank you, I've kept the photo.
kept-video = Thank you, I've kept the video.
kept-voice = I've kept your voice message for my colleague, but I can't listen to it myself.
kept-document = Thank you, I've kept the file.
kept-place = Thank you, I've kept the location.
kept-contact = Thank you, I've kept the contact.
kept-edit = I've noted your correction.
kept-label-no-ticket = { $warranty } What can I do about it?
kept-photo-no-ticket = I've kept your photo. What is it about?
kept-video-no-ticket = I've kept your video. What is it about?
kept-voice-no-ticket = I've kept your voice message, but I can't listen to it myself. What is it about, in a few words?
kept-document-no-ticket = I've kept your file. What is it about?
kept-place-no-ticket = I've kept the location. What is it for?
kept-contact-no-ticket = I've kept the contact. What is it for?
kept-photo-no-ticket-other = That photo is kept too. What is it about?
kept-video-no-ticket-other = That video is kept too. What is it about?
kept-voice-no-ticket-other = That one is kept too. Please tell me in a few words what it is about.
kept-document-no-ticket-other = That file is kept too. What is it about?
kept-edit-no-ticket = I've noted your correction.
not-readable = I can't read that kind of message. Please tell me in words, or send a photo.

## Not understood
reading-first = I'm not sure I understood. What is it about?
reading-about = What can I do for you about the { $product }?
reading-again = I still don't quite see it, sorry. Choose what fits best, or a person takes over.
answer-again = That is all I know about it. A colleague can tell you more.
recall-yes = { $serial } is one of those recalled: please don't use it any more. { $recall } Shall a colleague arrange it for yours?
recall-no = { $serial } is not one of those recalled. { $recall }
recall-unknown = { $recall } Please don't use { $serial } until it is known whether it is one of them. Shall a colleague check it?
answer-number = Thank you, that helps. Shall a colleague look at it?
answer-rest = As for “{ $questions }”: a colleague can tell you.
answer-none = I don't have the answer to that here, but a colleague does.

## Small talk
talk-greet = Hello, this is the service desk. Tell me what happened, or choose:
talk-greet-other = Hello again. What can I do?
talk-ask_help = I answer questions about warranty, prices, returns, parts and more, take down repairs and complaints, and tell you where your tickets are. Just write what it is about.
talk-ask_help-other = Write it in your own words, such as "how long is the warranty", "my fridge leaks" or "where is my repair".
talk-ask_help-in-form = I'm taking down your case; /cancel stops it, /human reaches a person.
talk-say_goodbye = Goodbye, and take care.
talk-puzzled = Sorry if that was unclear. Tell me in your own words what it is about, or choose:
talk-puzzled-other = Just write what is on your mind, such as "my fridge is warm", or choose:
talk-hurry = I'll be quick. What is it about?
talk-hurry-in-form = We're nearly there.
talk-thank = You're welcome.
talk-thank-other = Gladly.
talk-praise = That's kind, I'll pass it on to the team.
talk-praise-other = Thank you, that makes the team's day.
talk-make_small_talk = I'm well, thank you. How can I help with your product?
talk-make_small_talk-other = I'm better with fridges than with chatting. What can I help with?
talk-challenge_bot = I'm the automatic service desk: I answer questions and take down repairs and complaints. A person is one tap away.
talk-insult = I can hear that you're upset. Tell me what went wrong and I'll take it down, or a person takes over.
talk-insult-other = I'd like to put this right. What happened?
talk-affirm = Good. What can I do for you?
talk-deny = All right. I'm here if you need anything.
talk-not_know = That's fine. Tell me what you do know, or a colleague can help.
talk-skip_question = All right, we leave that out.
talk-ask_to_wait = Take your time.
talk-talk_off_topic = That's beyond me, I only know about our products and service.
talk-talk_off_topic-other = I can't help with that, but with repairs, questions and complaints I can.
talk-talk_off_topic-in-form = That's beyond me.
talk-press = That question is already settled.
talk-press-other = That button belongs to an earlier question.
talk-unknown = I've noted that.
talk-unknown-other = Noted.

## Language, follow-ups
language-name = English
language-which = Which language would you like?
language-chosen = I'll write in English from now on.
language-only = I understand English and Chinese only. Please write in one of them, or a colleague takes over.
language-only-other = Only English and Chinese, sorry. A colleague can help; what you wrote is kept.
hurry-noted = I've told the colleague that it is urgent.
followups-stopped = Understood: no more surveys or care messages. Answers about your open tickets still reach you.
followups-stopped-other = That is already so: no more surveys or care messages.

## Moments
moment-today = { $clock } today
moment-tomorrow = { $clock } tomorrow
