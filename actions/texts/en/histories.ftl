# Files: one unit, one file (R15), and the file of a customer (R16).

unit-file =
    📁 { $product }, serial number { $serial }
    Sold: { $sold ->
        [none] not known
       *[other] { $sold }
    } · in use since: { $activated ->
        [none] not known
       *[other] { $activated }
    }{ $buyer ->
        [none] {""}
       *[other] {" · "}bought by { $buyer }
    }
    { $warranty }
customer-file =
    👤 { $name }{ $mark ->
        [none] {""}
       *[other] {" 🏷 "}{ $mark }
    } · { $phone } · writes in { $spoken }
    Reach: { $contact }
    Notes: { $notes }
    Products: { $units }{ $followups ->
        [no] {" · "}wants no surveys or care messages
       *[other] {""}
    }{ $reached ->
        [no] {" · "}has blocked the bot
       *[other] {""}
    }
button-page = Page { $page } of { $pages }
staff-customer-kept = Kept in the file of { $name }.
error-no-customer = I know no customer “{ $whom }”. I look for a ticket's code, a name, a telephone or serial number.
error-customers-several =
    Which customer is meant by “{ $whom }”?
    { $found }
error-customer-keep = What is to be kept? Write it behind: /customer Sam note rings after six
staff-command-unit = The whole file of a unit: serial number
staff-command-customer = The file of a customer: name or code; add contact WORDS or note WORDS

history-line = { $day }: { $text }
history-nothing = Nothing has happened so far.
history-goes-on = 🔹 { $code }, continued
history-ticket = 🔹 { $code }, { $kind }{ $product ->
    [none] {""}
   *[other] , { $product }
}, { $day }, { $stage }{ $story ->
    [none] {""}
   *[other] : { $story }
}
history-closed = closed
history-resolved = work done{ $cause ->
    [none] {""}
   *[other] : { $cause }
}
history-cancelled = cancelled
history-reopened = opened again
history-rescued = opened again, one level up
history-merged = goes on as { $cause }
history-visit = visit by { $name }, { $hours }, { $state }{ $result ->
    [none] {""}
   *[other] , { $result }
}{ $content ->
    [none] {""}
   *[other] : { $content }
}{ $parts ->
    [none] {""}
   *[other] {" "}(parts: { $parts })
}
history-quote = quote { $number }, { $total }: { $state }
history-part = part { $count } × { $number ->
    [none] {""}
   *[other] { $number }{" "}
}{ $name }: { $state }{ $day ->
    [none] {""}
   *[other] , expected on { $day }
}
history-stay = { $way ->
    [send] sent in
   *[bring] brought in
}, receipt { $receipt }: { $place }{ $parcel ->
    [none] {""}
   *[other] , parcel { $parcel }
}
history-place-customer = not here yet
history-place-coming = on its way
history-place-here = with us
history-place-ready = ready
history-place-collected = collected
history-place-sent_back = sent back
history-ruling = ruling: { $unit } ({ $party }), { $cause }, { $cost }
history-survey = { $kind ->
    [held_30_days] asked whether it still works
   *[close] asked how it went
}: { $answer }
history-solved = put right? { $answer }
history-words = “{ $words }”
history-silent-open = no answer yet
history-silent-ended = no answer
history-care = asked after it{ $answer ->
    [none] , no answer yet
   *[other] : { $answer }
}
history-call = { $name } called, { $result }
history-call-fine = all fine
history-call-not_fine = not fine
history-call-not_reached = not reached
history-referral = with { $name }{ $answer ->
    [none] {""}
   *[other] : { $answer }
}

own-units-none = I know no product of yours yet. Send me a serial number or a photo of its label, and I can tell you about its warranty.
own-units = { $count ->
    [one] Your product:
   *[other] Your products:
}
own-unit = • { $serial }: { $warranty }
button-own-unit = History of { $serial }
command-products = Your products, their warranty and history
