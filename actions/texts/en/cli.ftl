# The command line: what each command and its choices mean, and how a wrong setting is named.

help-arguments = Arguments
help-options = Options
help-commands = Commands
help-usage = Usage: { $line }
help-some-options = [OPTIONS]
help-some-command = COMMAND …
help-error = Error
help-aborted = Stopped.
help-try = More about it: [blue]{ $command_path } { $help_option }[/]
error-command-no-option = There is no option { $name }{ $near ->
    [none] .
   *[other] ; perhaps { $near } is meant.
}
error-command-missing = { $name } is missing.
error-command-value = What stands behind { $name } does not fit; it should be { $wanted }.
error-command-no-value = { $name } takes no value.
error-command-needs-value = { $name } needs a value behind it.
error-command-no-command = There is no command { $name }{ $near ->
    [none] .
   *[other] ; perhaps { $near } is meant.
}
error-command-no-command-named = Which command? Name one.
error-command-too-much = There is more than the command takes: { $said }
help-default = [default: { $default }]
help-required = [required]
help-help = Show this help.
help-example = Example: { $line }
help-examples = Examples:

cli = A service desk that customers reach in Telegram.

    Settings come from the environment or a file named .env, each beginning with AFTERCARE_.
cli-version = Show the version.
cli-demo = Talk to the desk in this terminal; makes everything it needs on first use.

    When standard input is not a terminal, each line of it is a customer's message.
cli-demo-fresh = Forget earlier demo conversations first.
cli-demo-year = With a simulated year behind it.
cli-demo-products = Your own products in place of the demonstration's: CSV or XLSX, as for `aftercare import products`.
cli-demo-units = Units of these products: CSV or XLSX, as for `aftercare import units`.
cli-run = Serve customers in Telegram until stopped.
cli-train = Train the model if its sources have changed.
cli-train-force = Train even if nothing has changed.
cli-migrate = Bring the database to the tables of this version.
cli-engine = Run the engine alone, for a desk that names it with AFTERCARE_ENGINE_URL.
cli-engine-actions = Where the desk's actions answer.
cli-engine-port = Port on 127.0.0.1 to answer on.
cli-classify = Classify one text, or JSON lines with "text" from standard input, as JSON lines.
cli-classify-text = One text to classify.
cli-evaluate = Measure the model on labelled messages of your own: F1, confusions, errors, calibration.
cli-evaluate-file = JSON lines with "text", "label", maybe "also".
cli-evaluate-png = Draw the confusion matrix here.
cli-evaluate-quality = Weigh criteria by experts' judgements (AHP), and compare who is scored by them.

    The file is explained in actions/defaults/evaluation.yml, which is an example to copy.
cli-evaluate-quality-file = Criteria, judgements and scores as YAML.
cli-evaluate-quality-png = Draw the totals here.
cli-evaluate-quality-language = en or zh; else that of the staff.
cli-evaluate-quality-as_json = Give the figures as JSON.
cli-doctor = Look over files, database, model, Telegram, the staff group and what waits.

    Each line says what is (✓), what to know (–), or what is wrong and how to mend it (✗). Nothing is changed; the status is 1 where something is wrong.
cli-backup = Copy the databases into one file, while the desk runs: tickets, papers, conversations.

    Photos and files stay with Telegram; the desk keeps their numbers. Settings, policy and your other files are yours to copy. PostgreSQL has pg_dump.
cli-backup-out = File to write; without it aftercare-DATE.zip, here.
cli-restore = Put the databases of a backup back, where there are none; the desk must not run.
cli-restore-file = A file that aftercare backup wrote.
cli-report = Write the report of a period: figures, findings, tables, pictures, all traceable.
cli-report-period = 2026-W40, 2026-10, 2026-Q3, 2026-H1, 2026, last …
cli-report-out = File to write: .pdf, .xlsx or .html.
cli-report-language = en or zh; else that of the staff.
cli-report-evaluation = Criteria and scores to show, as for evaluate-quality.
cli-stickers = Print stickers: who scans one is in the chat, and the desk knows the unit.

    With neither serial numbers nor a model, every product gets one.
cli-stickers-serials = Serial numbers of units; a sticker each.
cli-stickers-model = A sticker for every unit of this model.
cli-stickers-out = PDF to write.
cli-stickers-bot = Your bot's name; else Telegram is asked.
cli-stickers-language = en or zh; else that of the staff.
cli-simulate = Play a year of a company through the desk's own services, without engine or network.

    Customers, repairs, inquiries, complaints, surveys, holidays and faults that repeat: to try the product with life in it, for reports, for load.
cli-simulate-tickets = Cases in the year; about eight a second.
cli-simulate-technicians = People who work.
cli-simulate-seed = The same seed plays the same year.
cli-simulate-first = First day; else a year ago.
cli-simulate-days = How much of the year.
cli-simulate-database = File or URL of an empty database; else year.db in the data folder.
cli-simulate-check = See whether all holds in it.
cli-corrections = What customers and staff corrected, as training rows to review.
cli-corrections-export = Write the corrections of one language as examples; read them before you train on them.
cli-corrections-export-out = File to write; it must not exist yet.
cli-corrections-export-language = en or zh.
cli-corrections-export-again = Include what was exported before.
cli-import = Take over your own lists: CSV or XLSX, all of it or nothing.
cli-import-units = Import sold units, one a line.

    Columns: serial_number, model, and as known: sold_on, activated_on, buyer, buyer_phone, extension_months. Units that are known already are brought to what the list states.
cli-import-units-file = CSV or XLSX; the first line names the columns.
cli-import-units-dry_run = Check every line, write nothing.
cli-import-products = Import products with their warranty, one term a line.

    Columns: model, warranty_months, name_en or name_zh, and as needed: aliases (words customers use, separated by |), care (home or workshop), from_months, cover (full, parts or labour), part_en, part_zh. Further lines of a model add terms: a stage, or a part covered longer.
cli-import-products-file = CSV or XLSX; the first line names the columns.
cli-import-products-dry_run = Check every line, write nothing.
cli-import-parts = Import spare parts with their stock, one place a line.

    Columns: number, price, name_en or name_zh, and as needed: supplier, lead_days (7), component (what warranty terms call it), place, on_hand, keep (how many should always be free). Further lines of a number add places. Stock is brought to what is stated, as a count.
cli-import-parts-file = CSV or XLSX; the first line names the columns.
cli-import-parts-dry_run = Check every line, write nothing.
cli-import-technicians = Import who goes to customers, one a line.

    Columns: telegram (number of the account, or @name of who has written in the staff group), name (for who has not), and as needed, several in a cell separated by |: skills, languages (en, zh), districts, days_off; calendar names one of the policy's. An empty cell means all.
cli-import-technicians-file = CSV or XLSX; the first line names the columns.
cli-import-technicians-dry_run = Check every line, write nothing.
cli-import-partners = Import suppliers and service partners, one a line.

    Columns: name, kind (supplier or service), and as needed: contact, language (en or zh), telegram (number of their chat with the bot), answer_hours, calendar, parts (numbers of the spare parts that come from them, separated by |).
cli-import-partners-file = CSV or XLSX; the first line names the columns.
cli-import-partners-dry_run = Check every line, write nothing.
cli-complaints = Complaints as papers, in the staff's language.
cli-complaints-form = Write the complaint form of one complaint.
cli-complaints-form-code = Number of the complaint.
cli-complaints-form-out = File to write, .pdf or .xlsx.
cli-complaints-register = Write the register and tracking table of a period.
cli-complaints-register-since = First day.
cli-complaints-register-until = Last day.
cli-complaints-register-out = File to write, .pdf or .xlsx.
cli-reviews = Conversations checked against your standards, by sheets.
cli-reviews-draw = Draw conversations by kind, language and person, and write the sheet to fill in.
cli-reviews-draw-period = 2026, 2026-H1, 2026-Q3 or 2026-09.
cli-reviews-draw-out = Sheet to write, .xlsx.
cli-reviews-draw-size = Conversations to draw.
cli-reviews-draw-seed = The same one draws the same.
cli-reviews-draw-checklist = Your own standards as YAML.
cli-reviews-import = Take a filled sheet, all of it or nothing; what is below the bar is to be improved.
cli-reviews-import-file = The filled sheet.
cli-reviews-import-period = 2026, 2026-H1, 2026-Q3 or 2026-09.
cli-reviews-import-reviewer = Who has filled it in.
cli-reviews-import-dry_run = Check it, write nothing.
cli-reviews-result = Say how far the standards are kept, and how far reviewers agree.
cli-reviews-result-period = 2026, 2026-H1, 2026-Q3 or 2026-09.
cli-customers = Customers' personal data: copied, erased.
cli-customers-export = Write a copy of all that is kept of one customer.
cli-customers-export-who = Code of one of their tickets, name, telephone number, or #NUMBER.
cli-customers-export-out = File to write: .html to read, .json for another service.
cli-customers-erase = Erase what is personal of one customer for good; the facts of their cases stay.
cli-customers-erase-who = Code of one of their tickets, name, telephone number, or #NUMBER.
cli-customers-erase-yes = Do not ask.

demo-year-or-own = The simulated year has the demonstration's products; leave --year or --products out.
demo-units-alone = --units needs --products: whose units are they?
demo-hint = Write as a customer would; Ctrl-D ends the chat.
migrate-done = { $before } → { $after }
migrate-from-empty = empty → { $after }
migrate-nothing = already at { $after }
corrections-none = nothing to export
corrections-written = { $count } examples, { $asked } texts to look at → { $file }

step-environment = Preparing the engine's environment
step-train = Training the model
step-train-starts = starting
step-train-waits = waiting for the training that runs already
step-engine = Starting the engine
step-year = Playing the year
step-check = Checking it
step-read = Reading { $file }

error-exists = { $path } exists; name a new file
error-unwritten = { $path } cannot be written: { $reason }
error-unread = { $path } cannot be read: { $reason }
error-restore-damaged = { $path } is damaged, or no backup of a desk
error-out = --out { $name }: name a file that ends in { $endings }

error-setting-telegram_token = { $name } should be the token that @BotFather gave, such as 123456:ABC-DEF
error-setting-no-token = { $name } is missing; it should be the token that @BotFather gave
error-setting-telegram_api_url = { $name } should be the URL of a Bot API server, such as https://api.telegram.org
error-setting-webhook_url = { $name } should be the public https URL that Telegram calls, on port 443, 80, 88 or 8443, such as https://desk.example/hook
error-setting-webhook_listen = { $name } should be host:port, such as 127.0.0.1:8443
error-setting-actions_listen = { $name } should be host:port, such as 127.0.0.1:8443
error-setting-database_url = { $name } should be sqlite:///path/to/file.db or postgresql://user:password@host/name
error-setting-engine_url = { $name } should be the URL of a running engine, such as http://127.0.0.1:5005
error-setting-engine_token = { $name } should be the secret that the engine runs with
error-setting-events_url = { $name } should be the URL that takes what happens to cases, such as https://erp.example/aftercare
error-setting-events_secret = { $name } should be whsec_ and at least 24 bytes in base64, the same as the receiver's: echo "whsec_$(openssl rand -base64 32)"
error-setting-staff_chat_id = { $name } should be the number of the staff group, such as -1001234567890
error-setting-staff_language = { $name } should be en or zh
error-setting-policy = { $name } should be the path of a policy file that exists
error-setting-canned = { $name } should be the path of a file of canned replies that exists
error-setting-evaluation = { $name } should be the path of a file of criteria and scores that exists
error-setting-diagnosis = { $name } should be the path of a file of checks that exists
error-setting-knowledge = { $name } should be the path of a file of articles that exists
error-setting-texts = { $name } should be the path of a folder with sentences of your own, en.ftl and zh.ftl
error-setting-data_dir = { $name } should be the path of a folder
error-setting-cache_dir = { $name } should be the path of a folder
error-setting-no-home = The user that runs this has no home folder; set AFTERCARE_DATA_DIR and AFTERCARE_CACHE_DIR to folders that it may write to, without "~"
error-setting-log_level = { $name } should be one of DEBUG, INFO, WARNING, ERROR
