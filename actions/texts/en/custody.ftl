# A unit on its way: brought or sent in, with us, and back again.

button-custody-bring = I'll bring it
button-custody-send = I'll send it
button-custody-sent = I sent it
button-custody-untracked = There is no number
custody-site = { $name }, { $address } ({ $hours })
custody-bring =
    You can bring it here:
    { $sites }
    Please say { $receipt } at the counter. You get a receipt for everything you hand in.
custody-send =
    Please send it to: { $address }
    { $pack }
    Put a note with { $receipt } inside. Once it is on its way, tap the button or send me the parcel's number.
custody-pack = Empty out water and leave accessories at home that have nothing to do with the fault. Use a firm box with soft padding on all sides. If a battery is swollen, hot or leaking, don't send it; write to me instead.
custody-track = What is the number of the parcel? Just type it.
custody-sent-with = Thank you: parcel { $tracking } for { $code }. I'll write as soon as it is here.
custody-sent = Thank you. I'll write as soon as it is here ({ $code }).
custody-late = That is noted already, thank you. /status shows where { $code } is.
custody-here =
    It is with us now: receipt { $receipt } for { $code }.
    Handed in: { $unit }
    Accessories: { $accessories }
    Condition: { $condition }
    Received by { $name }. If anything here is not right, just write to me.
custody-ready-bring =
    { $code } is ready for you. You can collect it here, with receipt { $receipt }:
    { $sites }
custody-ready-send = { $code } is finished and is being packed. You get the number of the parcel as soon as it leaves.
custody-sent_back = { $code } is on its way back to you, parcel { $tracking }.
custody-collected = { $code } is back with you. If anything is not as it should be, just write to me.

place-customer-bring = We expect it at the counter ({ $sites }), number { $receipt }.
place-customer-send = We expect it by parcel, number { $receipt }.
place-coming = It is on its way to us since { $since }, parcel { $tracking }.
place-here = It is with us since { $since }, receipt { $receipt }.
place-ready = It is ready ({ $sites }), receipt { $receipt }.
place-collected = It was collected, receipt { $receipt }.
place-sent_back = It was sent back, parcel { $back }.

paper-receipt-title = Receipt
paper-receipt-case = Case
paper-receipt-at = Received on
paper-receipt-unit = Handed in
paper-receipt-serial = Serial number
paper-receipt-accessories = Accessories
paper-receipt-condition = Condition
paper-receipt-fault = Fault as reported
paper-receipt-photo = Photo taken
paper-receipt-photo-yes = yes, sent with this receipt
paper-receipt-photo-no = no
paper-receipt-person = Received by
paper-receipt-phone = Telephone
paper-receipt-none = none
paper-receipt-keep = Please keep this receipt. Whoever shows { $receipt } gets the unit and its accessories back. You read each step in the chat, and can ask there at any time.
paper-receipt-sites = Where to collect it
paper-receipt-sign-customer = Handed in by
paper-receipt-sign-us = Received by

## What staff read
card-custody = Unit: { $value }
staff-coming = { $code }: the customer has sent the unit, parcel { $tracking }, receipt { $receipt }.
staff-received =
    { $code }: received, the customer has receipt { $receipt }.
    { $told }
    If something is wrong, write /received once more: the receipt is corrected.
staff-unit-ready = { $code }: ready, the customer knows.
staff-unit-collected = { $code }: collected.
staff-unit-sent_back = { $code }: sent back, the customer has the number.
button-staff-ready = It's ready
button-staff-collected = Collected
staff-command-received = Unit taken in: machine; accessories; condition
staff-command-ready = Unit finished: tell the customer
staff-command-collected = The customer has the unit again
staff-command-sentback = Unit sent back: add the parcel's number
error-received-what = What came in? Please write: /received machine; accessories; condition. With a photo: as its caption.
error-sent-back-what = Please add the number of the parcel: /sentback 1Z999…
error-unit-with-us = { $code } cannot end yet: the unit is still with us (receipt { $receipt }). First /collected, or /sentback with the parcel's number.
error-unit-still-here = Your unit is with us (receipt { $receipt }), so { $code } stays open until you have it again. If you no longer want the repair, ask for a person: you get it back as it is.
error-custody-customer = The unit of { $code } has not come to us, so nothing is noted. Once it is here: /received { $code } machine; accessories; condition
error-custody-coming = The unit of { $code } is still on its way to us. Once it is here: /received { $code } machine; accessories; condition
error-custody-here = The unit of { $code } is here already.
error-custody-ready = The unit of { $code } is ready already. What comes next is /collected or /sentback.
error-custody-collected = The unit of { $code } was collected. If it came in again: /received.
error-custody-sent_back = The unit of { $code } was sent back. If it came in again: /received.
