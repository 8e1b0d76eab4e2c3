# What `aftercare doctor` says: what is, and what to do.

doctor-version = Program: Aftercare { $version }, Python { $python }, { $system }
doctor-setting-meant = Settings: { $name } means nothing. Perhaps { $meant } is meant.
doctor-setting-unknown = Settings: { $name } means nothing here.
doctor-policy = Service policy: read
doctor-file = { $name }: read
doctor-file-wrong = { $name }: { $reason }
doctor-database = Database: { $kind }, version { $version }
doctor-database-new = Database: { $path } is empty; the first start fills it.
doctor-backlog = Waiting: { $inbound } messages to handle, { $outbound } to deliver, the oldest for { $minutes } min
doctor-late = Waiting too long: { $inbound } messages to handle, { $outbound } to deliver, the oldest for { $minutes } min. Does aftercare run still run? Its log says what it waits for.
doctor-events = Events for your own systems: { $count } on their way
doctor-events-late = Events for your own systems: { $count } wait, the oldest for { $minutes } min. Does AFTERCARE_EVENTS_URL answer with 2xx? The log says what it answered.
doctor-given-up = Given up in a week: { $inbound } messages to handle, { $outbound } to deliver. The log says why.
doctor-team = Staff: { $count } on duty
doctor-nobody = Staff: nobody is on duty, so cases wait. In the group: /on
doctor-no-admin = Staff: nobody is admin yet. The group's owner becomes it with any command there, such as /help.
doctor-model = Model: trained
doctor-no-model = Model: not trained yet; the first start trains it, which takes minutes.
doctor-engine = Engine: answers at { $url }
doctor-engine-away = Engine: no answer at { $url } ({ $reason }). Start it with aftercare engine, or check AFTERCARE_ENGINE_URL.
doctor-no-token = Telegram: AFTERCARE_TELEGRAM_TOKEN is missing. @BotFather gives it.
doctor-telegram = Telegram: @{ $name } answers
doctor-telegram-away = Telegram: no answer ({ $reason }). Check the network, a proxy, or AFTERCARE_TELEGRAM_API_URL.
doctor-clock = Clock: right to { $seconds } s
doctor-clock-wrong = Clock: { $seconds } s off, so every deadline would be. Switch on network time.
doctor-polling = Updates: polled; { $count } wait at Telegram
doctor-webhook = Updates: Telegram calls { $url }; { $count } wait there
doctor-webhook-set = Updates: Telegram calls { $url }, but this desk polls. aftercare run takes that away; if it comes back, another program uses this token.
doctor-webhook-other = Updates: Telegram calls { $has }, not { $wanted }. aftercare run sets it; if it changes again, another program uses this token.
doctor-webhook-error = Updates: { $count } wait, and Telegram's last call failed: { $reason }. Check the proxy before AFTERCARE_WEBHOOK_LISTEN and its certificate.
doctor-group = Staff group: { $title }, with topics and rights
doctor-no-group = Staff group: none, so nobody can take a chat over. AFTERCARE_STAFF_CHAT_ID names it.
doctor-group-moved = Staff group: it has got the number { $number }. Set AFTERCARE_STAFF_CHAT_ID to it.

## Backups

step-backup = Copying the databases
step-restore = Putting the databases back
backup-restored = The databases are back. aftercare doctor looks them over.
backup-restored-older = The databases are back, as version { $has } left them. This is version { $needed }: run aftercare migrate now.
error-backup-postgresql = PostgreSQL makes its own backups: pg_dump { $name } > desk.sql, and back with psql.
error-backup-nothing = There is no database at { $path }. AFTERCARE_DATABASE_URL or AFTERCARE_DATA_DIR says where it is.
error-restore-exists = There is a database at { $path }; nothing was changed. Stop the desk and move that file away first.
error-restore-running = Files beside { $path } say that a desk has it open. Stop it first; after a crash, aftercare doctor closes them.
