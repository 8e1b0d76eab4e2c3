# Repeated faults, for quality.

faults-alert = 📈 { $count ->
    [one] A fault repeats
   *[other] { $count } faults repeat
} more often than chance explains. For the improvement list:
faults-see = All of them: /faults
faults-head = 📈 { $count ->
    [one] One fault repeats
   *[other] { $count } faults repeat
} more often than chance explains:
faults-none = No fault repeats more often than chance explains. Every case is counted; you hear of it by itself.
faults-no-cases = No repair has been counted yet. Once there are some, what repeats stands here by itself.
faults-unit = { $product }, unit { $serial }
faults-symptom = { $product }: { $what }
faults-part = { $product }, part: { $what }
faults-entry = { $name }{ $again ->
    [yes] {" "}(grown again)
   *[no] {""}
}
    { $seen } in { $days } days, usual { $expected }; by chance: { $chance }
    last { $weeks } weeks { $trend }
    { $codes }
faults-codes-more = { $codes } and { $count } more

symptom-spark = sparks, smoke or shock
symptom-error = error code
symptom-trips = trips the fuse
symptom-leak = leaks
symptom-smell = smells
symptom-noise = noise
symptom-ice = ice
symptom-drain = does not drain
symptom-spin = does not turn
symptom-battery = battery or charging
symptom-connection = connection
symptom-picture = picture or display
symptom-door = door or lid
symptom-hot = too hot
symptom-cold = does not heat
symptom-warm = does not cool
symptom-stops = stops by itself
symptom-dead = does not start
symptom-weak = works poorly

part-compressor = compressor
part-motor = motor
part-pump = pump
part-seal = seal
part-thermostat = thermostat
part-heater = heating element
part-board = control board
part-fan = fan
part-hose = hose
part-valve = valve
part-filter = filter
part-battery = battery
part-screen = screen
part-brush = brush
part-bearing = bearing
part-tank = tank
