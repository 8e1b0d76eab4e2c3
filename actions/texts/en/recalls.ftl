# A recall told to the owners of its units: what staff read, and what customers do.

staff-recall =
    Recall: { $recall }
    Numbers: { $serials }. Units of them that we know: { $units }; owners who write to us here: { $owners }.
    Still to be told: { $left }. Nothing has been sent by this list. Who was told: /recall list
staff-recall-none = No serial numbers are recalled: the policy names none under “recall”.
staff-recall-shut = Not reached here, please call: { $count }
staff-recall-strangers = Owners who have never written here, please call: { $count }
staff-recall-call = 📞 { $name } · { $phone } · { $serials }
staff-recall-unknown = • buyer not known · { $serials }
button-recall-tell = Tell { $count } now
staff-recall-told = { $count ->
    [one] One owner is
   *[other] { $count } owners are
} told of the recall now; who asks for the exchange opens a case. /recall list shows who.
staff-recall-sent = { $count ->
    [one] One owner is
   *[other] { $count } owners are
} told now.
staff-recall-all = Everybody who is reached here was told already.
recall-told-head = Told of the recall: { $count } · asked for the exchange: { $answered }
recall-told = • { $name } · { $serials } · { $day }{ $code ->
    [none] {""}
   *[other] {" "}· { $code }
}{ $state ->
    [lost] {" "}· not delivered, please call: { $phone }
   *[other] {""}
}
staff-command-recall = Whom a recall concerns, and tell them; “list”: who was told

recall-notice =
    Important, about your { $product ->
    [none] unit
   *[other] { $product }
} (serial number { $serials }): it is one of those recalled.
    { $recall }
button-recall-open = Open the request
recall-opened = Thank you. Your request is { $code }: a colleague writes to you here by { $by }. Please don't use it until then.
recall-open-already = Your request { $code } is open already; a colleague writes to you here by { $by }.
recall-story = Recall, serial number { $serials }: I would like it put right.
