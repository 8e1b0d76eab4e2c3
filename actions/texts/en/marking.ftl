# Marks that staff put on customers; no customer reads them in the chat.

card-mark = 🏷 { $value }
staff-mark = { $name } is marked “{ $mark }”. Change it: /mark and new words. Take it away: /unmark
staff-mark-none = { $name } has no mark. Set one for your colleagues: /mark VIP
staff-marked = { $name } is marked “{ $mark }” now, on every card. The customer reads it in a copy of their own data alone.
staff-unmarked = { $name } has no mark any more.
button-mark-undo = Undo
staff-command-mark = Mark this customer for colleagues, on every card: VIP, careful: dog
staff-command-unmark = Take the customer’s mark away
error-mark-long = A mark has at most { $most } characters, this one { $count }. Longer notes: /customer note …
