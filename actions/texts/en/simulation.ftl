# The simulation of a year.

simulate-stopped = Stopped. What was played so far is complete in itself.
simulate-broken = Does not hold ({ $rule }): { $code }
simulate-checked = { $count ->
    [0] Checked: everything holds.
    [one] Checked: one case does not hold.
   *[other] Checked: { $count } cases do not hold.
}
error-simulate-not-empty = there are customers in this database already; a simulated year needs one of its own, such as --database year.db
