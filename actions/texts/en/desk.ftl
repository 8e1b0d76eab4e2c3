# What the services say: warranty, facts, stages, messages to staff, errors, Telegram's menus.

warranty-undated = { $product }: it is in our records, but without a date of purchase. Warranty counts from that day, so please keep the receipt ready; a colleague enters it.
warranty-covered = { $product }: covered until { $until } ({ $months } months, counted from { $start }). Repairing a defect is free.
warranty-none = { $product }: there are no warranty terms for it in our records; a colleague checks it.
warranty-covered-part = { $product }: the { $part } is covered until { $until } ({ $months } months, counted from { $start }). Replacing it is free.
warranty-covered-parts = { $product }: parts are free until { $until } ({ $months } months, counted from { $start }); labour and the visit are paid.
warranty-covered-labour = { $product }: labour and the visit are free until { $until } ({ $months } months, counted from { $start }); parts are paid.
warranty-extended = { $product }: covered until { $until } by your extension ({ $months } months in all, counted from { $start }). Repairing a defect is free.
warranty-ended = { $product }: the warranty ended on { $until }. A repair is paid; you get the price beforehand and decide then.
warranty-part-still = The { $part } is still covered, until { $until }: replacing it is free.
warranty-no-record = { $serial } isn't in our records, so I can't see when its warranty began. { $product ->
    [none] Our products have
   *[other] { $product }:
  } { $months } months of warranty from the day of purchase. With the receipt, or the date, a colleague enters it. Please compare the number with the label once more, too: 0 and O, 8 and B are soon mixed up.
warranty-terms = { $product }: { $months } months of warranty, and { $repair_months } months on a paid repair. With the serial number I can tell you for yours.
warranty-terms-part = { $product }: { $months } months of warranty, { $part_years ->
    [0] { $part_months } months
    [one] 1 year
   *[other] { $part_years } years
    } on the { $part }, and { $repair_months } months on a paid repair. With the serial number I can tell you for yours.

fact-free_delivery-true = free of charge
fact-free_delivery-false = charged at cost
fact-free_installation-true = free of charge
fact-free_installation-false = charged at cost

day-mon = Mon
day-tue = Tue
day-wed = Wed
day-thu = Thu
day-fri = Fri
day-sat = Sat
day-sun = Sun
day-range = { $a }–{ $b }
hours-always = round the clock
day-closed = closed

said-of = { $about }: { $said }
named-aside = { $name } ({ $aside })

kind-inquiry = inquiry
kind-repair = repair
kind-complaint = complaint

stage-received = received
stage-diagnosis = finding the cause
stage-agreed = solution agreed
stage-service = work under way
stage-evaluation = work done, awaiting confirmation
stage-closed = closed
stage-cancelled = cancelled

next-received = A colleague answers by { $by }.
next-urgent = A colleague has been alerted and writes to you as soon as possible.
next-diagnosis = We are finding out what is wrong and then tell you what we suggest.
next-agreed = Next, the work is carried out as agreed with you.
next-service = When the work is done, we ask you whether everything is right.
next-evaluation = Please tell us whether everything works as it should; only then is it closed.
next-closed = If something is still not right, write to me and I'll reopen it.
next-ended = If something is not right now, write to me and I open a new one.
next-cancelled = If you need it after all, write to me and I'll reopen it.

product-known = { $said } ({ $known })
staff-opened =
    New { $kind } { $code }
    Customer: { $name }, phone { $phone }
    Product: { $product }
    In their words: { $story }
    Wish: { $wish }
    Place: { $place }
staff-urgent =
    ⚠️ URGENT { $kind } { $code }
    Customer: { $name }, phone { $phone }
    Product: { $product }
    In their words: { $story }
    Wish: { $wish }
    Place: { $place }
    Safety may be at risk: please contact the customer now.
staff-cancelled = { $code } was cancelled by the customer.
staff-reopened = { $code } was reopened by the customer.

error-general = Something went wrong on our side, sorry. Please send it once more; if it happens again, ask for a person.
error-not-found = I can't find that among your records. Please check it, or ask for a person.
error-ticket-not-yours = I can't find a ticket { $code } among yours.
error-unit-unknown = There is no unit { $serial } in the records.
error-unit-not-yours = I can't find a unit { $serial } among yours.
error-too-long-ago = { $code } ended more than { $days } days ago, so I leave it as it is. Tell me what is wrong now, and I open a new one.
error-illegal-move = { $code } is at a point where I can't cancel or reopen it. A colleague can help you with it; just ask for a person.
error-invalid-answer = That doesn't fit my question yet. Could you write it another way?
error-gateway = I can't reach one of our systems at the moment. Please try again in a few minutes.

command-start = Begin here
command-help = What I can do for you
command-status = See your tickets, or one of them: /status R-1042
command-cancel = Stop what we are doing
command-human = Talk to a person
command-language = Switch language · 切换语言

bot-description =
    After-sales service, right here in the chat, in English or Chinese.

    • Ask about warranty, prices, returns or opening hours
    • Report a fault; a photo helps
    • Make a complaint
    • See where your ticket stands
    • Talk to a person

    Just write what it is about. If something smokes, burns or smells of gas: get to safety first and call the emergency services.
bot-short-description = After-sales service in English and Chinese: questions, repairs, complaints, and a person when you want one.

## Errors the operator sees
error-policy = The service policy is wrong: { $reason }
error-database = The database cannot be reached: { $reason }. Check AFTERCARE_DATABASE_URL.
error-database-version = The database is at version { $has }, this program needs { $needed }. Run: aftercare migrate
error-folder = The folder { $path } cannot be made. Check AFTERCARE_DATA_DIR, AFTERCARE_CACHE_DIR and AFTERCARE_DATABASE_URL.
error-port = Cannot listen on { $where }: { $reason }. Stop what uses it, or choose another port.
error-events = The receiver of events did not take them: { $reason }. They are sent again.
error-engine = The engine failed: { $reason }.
error-engine-environment = The engine's environment could not be made: { $reason }
error-engine-answer = The engine failed: its answer makes no sense.
error-engine-not-ready = The engine failed: it is not ready.
error-engine-no-start = The engine failed: it did not start; see the log.
error-engine-token = AFTERCARE_ENGINE_TOKEN is missing; it should be the same secret for the engine and the desk.
error-training = Training failed: { $reason }
error-telegram-token = Telegram refuses the bot's token. Check AFTERCARE_TELEGRAM_TOKEN.
