# What the day holds, told to the staff in the morning.

morning-overdue = Overdue: { $count }
morning-owed = Owed by tonight: { $count }
morning-visits = Visits: { $count }
morning-round = 🛠 { $name }: { $visits }
morning-expected = Expected today: { $count }
morning-waiting = Customers waiting for a person: { $count }. /queue names them.
ahead-owed = Owed that day: { $count }
ahead-expected = Expected by then: { $count }
ahead-nothing = Nothing is owed that day, nobody is visited and nothing is expected.
morning-nothing = Nothing is owed today, nobody is visited and nothing is expected.
