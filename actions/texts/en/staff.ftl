# What staff read in their group: rebuilt topics, receipts, the group's troubles.

topic-made-again = The topic of { $code } was deleted; it stands here again:
topic-again =
    This topic was deleted, so here is the case again. The last messages:
    { $lines }

receipt-blocked = Not delivered: the customer has blocked the bot. Perhaps a call reaches them.
receipt-gone = Not delivered: the customer's Telegram account no longer exists. Perhaps a call reaches them.
receipt-no-voice = Not delivered: the customer takes no voice messages. Please write it, or send it as a file.
receipt-too-big = Not delivered: the file is too big for a bot to send.
receipt-too-long = Not delivered: the text is too long. Please send it in two messages.
receipt-not-there = The customer still sees the old words: their copy of this message can no longer be changed.
receipt-partner-blocked = Not delivered: the partner has blocked the bot. Perhaps a call reaches them.
receipt-partner-gone = Not delivered: the partner has not written to the bot yet, or the account is gone. Perhaps a call reaches them.
receipt-stays = Not taken back: Telegram does not let this message be deleted any more.
receipt-unknown = Not delivered. Telegram says: { $reason }
receipt-words =
    { $reason } It was:
    “{ $words }”

trouble-removed = The bot is no longer in the staff group. Please add it again as administrator with the right "Manage topics". What customers write is kept and delivered then.
trouble-not-found = The staff group cannot be found. Please check AFTERCARE_STAFF_CHAT_ID and that the bot is a member. What customers write is kept and delivered then.
trouble-no-topics = Topics are switched off in the staff group. Please switch them on in the group's settings. What customers write is kept and delivered then.
trouble-no-right = The bot may not manage topics in the staff group. Please make it an administrator with the right "Manage topics". What customers write is kept and delivered then.
trouble-silenced = The bot may not write in the staff group. Please make it an administrator with the right "Manage topics". What customers write is kept and delivered then.
trouble-mended = The staff group works again. What waited is being delivered.
group-ready =
    I work here from now on. Three steps to begin:
    1. Whoever answers customers writes a line here, so that I know them.
    2. An admin gives each a role: /role @name agent (or supervisor). Who goes to customers: /technician @name
    3. /on begins a shift. New cases are told of here, and a tap takes them. /help lists what else there is.

## Answers to commands and buttons
staff-unreadable = That cannot be carried to a customer. Words, photos, files, voice messages and places can.
staff-anonymous = Not sent: Telegram does not tell me who you are. Please switch off “Remain anonymous” in your administrator rights, or write as yourself instead of as a channel.
staff-unknown-command = { $meant ->
    [none] There is no /{ $name }, and nothing was sent to the customer. /help lists all there are.
   *[other] There is no /{ $name }. Did you mean /{ $meant }? Nothing was sent to the customer.
}
staff-help =
    How a case goes: tap “Take it”, then write in its topic. Plain words reach the customer; a line that begins with // or /note stays inside. “Back to the bot” lets the bot go on, “Resolved” ends the work; the customer is asked whether all is well.
    Marks on your messages: 👀 on its way, 👌 delivered, 👎 not delivered.
    /on and /off begin and end your shift, /queue shows what waits. Write a command in the case's topic, or anywhere with its number: /take R-1024. More about one thing: /help visit
staff-help-cases = — Cases and your shift —
staff-help-work = — Open, wait, hand in, check —
staff-help-visits = — Visits —
staff-help-paid = — Prices and parts —
staff-help-complaints = — Complaints —
staff-help-further = — Merge, partners, calls, surveys —
staff-help-files = — Units and customers —
staff-help-figures = — Figures —
staff-wait-for = What is the case waiting for? Its clocks stand still meanwhile.
button-staff-wait = Waiting…
button-staff-wait-customer = For the customer
button-staff-wait-part = For a part
button-staff-wait-date = For the agreed day
button-staff-wait-partner = For a partner
staff-wait-until = Expected: { $until }. Then the clocks go on, and I ask here.
staff-part-day = When is the part expected? The customer is told the day. Another day: /wait part { $example }
button-staff-part-unknown = Not known
error-not-waiting = { $code } waits for no part any more. If it should: /wait part
button-staff-resume = Goes on
staff-now-on = You are on duty: new cases may come to you.
staff-now-off = You are off duty: no new cases come.
staff-now-off-keeps = You are off duty: no new cases come, and these stay with you. “Hand them on” gives them to who is on duty.
staff-other-off = { $name } is off duty{ $day ->
    [none] {""}
   *[other] {" "}until { $day }
}: no new cases come.
staff-other-keeps = { $count ->
    [one] One open case stays
   *[other] { $count } open cases stay
} with { $name }; “Hand them on” gives them to who is on duty.
staff-now-away = You are off duty until { $day }: no new cases come, and you are back on duty by yourself that morning. Earlier: /on
button-away-visits = Give { $day } to others
staff-back = { $name }, you are back on duty; not yet? /off and a day.
error-off-day = I don't read "{ $day }" as a day after today. Write /off Thursday or /off 3 December; /off alone goes off until you write /on.
queue-away = Away: { $names }
away-until = { $name } until { $day }
button-shift-on = Hand them on
shift-handed-on = Handed on; its customer reads who takes each. By mistake? /take and its number.
shift-given = • { $code }: { $name }’s turn
shift-kept = • { $code }: nobody else is on duty for it now, so it stays with you
shift-nothing = You have no case in hand.
staff-role = { $name } is { $role } now.
role-reader = reader
role-agent = agent
role-supervisor = supervisor
role-admin = admin
error-staff-choice = { $said ->
    [none] Please use one of these: { $choices }
   *[other] “{ $said }” is not one of these: { $choices }
}
team-list = The team:
team-member = { $duty ->
    [on] 🟢
   *[other] ⚪
 } { $name }, { $role }. Kinds and products: { $skills }. Languages: { $languages }. In hand: { $hand } of at most { $cases ->
    [one] one case
   *[other] { $cases } cases
 }.
team-all = all
error-team-words = I don't read “{ $words }”. Behind the name come: skills …, languages …, cases …
error-team-cases = How many cases at once? /team Mei cases 8; not “{ $said }”.
error-role-words = Who is trusted with what? /role @name agent; there are reader, agent, supervisor and admin.
staff-help-nothing = No command is about “{ $word }”. /help alone lists them all.
error-unit-unnamed = { $code } names no unit: its serial number is not known.
error-customer-which = Which customer? Write a name or a number of theirs behind the command, or write it in the topic of a case of theirs.
error-unit-which = Which unit? Write /unit and its serial number.
error-why-word = “{ $said }” is no case’s number. Write /why R-1024, or /why alone in the topic of the case.
error-waits-for-nothing = { $code } waits for nothing; its clocks run already.

canned-choose = Tap the reply that goes to the customer, in the customer's language:
canned-nothing = No ready reply holds these words. /canned alone lists them.
canned-sent = ➡️ { $text }
canned-done = Sent.
canned-kept = Kept: “{ $title }” for customers who use { $spoken }: { $text }{ $missing ->
    [none] {""}
   *[other] {" "}For customers who use { $missing } it has no words yet: /canned add { $title } with those words.
}
canned-removed = “{ $title }” is no ready reply any more.
canned-undone = Taken back: “{ $title }” is as it was before.
canned-list = Ready replies that were changed here:
canned-listed = • { $title } ({ $languages }) · { $name }, { $day }
canned-listed-gone = • { $title }: removed · { $name }, { $day }
canned-list-none = No ready reply was changed here. /canned add NAME and the words keeps one.
error-canned-words = Write /canned add NAME and the words, or answer a message with /canned add NAME. /canned remove NAME takes one away.
error-canned-title = A ready reply's name has at most { $most } characters: it stands on a button.
error-canned-place = Nothing fills { $place }. In a ready reply there may be: { $known }.
error-canned-unsaid = “{ $title }” has no words in { $spoken } yet. Who leads adds them: /canned add { $title } with those words.
error-canned-changed = “{ $title }” was changed again since, so nothing is taken back. /canned list says by whom.
canned-customer = there
canned-product = { $product ->
    [none] your product
   *[other] your { $product }
}
error-no-such-canned = There is no ready reply “{ $name }”. /canned in a case’s topic shows them.

queue-empty = Nobody is waiting for a person, and nobody has a case in hand.
queue-unheld-head = Under way, and with nobody (take one with /take and its number): { $count }
queue-unit-coming = its unit is on its way to us
queue-unit-here = its unit is with us
queue-unit-ready = its unit is ready to be handed back
queue-to-resolve = work done: look over it, then /resolve
queue-unheld = 🗂 { $case } · { $by }
queue-head = Waiting: { $waiting } · with somebody: { $held }
queue-nobody = ⏳ { $case } · { $since } · nobody's turn · { $by }
queue-waiting = ⏳ { $case } · { $since } · { $owner }'s turn · { $by }
queue-for = waits for { $what }{ $day ->
    [none] {""}
   *[other] {" "}until { $day }
}
queue-person = 💬 { $case } · { $since } · { $owner } · { $by }
mine-head = Your open cases: { $count } of { $cap } · { $duty }
duty-on = on duty
duty-away = off duty until { $day }
duty-off = off duty
find-nothing = Nothing found. I look for codes, serial numbers, telephone numbers (5 digits or more), names, and words of what customers told when a case was opened.
find-line = { $case } · { $stage }
list-more = … and { $count } more

staff-command-take = Answer this customer yourself
staff-command-back = Back to the bot; add what was agreed
staff-command-assign = Give it to somebody: @name
staff-command-tag = What it really was: inquiry, repair or complaint
staff-command-priority = urgent or normal; danger WHAT: urgent, with the emergency plan
staff-command-class = Fault class: A, B or C
staff-command-wait = Wait for the customer or a part; clocks stand still
staff-command-resume = Go on after waiting
staff-command-resolve = Work done; add what was done
staff-command-reopen = Take it up again
staff-command-canned = Ready replies; add words to search; who leads: add NAME words, remove NAME, list
staff-command-find = Find by code, serial number, phone, name or what was told
staff-command-queue = What waits and what is open
staff-command-me = Your open cases and your figures
staff-command-on = Go on duty
staff-command-off = Go off duty, or be away until a day: /off Thursday; a tap hands your cases on; who leads also /off Mei Thursday
staff-command-team = The team; for whom and how much: NAME skills … languages … cases …
staff-command-role = Give a role: @name agent, supervisor, admin or reader
staff-command-why = Explain every deadline of a case
staff-command-faults = What repeats more often than chance explains
staff-command-help = What there is

error-canned = The file of canned replies is wrong: { $reason }
