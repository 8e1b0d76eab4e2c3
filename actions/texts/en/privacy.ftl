# A customer's own data: shown, copied, erased (GDPR; PIPL).

command-privacy = What we keep of you; copy or delete it
privacy-kept =
    What we keep of you: your name in Telegram, the telephone number and addresses you gave, what you wrote and sent here, your products and your cases. We use it for your service and nothing else.
button-privacy-copy = Send me a copy
button-privacy-ask = Delete my data
privacy-copy = Here it is, all that we keep of you. The page opens in any browser.
privacy-file = my-data.html
privacy-sure =
    Delete it for good? Your messages and photos go, your name, number and addresses too, here and in our team's group.
    Of finished cases only the facts stay: number, product, dates, parts, sums. Your warranty doesn't change.
button-privacy-yes = Yes, delete it
button-privacy-keep = No, keep it
privacy-open = Not yet: { $codes } is still under way, and we need to reach you for it. Once it is finished or cancelled, send /privacy again.
privacy-nothing-erased = All right, nothing was deleted.
privacy-erased =
    Done. What was personal is deleted. To clear this chat as well, delete it in Telegram.
    You can write to us whenever you like; we'll begin anew.

## The copy

own-data-title = What { $company } keeps of you
own-data-made = Made on { $at }
own-data-who = You
own-data-units = Your products
own-data-cases = Your cases
own-data-talk = What was written
own-data-you = You
own-data-name = Name: { $value }
own-data-phone = Telephone: { $value }
own-data-place = Addresses: { $value }
own-data-contact = How you like to be reached: { $value }
own-data-mark = Our staff’s mark: { $value }
own-data-notes = Our notes: { $value }
own-data-file =
    { $kind ->
        [photo] [photo]
        [video] [video]
        [voice] [voice message]
        [location] [place]
        [contact] [contact]
       *[other] [file]
    }{ $caption ->
        [none] {""}
       *[other] {" "}{ $caption }
    }

## Staff

staff-command-erase = erase what is personal of a customer, for good (admins)
staff-erase-sure =
    Erase { $name } for good? Messages, photos, name, number and addresses go{ $codes ->
        [none] .
       *[other] , and the topics of { $codes } with them. The facts of the cases stay: products, dates, parts, sums, what was found and agreed.
    }
button-erase-sure = Erase for good
staff-did-erase = Erased. The facts of { $codes } stay.
erased-news = What was personal in { $codes } was erased by { $by }. The facts stay, their topics are removed. What was written about them in this chat itself has to be deleted by hand.
erased-by-customer = the customer
erased-by-desk = the desk
history-erased = what was personal was erased
topic-remove-by-hand = This customer was erased. Please delete this topic by hand: I may not. (The right is "Delete messages".)
error-erase-open = { $name } cannot be erased yet: { $codes } – something is under way or owed there. Finish or cancel it first.
