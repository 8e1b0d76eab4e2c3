# Cases that staff open for customers who rang or stood at the counter.

staff-command-open = Open a case for a customer: /open Sam repair dishwasher leaks
staff-did-opened = { $code } is open for { $name }{ $product ->
    [none] {""}
   *[other] {" "}({ $product })
}. They were told its number and what you wrote.
staff-did-opened-untold = { $code } is open for { $name }{ $product ->
    [none] {""}
   *[other] {" "}({ $product })
}. Nothing reaches them here, so please tell them the number yourself.
staff-open-danger = ⚠️ That sounds dangerous. If it is: /priority { $code } danger and what it is alerts everybody and names the plan.
error-open-how = Please write whom it is for, then inquiry, repair or complaint, then what they said: /open Sam repair dishwasher leaks. Instead of a name also a number of theirs (R-1001, telephone, serial number); in their topic nobody need be named.
error-open-whom = Whom is it for? Here in General please name them: /open Sam repair dishwasher leaks. A number of theirs (R-1001, telephone, serial number) will do too.
error-open-nobody = I know no customer “{ $whom }”. I can write only to who has written to me once: send them { $link }, and try again when they have. /find looks for names and numbers.

## To the customer
case-opened-for =
    { $name } from our service team has taken this down for you as { $code }{ $product ->
        [none] {""}
       *[other] {" "}({ $product })
    }: { $story }{ $place ->
        [none] {""}
       *[other] {"\u000A"}If somebody has to come, it is to: { $place }
    }
    Is anything wrong or missing? Just write it here. Everything that follows reaches you here too.
