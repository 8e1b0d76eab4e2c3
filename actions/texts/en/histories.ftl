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
    👤 { $name } · { $phone } · writes in { $spoken }
    Reach: { $contact }
    Notes: { $notes }
    Products: { $units }{ $followups ->
        [no] {" · "}wants no surveys or care messages
       *[other] {""}
    }{ $reached ->
        [no] {" · "}has blocked the bot
       *[other] {""}
    }
customers-which = Which of them?
button-page = Page { $page } of { $pages }
staff-customer-kept = Kept in the file of { $name }.
error-no-customer = No customer found. I look for a ticket's code, a name or a telephone number.
staff-command-unit = The whole file of a unit: serial number
staff-command-customer = The file of a customer: name or code; add contact WORDS or note WORDS

history-line = { $day }: { $text }
history-nothing = Nothing has happened so far.
history-ticket = { $code }, { $kind }{ $product ->
    [none] {""}
   *[other] , { $product }
}, { $stage }{ $story ->
    [none] {""}
   *[other] : { $story }
}
history-closed = { $code } closed
history-resolved = { $code }: work done{ $cause ->
    [none] {""}
   *[other] : { $cause }
}
history-cancelled = { $code } cancelled
history-reopened = { $code } opened again
history-rescued = { $code } opened again, one level up
history-merged = { $code } goes on as { $cause }
history-solved = { $code }: put right? { $answer }
history-stars = { $code }: { $stars }
history-words = { $code }, in their words: { $words }
history-care = { $code }: asked after it{ $answer ->
    [none] , no answer yet
   *[other] : { $answer }
}
history-call = { $code }: { $name } called, { $result }
history-call-fine = all fine
history-call-not_fine = not fine
history-call-not_reached = not reached
history-referral = { $code }: with { $name }{ $answer ->
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
