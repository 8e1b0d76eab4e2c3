# Stickers with a code to scan, and the chat that it opens.

stickers-title = Stickers
stickers-lead = Scan for service
stickers-serial = No. { $serial }
stickers-written = { $count ->
        [one] 1 sticker
       *[other] { $count } stickers
    } on { $sheets ->
        [one] 1 sheet
       *[other] { $sheets } sheets
    } (A4, 3 × 7 labels of 63.5 × 38.1 mm): { $file }
error-stickers-none = There is nothing to print: the catalogue is empty. aftercare import products FILE fills it, aftercare import units FILE adds units.
error-stickers-many = { $count } stickers are too many for one file ({ $most } at the most). Name serial numbers, a part at a time.
error-stickers-model = { $model } is no model of the catalogue.
error-link-bot = "{ $bot }" is no bot's name. Names look like norvik_service_bot; BotFather tells yours.
error-link-number = Telegram's links carry up to 64 letters, digits, _ and - only, so { $about } gets no sticker.
error-link-no-token = Which bot do the stickers open? Name it (--bot norvik_service_bot), or set AFTERCARE_TELEGRAM_TOKEN.
error-link-away = Telegram does not answer ({ $reason }). Name the bot yourself: --bot norvik_service_bot

## To the customer
link-hello = Hello, this is the service desk of { $company }.
