# A person takes over and hands back: what customers hear, and what staff read in their group.

## To the customer, when a person is wished for
handoff-because-asked = Of course.
handoff-because-misunderstood = Before I guess again, a colleague had better look at this.
handoff-because-anger = I can hear how badly this has gone, and I'm sorry. A person takes it from here.
handoff-because-complaint = This goes to a person right away.
handoff-because-danger = A person takes over now.
handoff-because-low_score = Then we're not done, and I'm sorry.
handoff-because-staff = A colleague would like to speak to you about this.
handoff-owner = { $name } from our service team has your case ({ $code }) and usually answers within { $minutes } minutes. Anything you write now reaches { $name }.
handoff-with = { $name } has your case ({ $code }). Anything you write reaches { $name }.
handoff-busy = All my colleagues are with other customers right now. Your case is { $code }, and somebody answers you here by { $by }. Anything you write now reaches them.
handoff-closed = My colleagues are not at work right now. Your case is { $code }: it is taken down with all you have told me, and a person answers you here by { $by }. You can add anything by writing it.

## To the customer, while a person has the chat
handoff-taken = { $name } has { $code } now and answers you here.
handoff-away = I'm sorry for the wait: nobody is free at the moment. { $code } keeps its place, and a person answers you here by { $by }.
handoff-ask = You are still waiting for an answer, and I'm sorry about that. Would you like to keep waiting, or shall I go on?
handoff-waits-on = Thank you for your patience. My colleagues know that you are waiting.
handoff-over = That is settled already; I'm here.
handoff-back = I'm here again. { $code } stays open, and a person still answers you here by { $by }. What can I do?
handoff-idle = We haven't heard from each other in a while, so I'm here again. { $code } stays open; just write, and a person is one tap away.
handoff-command = You are with { $name } at the moment, so I keep quiet. Shall I take over again?
handoff-command-waiting = A person is about to answer you, so I keep quiet. Shall I take over again?
handoff-finished = { $name } has finished with { $code } for now. I'm here again if anything comes up.
handoff-resolved = We have finished { $code }. I'm here if anything comes up.
handoff-finished-with = { $name } has finished: { $summary } ({ $code }). I'm here again if anything comes up.
handoff-reopened = { $code } is open again; a colleague takes it on.
handoff-goes-to = { $name } knows, and I'm here again.
handoff-goes = My colleagues know, and I'm here again.
handoff-stays-to = { $name } knows and still answers you here.
handoff-stays = My colleagues know, and one of them still answers you here.

button-keep-waiting = Keep waiting
button-back-to-bot = Let the bot go on

## The card of a case
card-customer = Customer: { $value }
language-en = English
language-zh = Chinese
card-language = Writes in: { $value }
card-phone = Phone: { $value }
card-reason = Why with us: { $value }
card-wants = Wants: { $value }
card-read = Read as: { $value }
choice-care-home-staff = At the customer’s home
choice-care-workshop-staff = Brought or sent in
name-wish-staff = Asks for
card-unit = Unit: { $value }
card-files = Files kept: { $value }
card-due = Due: { $value }
card-others = Also open: { $value }
card-older = ⬇️ The newest card of this case stands below.
card-turns = Last turns:
card-turn-customer = ‹ { $words }
card-turn-desk = › { $words }

reason-asked = asked for a person
reason-misunderstood = not understood twice
reason-anger = angry
reason-complaint = complaint for a person to decide
reason-danger = danger
reason-low_score = unhappy in the survey
reason-staff = taken by staff
sign-strong-words = strong words
sign-shouting = capitals
sign-many-signs = many exclamation or question marks
sign-insult = an insult
sign-repeated = not the first time

class-repair_request = repair request
class-inquiry = inquiry
class-complaint = complaint
class-other = other

state-bot = with the bot
state-waiting = nobody has it yet
state-turn = { $name }’s turn
state-person = { $name }
state-for = waiting for { $what }
state-evaluation = resolved
state-closed = closed
state-cancelled = cancelled

button-staff-take = Take it
button-staff-back = Back to the bot
button-staff-resolve = Resolved
button-staff-reopen = Reopen

## In the topic
topic-notice = ℹ️ { $text }
topic-danger = ⚠️ Safety may be at risk: please answer now.
topic-turn = Your turn: { $to }.
topic-passed-on = { $name } has not taken it; your turn: { $to }.
topic-shift = { $name } { $day ->
    [none] goes home
   *[other] is away until { $day }
}; your turn: { $to }.
topic-silent = The customer is waiting and { $name } is silent; your turn: { $to }.
topic-remind = { $to }, the customer is waiting for your answer.
topic-taken-over = { $name } takes over from { $owner }.
topic-handed-back = { $name } has handed this back to the bot; { $owner } had it.
topic-assigned = { $name } gives this to { $to }{ $away ->
    [none] {""}
   *[other] , who is away until { $away }
}.
topic-waits-on = { $name } was asked and keeps waiting.
topic-back = { $name } chose to go on with the bot; the case stays open.
topic-cancelled-goes = { $name } has cancelled { $code } and is with the bot again. What you write here still reaches them.
topic-cancelled-stays = { $name } has cancelled { $code }, but there was a danger: please make sure that all is well, then give the chat back.
topic-closed-goes = { $code } is closed by { $name }’s word, and the bot answers again. What you write here still reaches them.
topic-closed-stays = { $code } is closed, but { $name } still waits for an answer here. After it, give the chat back.
topic-blocked = { $name } has blocked the bot: nothing you write arrives. It will again once they write.
topic-language = { $name } writes in { $spoken }; your message went out in another language.
topic-unreadable = The customer sent something that cannot be shown here, such as a sticker.
topic-pressed = { $name } pressed: { $choice }
topic-hurt-yes = ⚠️ { $name }: somebody is hurt.
topic-hurt-no = { $name }: nobody is hurt.
relayed-edit = { $new }

    ✏️ before: { $old }
relayed-file = ✏️ the file above is a new one, in place of the first
group-taken = ✓ taken by { $name }
group-nobody = Nobody has taken { $code }: a customer is waiting.
staff-on-duty = On duty: { $names }

## To a staff member
staff-taken = { $code } is yours.
staff-has-it = { $code } is with { $name } already.
staff-assigned = { $code } goes to { $name }{ $away ->
    [none] {""}
   *[other] , who is away until { $away }
}.
staff-handed-back = { $code } is with the bot again.
staff-did-resolved = { $code } is resolved; the customer is asked whether everything is right.
staff-did-reopened = { $code } is open again.
staff-did-priority = { $cause ->
    [urgent] { $code } is urgent now and goes first; its deadlines stand in /why. /priority normal takes it back.
    [danger] { $code } is urgent now, with the emergency plan that stands on its card. /priority normal takes it back.
   *[normal] { $code } is back among the others; its deadlines stand in /why.
 }
staff-did-fault_class = { $code } is class { $cause } now; its deadlines stand in /why.
staff-did-retagged = Noted for { $code }; it goes into the next training.
staff-did-waits = { $code } waits for { $cause ->
    [customer] the customer
    [part] a part
    [partner] a partner
   *[date] the agreed day
 }, and its clocks stand still.
staff-did-part_day = { $code }: the customer is told the day.
staff-did-part_unknown = { $code }: the customer is told that the day is not known yet.
staff-did-went_on = { $code } goes on.

error-illegal-handoff = This conversation cannot go from { $holder } to { $wanted }.
error-taken-already = { $name } has this one. A line that begins with // stays inside; a supervisor takes over with /take.
error-other-conversation = This customer is in { $code } at the moment; please write there.
error-nobody-waits = { $code } is with the bot already.
error-reads-along = { $name } only reads along and can be given no case. An admin gives the role: /role { $name } agent
error-not-allowed-agent = You can read along, { $name }, but not act. An admin gives the role: { $admins }.
error-not-allowed-supervisor = That is for supervisors, { $name }. An admin gives the role: { $admins }.
error-not-allowed-admin = That is for admins, { $name }: { $admins }.
error-last-admin = { $name } is the only admin; make somebody else one first.
error-not-met = I have not seen you in this group yet; please write something here first.
error-no-such-person = I know nobody here by the name { $name }. Here are: { $names }. Who has not written in this group yet is unknown to me.
error-who = Who is meant? Write the name behind the command. Here are: { $names }
error-no-conversation = Which case? Write it in the case's topic, or name the case behind the command, such as R-1024.
error-customer-gone = { $name } has blocked the bot, so this did not go out.
error-note-only = An edit cannot turn a note into a message to the customer, or the other way; please write it anew.
error-no-ticket = There is no ticket { $code }.

## A message taken back
staff-unsent = Taken back: { $name } no longer has this message, though it may have been read.
button-unsend = Take it back
staff-command-unsend = Take a message back from the customer: answer it with /unsend
error-unsend-which = Which message? Answer your own message to the customer in its topic with /unsend.
error-unsend-others = A message is taken back by who wrote it, or by a supervisor.
error-unsend-nothing = { $name } does not have this message, so there is nothing to take back.
error-unsend-late = { $name } keeps this message: Telegram lets a message be deleted for 48 hours only. Put it right with another one, or edit yours.
