# What an import of lists says.

import-unreadable = { $file } cannot be read: { $reason }. It should be a CSV or XLSX file.
import-heading-unknown = The column "{ $heading }" means nothing to the desk. Known columns: { $known }.
import-heading-missing = The first line has no column "{ $heading }", which every line needs.
import-line = line { $line }, { $column }: { $reason }
import-serial = "{ $value }" is no serial number: 4 to 40 letters and digits
import-serial-twice = { $value } stands in line { $first } already
import-model = "{ $value }" is no model of the catalogue
import-day = "{ $value }" is no day; write 2026-03-14
import-day-future = { $value } lies in the future
import-activated-before-sold = the unit was activated before it was sold
import-phone = that is no telephone number
import-months = a whole number of months up to { $most } is needed
import-nothing-done = { $count ->
    [one] One line is wrong
   *[other] { $count } lines are wrong
}; nothing was imported.
import-done = { $added } added, { $changed } changed, { $unchanged } as they were.
import-would = Nothing was written. An import would add { $added }, change { $changed } and leave { $unchanged } as they are.
import-more = … and { $count } more.
import-model-missing = the model is missing
import-name-missing = { $model } needs a name
import-term-empty = the term ends before it begins
import-word = "{ $value }" is not known; write one of { $known }
import-account = "{ $value }" is no Telegram account; write its number, or @name of somebody who has written in the staff group
import-account-unmet = { $value } has not written in the staff group yet; write the number of the account instead, or let them write there once
import-partner-name = the name is missing
import-hours = "{ $value }" is no number of hours; write for example 8, at most { $most }
import-parts-of-service = parts come from suppliers; make it a supplier, or leave the cell empty
import-part = there is no part { $value }; import the parts first, or mend the number
