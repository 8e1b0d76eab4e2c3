# What staff read in their group: rebuilt topics, receipts, the group's troubles.

topic-again =
    This topic was deleted, so here is the case again. The last messages:
    { $lines }

receipt-blocked = Not delivered: the customer has blocked the bot. Perhaps a call reaches them.
receipt-gone = Not delivered: the customer's Telegram account no longer exists. Perhaps a call reaches them.
receipt-no-voice = Not delivered: the customer takes no voice messages. Please write it, or send it as a file.
receipt-too-big = Not delivered: the file is too big for a bot to send.
receipt-too-long = Not delivered: the text is too long. Please send it in two messages.
receipt-not-there = The customer still sees the old words: their copy of this message can no longer be changed.
receipt-unknown = Not delivered. Telegram says: { $reason }

trouble-removed = The bot is no longer in the staff group. Please add it again as administrator with the right "Manage topics". What customers write is kept and delivered then.
trouble-not-found = The staff group cannot be found. Please check AFTERCARE_STAFF_CHAT_ID and that the bot is a member. What customers write is kept and delivered then.
trouble-no-topics = Topics are switched off in the staff group. Please switch them on in the group's settings. What customers write is kept and delivered then.
trouble-no-right = The bot may not manage topics in the staff group. Please make it an administrator with the right "Manage topics". What customers write is kept and delivered then.
trouble-silenced = The bot may not write in the staff group. Please make it an administrator with the right "Manage topics". What customers write is kept and delivered then.
trouble-mended = The staff group works again. What waited is being delivered.
