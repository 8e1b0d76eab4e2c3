# Customers whom staff block, and let in again.

customer-barred = We have ended this chat and no longer read what you write here. About a case that is open, please call { $phone }.
customer-unbarred = You can write to us here again.
card-barred = ⛔ Blocked by us: nothing they write is answered or shown here. /unblock lets them in.
staff-barred = { $name } is blocked: told so once, and no longer answered. Open cases stay open; only a danger lets them in again, or /unblock.
staff-unbarred = { $name } can write again and has been told so.
staff-command-block = Answer this customer no more; add why
staff-command-unblock = Let a blocked customer write again
error-barred-already = { $name } is blocked already.
error-not-barred = { $name } is not blocked.
error-customer-barred = { $name } is blocked and could not answer, so this did not go out. /unblock first.
