"""What figures are counted in.

A row is a text with one amount in it; the number as written; its value, or its least and greatest; its unit; what the
words around it make of it; and the words that belong to it.
"""

from __future__ import annotations

import pytest
from reading import Row, amounts, check

UNITS: list[Row] = [
    ("Her best distance is 1500m still.", "1500", 1_500, "metre", None, "1500m"),
    ("It sold 1500m shares.", "1500m", 1_500_000_000, None, None, "1500m"),
    ("It fell to 22 euro cents at noon.", "22", 22, "cent", None, "22 euro cents"),
    ("The glass scores 50 on the GPa scale.", "50", 50, "gigapascal", None, "50 on the GPa scale"),
    ("It was 30 on the Celsius scale.", "30", 30, "celsius", None, "30 on the Celsius scale"),
    ("He put 30 on the table.", "30", 30, None, None, "30"),
    ("They waited an hour and a half.", "an hour and a half", 1.5, "hour", None, "an hour and a half"),
    ("The march lasted two hours and a half.", "two hours and a half", 2.5, "hour", None, "two hours and a half"),
    ("It is a mile and a quarter away.", "a mile and a quarter", 1.25, "mile", None, "a mile and a quarter"),
    ("He won by an impressive 400m victory in the race.", "400", 400, "metre", None, "400m"),
    ("She clocked 7.48 at the meeting.", "7.48", 7.48, "second", None, "7.48"),
    ("It fell for five straight years.", "five", 5, "year", None, "five straight years"),
    ("The half-point cut is due.", "half", 0.5, "point", None, "half-point"),
    ("It lasts over a 20-year term.", "20", 20, "year", None, "20-year"),
    ("It fell by a cent and a half.", "a cent and a half", 1.5, "cent", None, "a cent and a half"),
    ("60m: A Holt (Hull)", "60", 60, "metre", None, "60m"),
    ("They ran on a 410m track.", "410", 410, "metre", None, "410m"),
    ("She led with 300m to go.", "300", 300, "metre", None, "300m"),
    ("It sells a six megabit service.", "six", 6, "megabit per second", None, "six megabit"),
    ("It sold a six megabit chip.", "six", 6, "megabit", None, "six megabit"),
    ("It takes a 2048-bit key.", "2048", 2_048, "bit", None, "2048-bit"),
    ("A robot walks on two feet.", "two", 2, "foot", None, "two feet"),
    ("She had two wonderful years there.", "two", 2, "year", None, "two wonderful years"),
    ("The other two spent years abroad.", "two", 2, None, None, "two"),
    ("The card holds 512mb of songs.", "512", 512, "megabyte", None, "512mb"),
    ("The chip runs at 2.6ghz now.", "2.6", 2.6, "gigahertz", None, "2.6ghz"),
    ("She lost 20 pounds by exercising.", "20", 20, "pound-mass", None, "20 pounds"),
    ("It ran for 10.04 secs.", "10.04", 10.04, "second", None, "10.04 secs"),
    ("The cut is 1/16 of an inch deep.", "1/16", 0.0625, "inch", None, "1/16 of an inch"),
    ("They sold 30 - year bonds.", "30", 30, "year", None, "30 - year"),
    ("It took thirty more years.", "thirty", 30, "year", None, "thirty more years"),
    (
        "She ran it in two hours 18 minutes 15 seconds.",
        "two hours 18 minutes 15",
        2 + 1095 / 3600,
        "hour",
        None,
        "two hours 18 minutes 15 seconds",
    ),
    ("They had 16 training days left.", "16", 16, "day", None, "16 training days"),
    ("In metres, her best is 5m still.", "5", 5, "metre", None, "5m"),
    ("The flat has 32m2 of floor.", "32", 32, "square metre", None, "32m2"),
    ("They gave one day's notice.", "one", 1, "day", None, "one day's"),
    ("He came fifth in the 800m heats.", "800", 800, "metre", None, "800m"),
    ("The pipe is 30cm wide.", "30", 30, "centimetre", None, "30cm"),
    ("The tank holds 12 pints.", "12", 12, "pint", None, "12 pints"),
    ("The field covers 40 acres.", "40", 40, "acre", None, "40 acres"),
    ("The wind reached 85mph.", "85", 85, "mile per hour", None, "85mph"),
    ("It was 30C in the shade.", "30", 30, "celsius", None, "30C"),
    ("He stands 6ft 2in tall.", "6ft 2", 6 + 2 / 12, "foot", None, "6ft 2in"),
    ("She weighs 9st 4lb.", "9st 4", 9 + 4 / 14, "stone", None, "9st 4lb"),
    ("The car does 40 miles per gallon.", "40", 40, "mile per gallon", None, "40 miles per gallon"),
    ("The forest covers 12 square miles.", "12", 12, "square mile", None, "12 square miles"),
    ("The well gives 500 barrels a day.", "500", 500, "barrel per day", None, "500 barrels a day"),
    ("The rate was cut by 25 basis points.", "25", 25, "basis point", None, "25 basis points"),
    ("Labour is up three percentage points.", "three", 3, "percentage point", None, "three percentage points"),
    ("The bomb held 200 pounds of nitrate.", "200", 200, "pound-mass", None, "200 pounds"),
    ("The line runs at 2Mbps at night.", "2", 2, "megabit per second", None, "2Mbps"),
    ("He was hit from 20-yard range.", "20", 20, "yard", None, "20-yard"),
    ("The plant makes 600MW of power.", "600", 600, "megawatt", None, "600MW"),
    ("The pack has 275 pound-feet of torque.", "275", 275, "pound-foot", None, "275 pound-feet"),
    ("The suitcase weighed 50 pounds.", "50", 50, "pound-mass", None, "50 pounds"),
    ("The desk is 25.5″ wide.", "25.5", 25.5, "inch", None, "25.5″"),
    ("The well held 15 ppb of lead.", "15", 15, "parts-per-billion", None, "15 ppb"),
    ("The engine gives 300 PS at most.", "300", 300, "metric horsepower", None, "300 PS"),
    ("He owns 10 PS2 games.", "10", 10, None, None, "10"),
    ("It turns with 450 Nm of force.", "450", 450, "newton metre", None, "450 Nm"),
    ("The ferry weighs 500t when empty.", "500", 500, "tonne", None, "500t"),
    ("The tank holds 3 cu ft of gas.", "3", 3, "cubic foot", None, "3 cu ft"),
    ("The field gives 474,000 bpd at best.", "474,000", 474_000, "barrel per day", None, "474,000 bpd"),
    ("They ran sub-eight seconds twice.", "eight", 8, "second", "less than", "eight seconds"),
    ("The lift climbs at 17m/s in the shaft.", "17", 17, "metre per second", None, "17m/s"),
    ("The current was 1.3 A/cm2 at noon.", "1.3", 1.3, "ampere per square centimetre", None, "1.3 A/cm2"),
    ("She has 3 A levels.", "3", 3, None, None, "3"),
    ("The capacitor holds 2.5 F when full.", "2.5", 2.5, "farad", None, "2.5 F"),
    ("It was 80 F in the shade.", "80", 80, "fahrenheit", None, "80 F"),
    ("She ran a 4.3 second dash.", "4.3", 4.3, "second", None, "4.3 second"),
    ("A 30 second clip was shown.", "30", 30, "second", None, "30 second"),
    ("They own two second homes.", "two", 2, None, None, "two"),
    ("She won the women's 5K final.", "5", 5, "kilometre", None, "5K"),
    ("The clerk earns 10k at best.", "10k", 10_000, None, None, "10k"),
    ("A jumper cleared the bar, jumping 4.91m in all.", "4.91", 4.91, "metre", None, "4.91m"),
    ("It was a three-monthly report.", "three", 3, "month", None, "three-monthly"),
    ("She finished last in 7.35 at the indoor race.", "7.35", 7.35, "second", None, "7.35"),
    ("The bids fell in 7.35 cases.", "7.35", 7.35, None, None, "7.35"),
]

CURRENCIES: list[Row] = [
    ("Bids start at euro 22.5 million.", "22.5 million", 22_500_000, "euro", None, "euro 22.5 million"),
    ("It cost 4m Finnish markka.", "4m", 4_000_000, "finnish markka", None, "4m Finnish markka"),
    ("The fare is RM23.50 now.", "23.50", 23.5, "malaysian ringgit", None, "RM23.50"),
    ("The wire had it as PS2.7m in full.", "2.7m", 2_700_000, "pound sterling", None, "PS2.7m"),
    ("The house costs A$450,000 now.", "450,000", 450_000, "australian dollar", None, "A$450,000"),
    ("The ring cost US$900 new.", "900", 900, "dollar", None, "US$900"),
    ("The fare is Rs 50 for a child.", "50", 50, "indian rupee", None, "Rs 50"),
    ("It paid HK$3m for the shop.", "3m", 3_000_000, "hong kong dollar", None, "HK$3m"),
    ("The trip cost 300 euros.", "300", 300, "euro", None, "300 euros"),
    ("The bribe was 40m won.", "40m", 40_000_000, "south korean won", None, "40m won"),
    ("The stamp costs 30 pence.", "30", 30, "penny", None, "30 pence"),
    ("Shares closed at 1130p on Friday.", "1130", 1_130, "penny", None, "1130p"),
    ("The toll is 75 cents.", "75", 75, "cent", None, "75 cents"),
    ("The refit cost 20m Swiss francs.", "20m", 20_000_000, "swiss franc", None, "20m Swiss francs"),
    ("It was sold for 9m Danish kroner.", "9m", 9_000_000, "danish krone", None, "9m Danish kroner"),
    ("The debt is 5bn yen.", "5bn", 5_000_000_000, "japanese yen", None, "5bn yen"),
    ("The levy is worth EUR 12m.", "12m", 12_000_000, "euro", None, "EUR 12m"),
    ("The fund has 10 Australian dollars left.", "10", 10, "australian dollar", None, "10 Australian dollars"),
    ("The shirt costs 10 dollars 50.", "10 dollars 50", 10.5, "dollar", None, "10 dollars 50"),
    ("The pen costs £3 and 20p.", "3 and 20", 3.2, "pound sterling", None, "£3 and 20p"),
    ("The strike cost the state $75 U.S. a head.", "75", 75, "dollar per head", None, "$75 U.S. a head"),
    ("The bar bill came to 150 kn in all.", "150", 150, "croatian kuna", None, "150 kn"),
    ("They paid 20 Nigerian naira each.", "20", 20, "nigerian naira", None, "20 Nigerian naira"),
    ("It cost 300 Greek drachmas then.", "300", 300, "greek drachma", None, "300 Greek drachmas"),
]

RATES: list[Row] = [
    ("The bid is worth 410 pence per OAK share.", "410", 410, "penny per share", None, "410 pence per OAK share"),
    (
        "Gas is $58 per 1,000 cubic metres.",
        "58",
        58,
        "dollar per 1,000 cubic metre",
        None,
        "$58 per 1,000 cubic metres",
    ),
    ("Oil rose to $58 a barrel.", "58", 58, "dollar per barrel", None, "$58 a barrel"),
    ("It costs £4 per head.", "4", 4, "pound sterling per head", None, "£4 per head"),
    ("Rent is £900 monthly there.", "900", 900, "pound sterling per month", None, "£900 monthly"),
    (
        "It sells 7.5 million tonnes of gas annually.",
        "7.5 million",
        7_500_000,
        "tonne per year",
        None,
        "7.5 million tonnes",
    ),
    ("It is $1 for an hour's worth of surfing.", "1", 1, "dollar per hour", None, "$1 for an hour's"),
    ("The firm pays $76 for each Hale share.", "76", 76, "dollar per share", None, "$76 for each Hale share"),
    (
        "It is £1 for every one megabyte of data.",
        "1",
        1,
        "pound sterling per megabyte",
        None,
        "£1 for every one megabyte",
    ),
    ("They get £3 for every pint.", "3", 3, "pound sterling per pint", None, "£3 for every pint"),
    ("They lent it for £3 for an hour.", "3", 3, "pound sterling", None, "£3"),
    ("The rent is £480 a year.", "480", 480, "pound sterling per year", None, "£480 a year"),
    ("He earns £20,000-a-week at the club.", "20,000", 20_000, "pound sterling per week", None, "£20,000-a-week"),
    ("Flour is 30p a kilo.", "30", 30, "penny per kilogram", None, "30p a kilo"),
    ("The levy raises £3m each year.", "3m", 3_000_000, "pound sterling per year", None, "£3m each year"),
    ("They made $66m a year earlier.", "66m", 66_000_000, "dollar", None, "$66m"),
    ("The tax is 5% a year.", "5", 5, "percentage per year", None, "5% a year"),
    ("It buys 5m tonnes of raw sugar a year.", "5m", 5_000_000, "tonne per year", None, "5m tonnes"),
    ("It bought 5m tonnes of sugar, a year ago.", "5m", 5_000_000, "tonne", None, "5m tonnes"),
    ("Power is 12 cents per kWh now.", "12", 12, "cent per kilowatt hour", None, "12 cents per kWh"),
    ("Gas is $2 per mmBTU now.", "2", 2, "dollar per mega british thermal unit", None, "$2 per mmBTU"),
    ("He drove at 90 kilometres an hour.", "90", 90, "kilometre per hour", None, "90 kilometres an hour"),
]

AGES: list[Row] = [
    ("It suits the over-55s most.", "55", 55, "year of age", "more than", "55s"),
    ("She won the under-five category.", "five", 5, "year of age", "less than", "five"),
    ("It suits kids of 14 best.", "14", 14, "year of age", None, "14"),
    ("He died at the age of just 31.", "31", 31, "year of age", None, "31"),
    ("The 26-year-old's deal ends soon.", "26", 26, "year of age", None, "26-year-old's"),
    ("She was just 15 when it burned.", "15", 15, "year of age", None, "15"),
    ("They are just 15 points behind.", "15", 15, None, None, "15"),
    ("She is a fine player and only 25 now.", "25", 25, "year of age", None, "25"),
    ("Trade was slow and only 25 now.", "25", 25, None, None, "25"),
    ("Jones was 22 when she left.", "22", 22, "year of age", None, "22"),
    ("The index was 22 when it closed.", "22", 22, None, None, "22"),
    ("Jones, now 34, has a shop.", "34", 34, "year of age", None, "34"),
    ("The Leeds striker, 30, with a sore knee, left.", "30", 30, "year of age", None, "30"),
    ("The retirement age is 65 there.", "65", 65, "year of age", None, "65"),
    ("The retirement age suits 65 firms.", "65", 65, None, None, "65"),
    ("No one may retire before 65 there.", "65", 65, "year of age", None, "65"),
    ("It is for children under five.", "five", 5, "year of age", "less than", "five"),
    ("It is for children under five feet.", "five", 5, "foot", "less than", "five feet"),
    ("Children under 16 pay nothing.", "16", 16, "year of age", "less than", "16"),
    ("It helps those who are over 80 at home.", "80", 80, "year of age", "more than", "80"),
    ("Hull's 18-year-old striker scored.", "18", 18, "year of age", None, "18-year-old"),
    ("At 31, Jones has won it all.", "31", 31, "year of age", None, "31"),
    ("Staff must retire at 65 under the plan.", "65", 65, "year of age", None, "65"),
    ("They are legally adults at 18.", "18", 18, "year of age", None, "18"),
    ("At 23, he has won it all.", "23", 23, "year of age", None, "23"),
    ("Life expectancy for men is around 73 there.", "73", 73, "year of age", "about", "73"),
    ("Pupils over the age of 11 sit a test.", "11", 11, "year of age", "more than", "11"),
    ("The firm works in over 30 countries.", "30", 30, None, "more than", "30"),
    ("The striker, 24, was hurt.", "24", 24, "year of age", None, "24"),
    ("Her now-18-month-old son slept.", "18", 18, "month of age", None, "18-month-old"),
    ("The 70-year-old lives alone.", "70", 70, "year of age", None, "70-year-old"),
    ("He died aged 44 in Rome.", "44", 44, "year of age", None, "44"),
    ("Mary Smith, 44 - who saw the crash - left.", "44", 44, "year of age", None, "44"),
    ("Mary Smith, 44, saw the crash.", "44", 44, "year of age", None, "44"),
    ("Pupils at the age of 11 sit a test.", "11", 11, "year of age", None, "11"),
    ("She is 29, and plays the harp.", "29", 29, "year of age", None, "29"),
    ("The six-month-old calf was found.", "six", 6, "month of age", None, "six-month-old"),
    ("He was 19 when he left.", "19", 19, "year of age", None, "19"),
    ("Drivers aged between 18 and 24 pay more.", "18 and 24", (18, 24), "year of age", "range", "18 and 24"),
    ("The baby is three weeks old.", "three", 3, "week of age", None, "three weeks old"),
    ("The tree is 300 years old.", "300", 300, "year of age", None, "300 years old"),
    ("She got a job at 16 when it opened.", "16", 16, "year of age", None, "16"),
    ("The prince, 20, apologised.", "20", 20, "year of age", None, "20"),
    ("When she was eight, her mother left.", "eight", 8, "year of age", None, "eight"),
    ("He was two up at the turn.", "two", 2, None, None, "two"),
    ("Of its members the oldest is 99, I hear.", "99", 99, "year of age", None, "99"),
    ("The youngest rower was 14.", "14", 14, "year of age", None, "14"),
    ("The oldest mill is 14 storeys high.", "14", 14, None, None, "14"),
    ("Her mother turned 60 in May.", "60", 60, "year of age", None, "60"),
    ("When I turn 60 I will stop.", "60", 60, "year of age", None, "60"),
    ("A worker will live to 81 years.", "81", 81, "year of age", None, "81 years"),
    ("Women can expect to live until 85 there.", "85", 85, "year of age", None, "85"),
    ("Users must prove they are over 18.", "18", 18, "year of age", "more than", "18"),
    ("She's 17 and plays the harp.", "17", 17, "year of age", None, "17"),
    ("It is dear for the over 65s.", "65", 65, "year of age", "more than", "65s"),
    ("Children as young as 12 work there.", "12", 12, "year of age", "at least", "12"),
    ("At 34 I'm showing my age.", "34", 34, "year of age", None, "34"),
    ("A man in his 30s was hurt.", "30s", (30, 39), "year of age", "range", "30s"),
    ("They are in their late 60s.", "60s", (60, 69), "year of age", "range", "60s"),
    ("She lost her place to an 18-year-old.", "18", 18, "year of age", None, "18-year-old"),
    ("The silver medallist, 22, believes in luck.", "22", 22, "year of age", None, "22"),
    ("Ann Holt, still only 25, leads the side.", "25", 25, "year of age", None, "25"),
    ("The drummer, just 19, was late.", "19", 19, "year of age", None, "19"),
    ("He entered parliament at 33 and left it soon.", "33", 33, "year of age", None, "33"),
    ("Holt, at 24 still a newcomer, won.", "24", 24, "year of age", None, "24"),
]

COUNTED: list[Row] = [
    ("Some 9,000 under-18s came.", "9,000", 9_000, None, "about", "9,000"),
    ("It will fall for two quarters yet.", "two", 2, None, None, "two"),
    ("She has a two-handed backhand.", "two", 2, "hand", None, "two-handed"),
    ("They built a six-wheeled cart.", "six", 6, "wheel", None, "six-wheeled"),
    ("The plan is two-pronged.", "two", 2, "prong", None, "two-pronged"),
    ("It ended Hull's 10-game run.", "10", 10, "game", None, "10-game"),
    ("Just a few of Hull's 659 MPs came.", "659", 659, None, None, "659"),
    ("They let 250 ISIS militants go.", "250", 250, None, None, "250"),
    ("With them went 3,500 of their family members.", "3,500", 3_500, None, None, "3,500"),
    ("She begins a four-nation visit.", "four", 4, "nation", None, "four-nation"),
    ("The firm has 60 commercial fishermen on its books.", "60", 60, None, None, "60"),
    ("They hired 1,200 Americans.", "1,200", 1_200, None, None, "1,200"),
    ("It has three British-built trams.", "three", 3, None, None, "three"),
    ("One of the ships sank.", "One", 1, None, None, "One"),
    ("One of New Leeds's mills burned.", "One", 1, None, None, "One"),
    ("She was one of early pioneers there.", "one", 1, None, None, "one"),
    ("They named a 46-strong squad.", "46", 46, None, None, "46"),
    ("Leeds won the last 10 Yorkshire titles.", "10", 10, None, None, "10"),
]


@pytest.mark.parametrize("row", UNITS, ids=lambda row: row[0])
def test_reads_units(row: Row) -> None:
    check(row)


@pytest.mark.parametrize("row", CURRENCIES, ids=lambda row: row[0])
def test_reads_currencies(row: Row) -> None:
    check(row)


@pytest.mark.parametrize("row", RATES, ids=lambda row: row[0])
def test_reads_rates(row: Row) -> None:
    check(row)


@pytest.mark.parametrize("row", AGES, ids=lambda row: row[0])
def test_reads_ages(row: Row) -> None:
    check(row)


@pytest.mark.parametrize("row", COUNTED, ids=lambda row: row[0])
def test_reads_counted_things(row: Row) -> None:
    check(row)


NEIGHBOURS = [
    ("The wave was 9ft (2.7m) high.", [(9, "foot"), (2.7, "metre")]),
    ("The load was 700 pounds (320kg).", [(700, "pound-mass"), (320, "kilogram")]),
    (
        "It paid $ 20,000.00 $ 37,305.97 in all.",
        [(20_000, "dollar"), (37_305.97, "dollar")],
    ),  # the text, and its values with their units
    ("Growth slowed from 4.8 to 4.7 per cent.", [(4.8, "percentage"), (4.7, "percentage")]),
    (
        "Delhi raised the limit on what a foreign firm may hold from 49% to 74%.",
        [(49, "percentage"), (74, "percentage")],
    ),
    ("The deficit rose by $4bn to $42bn.", [(4_000_000_000, "dollar"), (42_000_000_000, "dollar")]),
    ("Crude lost more than $2 to $43.", [(2, "dollar"), (43, "dollar")]),
    (
        "Income may rise from 24.2 to 33-35 billion euros.",
        [(24_200_000_000, "euro"), (None, "euro")],
    ),
    ("Sales should rise from 3.2 to 4.5 million.", [(3_200_000, None), (4_500_000, None)]),
    ("It rose from 21 mpg to 23.", [(21, "mile per gallon"), (23, "mile per gallon")]),
    ("The makers offer four- and five-door cars.", [(4, "door"), (5, "door")]),
    ("Profits rose from 200 to 250 million euros.", [(200_000_000, "euro"), (250_000_000, "euro")]),
    ("The wall is 10m high and 2km long.", [(10, "metre"), (2, "kilometre")]),
    ("The team has 5 cooks and 6 miles to go.", [(5, None), (6, "mile")]),
    ("It has runs of 5, 6 and 7 km.", [(5, "kilometre"), (6, "kilometre"), (7, "kilometre")]),
    ("In group 5, 10 km were run by two.", [(10, "kilometre"), (2, None)]),
    ("Sales rose by 2% but exports fell by 1.", [(2, "percentage"), (1, "percentage")]),
    ("Sales rose by 2% but were seen by 5 cooks.", [(2, "percentage"), (5, None)]),
    ("Growth was 2.5% in 2003 and 3.1 in 2004.", [(2.5, "percentage"), (3.1, "percentage")]),
    ("Sales grew 2% in 2003 and 3 firms left in May.", [(2, "percentage"), (3, None)]),
    ("The wait rose to 81 days from 53 in May.", [(81, "day"), (53, "day")]),
    (
        "Net profit was 64m euros (£45m; $83m), up from 31m.",
        [(64_000_000, "euro"), (45_000_000, "pound sterling"), (83_000_000, "dollar"), (31_000_000, "euro")],
    ),
    (
        "She spent five years as a cook, six as a nurse and two as a clerk.",
        [(5, "year"), (6, "year"), (2, "year")],
    ),
    ("The index is 5% up from 300.", [(5, "percentage"), (300, None)]),
    ("The road to 5 miles from 3 farms is shut.", [(5, "mile"), (3, None)]),
    ("The wage is $5 (£4) an hour.", [(5, "dollar per hour"), (4, "pound sterling per hour")]),
    ("He made $5m (£3m) a year ago.", [(5_000_000, "dollar"), (3_000_000, "pound sterling")]),
    ("It sold for £5m (about $9m). A year on it shut.", [(5_000_000, "pound sterling"), (9_000_000, "dollar")]),
    ("It made a loss in five of the last six years.", [(5, "year"), (6, "year")]),
    ("Stocks fell 1m barrels to 294.3m.", [(1_000_000, "barrel"), (294_300_000, "barrel")]),
    ("The shares rose 20 pence to 305.", [(20, "penny"), (305, "penny")]),
    ("Only six of those months were dry.", [(6, "month")]),
    ("He earns $20m a movie.", [(20_000_000, "dollar per movie")]),
    ("The Argentine mill owes 3bn pesos.", [(3_000_000_000, "argentine peso")]),
    ("The Mexican and Chilean mills owe 3bn pesos.", [(3_000_000_000, "mexican peso")]),
    ("Danish police fined him 500 kroner.", [(500, "danish krone")]),
    ("They ran the 10,500m course.", [(10_500, "metre")]),
    ("The mast is 50m taller than the mill.", [(50, "metre")]),
    ("It has 700 pixels.", [(700, "pixel")]),
    ("In January 25 people left.", [(25, None)]),
    ("They face three quarter-point rises.", [(3, None), (0.25, "point")]),
    ("Six bands turned up to one gig.", [(6, None), (1, None)]),
    ("Shares in Oak 2.5, in Elm 3.1, fell.", [(2.5, None), (3.1, None)]),
]


@pytest.mark.parametrize(("text", "expected"), NEIGHBOURS)
def test_a_figure_takes_the_unit_that_its_neighbour_has_for_both(
    text: str, expected: list[tuple[float, str | None]]
) -> None:
    assert [(quantity.value, quantity.unit and quantity.unit.name) for quantity in amounts(text)] == expected
