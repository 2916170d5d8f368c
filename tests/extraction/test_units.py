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
    ("They rent a 900-square-foot flat.", "900", 900, "square foot", None, "900-square-foot"),
    ("A 25-basis-point cut is due.", "25", 25, "basis point", None, "25-basis-point"),
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
    ("The engine gives 300 PS at most.", "300", 300, "metric horsepower", "at most", "300 PS"),
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

METRES: list[Row] = [
    ("The mule fell 90m to its death.", "90", 90, "metre", None, "90m"),
    ("A guide plunged 40m into the gorge.", "40", 40, "metre", None, "40m"),
    ("The raft was carried 600m downstream.", "600", 600, "metre", None, "600m"),
    ("They swam about 300m to the jetty.", "300", 300, "metre", "about", "300m"),
    ("The trust put up a 35m mast.", "35", 35, "metre", None, "35m"),
    ("A 60m wind turbine is planned.", "60", 60, "metre", None, "60m"),
    ("Lake levels have risen by 3m.", "3", 3, "metre", None, "3m"),
    ("The harbour was hit by waves of up to 7m.", "7", 7, "metre", "at most", "7m"),
    ("The bell lies at a depth of 55m.", "55", 55, "metre", None, "55m"),
    ("Hedges taller than 3m must go.", "3", 3, "metre", None, "3m"),
    ("The hut stands at 2,900m in the Alps.", "2,900", 2_900, "metre", None, "2,900m"),
    ("The barge sank 400m off the coast.", "400", 400, "metre", None, "400m"),
    ("No stall may stand within 50m of the church.", "50", 50, "metre", None, "50m"),
    ("The pit is 12m across.", "12", 12, "metre", None, "12m"),
    ("Downloads have passed the 4m mark.", "4m", 4_000_000, None, None, "4m"),
    ("The show was seen by 12m across Europe.", "12m", 12_000_000, None, None, "12m"),
    ("Some 2m walk to work.", "2m", 2_000_000, None, "about", "2m"),
    ("There was a 2m drop in ratings.", "2m", 2_000_000, None, None, "2m"),
    ("Ratings fell 2m on last year.", "2m", 2_000_000, None, None, "2m"),
    ("The fete made 3m from stalls.", "3m", 3_000_000, None, None, "3m"),
    ("River Bank's sales rose 2m.", "2m", 2_000_000, None, None, "2m"),
    ("Trams carried 200m in the decade.", "200m", 200_000_000, None, None, "200m"),
]

HEIGHTS: list[Row] = [
    ("The 6-foot-5 centre scored.", "6-foot-5", 6 + 5 / 12, "foot", None, "6-foot-5"),
    ("He is five foot nine and slim.", "five foot nine", 5.75, "foot", None, "five foot nine"),
    ("The thief is about 5 foot 6.", "5 foot 6", 5.5, "foot", "about", "5 foot 6"),
    ("She is 5'3\" in her socks.", "5'3\"", 5.25, "foot", None, "5'3\""),
    ("They put up a 6-foot fence.", "6", 6, "foot", None, "6-foot"),
]

WEIGHTS: list[Row] = [
    ("A 240-pound guard fell on him.", "240", 240, "pound-mass", None, "240-pound"),
    ("She gained about 30 pounds that year.", "30", 30, "pound-mass", "about", "30 pounds"),
    ("The man is white and 190 pounds, with brown hair.", "190", 190, "pound-mass", None, "190 pounds"),
    ("It was sold as a half-pound pie.", "a half", 0.5, "pound-mass", None, "a half-pound"),
    ("He lost 30 pounds on the horses.", "30", 30, "pound sterling", None, "30 pounds"),
    ("A 20-pound note was found.", "20", 20, "pound sterling", None, "20-pound"),
    ("She got a 90-pound on-the-spot fine.", "90", 90, "pound sterling", None, "90-pound"),
    ("It was an 80-pound-a-week job.", "80", 80, "pound sterling per week", None, "80-pound-a-week"),
]

TEMPERATURES: list[Row] = [
    ("Temperatures will be in the low 30s.", "30s", (30, 39), "degree", "range", "30s"),
    ("Expect lows in the 40s.", "40s", (40, 49), "degree", "range", "40s"),
    ("It fell to 12 below zero at night.", "12", -12, "degree", None, "12 below zero"),
    ("It was 8C below zero at dawn.", "8", -8, "celsius", None, "8C below zero"),
]

HALVES: list[Row] = [
    ("They won a half-acre plot.", "a half", 0.5, "acre", None, "a half-acre"),
    ("The bank made a half-percentage-point cut.", "a half", 0.5, "percentage point", None, "a half-percentage-point"),
    ("The inn is a quarter-mile away.", "quarter", 0.25, "mile", None, "quarter-mile"),
    ("It took nearly a half hour.", "a half", 0.5, "hour", "nearly", "a half hour"),
]

CURRENCIES: list[Row] = [
    ("The levy raised R320m in all.", "320m", 320_000_000, "south african rand", None, "R320m"),
    ("The state owes N4.1 trillion.", "4.1 trillion", 4_100_000_000_000, "nigerian naira", None, "N4.1 trillion"),
    ("The fine was Dh3,000.", "3,000", 3_000, "uae dirham", None, "Dh3,000"),
    ("It will save SKr 2bn a year.", "2bn", 2_000_000_000, "swedish krona per year", None, "SKr 2bn a year"),
    ("The kiwi fetched 61.3 US cents.", "61.3", 61.3, "cent", None, "61.3 US cents"),
    ("The Czech mill owes 3bn crowns.", "3bn", 3_000_000_000, "czech koruna", None, "3bn crowns"),
    ("The dentist fitted 12 crowns.", "12", 12, None, None, "12"),
    ("Nairobi will borrow Sh9 billion.", "9 billion", 9_000_000_000, "kenyan shilling", None, "Sh9 billion"),
    ("The bike cost him two grand.", "two grand", 2_000, None, None, "two grand"),
    ("He owns two grand pianos.", "two", 2, None, None, "two"),
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
    ("The jab costs $30 a dose.", "30", 30, "dollar per dose", None, "$30 a dose"),
    (
        "Lofts fetch £4,000 a square metre.",
        "4,000",
        4_000,
        "pound sterling per square metre",
        None,
        "£4,000 a square metre",
    ),
    ("They earn £14 an hour before tax.", "14", 14, "pound sterling per hour", None, "£14 an hour"),
    ("They made £14m a year before the war.", "14m", 14_000_000, "pound sterling", None, "£14m"),
    ("It sold for £5m a spokesman said.", "5m", 5_000_000, "pound sterling", None, "£5m"),
    ("It costs £30 per 90 minutes.", "30", 30, "pound sterling per 90 minute", None, "£30 per 90 minutes"),
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
    ("It sells well in the 35-44 age group.", "35-44", (35, 44), "year of age", "range", "35-44"),
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
    ("It was shown live to 42 cinemas.", "42", 42, None, None, "42"),
    ("The number of pandas living there has risen to 67.", "67", 67, None, None, "67"),
    ("The death toll, 52, was the worst.", "52", 52, None, None, "52"),
    ("A man in his 30s was hurt.", "30s", (30, 39), "year of age", "range", "30s"),
    ("They are in their late 60s.", "60s", (60, 69), "year of age", "range", "60s"),
    ("She lost her place to an 18-year-old.", "18", 18, "year of age", None, "18-year-old"),
    ("The silver medallist, 22, believes in luck.", "22", 22, "year of age", None, "22"),
    ("Ann Holt, still only 25, leads the side.", "25", 25, "year of age", None, "25"),
    ("The drummer, just 19, was late.", "19", 19, "year of age", None, "19"),
    ("Holt, at 24 still a newcomer, won.", "24", 24, "year of age", None, "24"),
    ("She is the mother of a boy, seven, and sings.", "seven", 7, "year of age", None, "seven"),
    ("The youngest rower was just six.", "six", 6, "year of age", None, "six"),
    ("Pupils may leave school at 16 there.", "16", 16, "year of age", None, "16"),
    ("The age of criminal responsibility is 12.", "12", 12, "year of age", None, "12"),
    ("Their baby, nine months, is well.", "nine", 9, "month of age", None, "nine months"),
    ("His brother, nine months later, left.", "nine", 9, "month", None, "nine months"),
    ("Her twins, now eight, are well.", "eight", 8, "year of age", None, "eight"),
    ("The pair, both 71, were asleep.", "71", 71, "year of age", None, "71"),
    ("The gunman, then 22, fled.", "22", 22, "year of age", None, "22"),
    ("The bridge, then 22, fell.", "22", 22, None, None, "22"),
    ("A woman, believed to be 51, fell.", "51", 51, "year of age", None, "51"),
    ("The toll, believed to be 51, may rise.", "51", 51, None, None, "51"),
    ("Pupils' ages ranged from four to 17.", "four to 17", (4, 17), "year of age", "range", "four to 17"),
    ("Seniors 70 and older ride free.", "70", 70, "year of age", "at least", "70"),
    ("Germans 70 and over ride free.", "70", 70, "year of age", "at least", "70"),
    ("Anyone 14 or under rides free.", "14", 14, "year of age", "at most", "14"),
    ("The mean age of the crew is 41.3 now.", "41.3", 41.3, "year of age", None, "41.3"),
    ("The average age was between 40 and 45.", "40 and 45", (40, 45), "year of age", "range", "40 and 45"),
    ("The average age was 41 years.", "41", 41, "year of age", None, "41 years"),
    ("The pension age is 10 years lower here.", "10", 10, "year", None, "10 years"),
    ("The age of consent is 17 there.", "17", 17, "year of age", None, "17"),
    ("A woman of 58 was rescued.", "58", 58, "year of age", None, "58"),
    ("A boy of just nine was rescued.", "nine", 9, "year of age", None, "nine"),
    ("A woman of 20 trades sailed.", "20", 20, None, None, "20"),
    ("He made his debut at 18 for Hull.", "18", 18, "year of age", None, "18"),
    ("He made his debut at 18 clubs.", "18", 18, None, None, "18"),
    ("By 31, she was a judge.", "31", 31, "year of age", None, "31"),
    ("By 31, Hull had won.", "31", 31, None, None, "31"),
    ("The guests were mostly over 60.", "60", 60, "year of age", "more than", "60"),
    ("Entry is free for children under 6.", "6", 6, "year of age", "less than", "6"),
    ("Nobody younger than 30 came.", "30", 30, "year of age", "less than", "30"),
    ("It is older than 30 of them.", "30", 30, None, None, "30"),
    ("No rider may be older than 30 this year.", "30", 30, "year of age", "at most", "30"),
    ("Aged 23, she went to sea.", "23", 23, "year of age", None, "23"),
    ("A woman in her forties was hurt.", "forties", (40, 49), "year of age", "range", "forties"),
    ("He is in his mid- to late-50s.", "50s", (50, 59), "year of age", "range", "50s"),
    ("They are in their late teens or early 20s.", "20s", (20, 29), "year of age", "range", "20s"),
    ("Men in their 20s cannot join.", "20s", (20, 29), "year of age", "range", "20s"),
    ("Over-60s will ride free.", "60", 60, "year of age", "more than", "60s"),
    ("Under-tens ride free.", "tens", 10, "year of age", "less than", "tens"),
    ("The over-sixties ride free.", "sixties", 60, "year of age", "more than", "sixties"),
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


@pytest.mark.parametrize("row", METRES, ids=lambda row: row[0])
def test_tells_metres_from_millions(row: Row) -> None:
    check(row)


@pytest.mark.parametrize("row", [*HEIGHTS, *WEIGHTS], ids=lambda row: row[0])
def test_reads_heights_and_weights(row: Row) -> None:
    check(row)


@pytest.mark.parametrize("row", TEMPERATURES, ids=lambda row: row[0])
def test_reads_temperatures(row: Row) -> None:
    check(row)


@pytest.mark.parametrize("row", HALVES, ids=lambda row: row[0])
def test_reads_halves_of_a_unit(row: Row) -> None:
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
    ("Women in their 20s and 30s are few.", [(None, "year of age"), (None, "year of age")]),
    ("The girls, aged 15, 16 and 18, sang.", [(15, "year of age"), (16, "year of age"), (18, "year of age")]),
    ("Her sons, Kim, 11, and Max, eight, sang.", [(11, "year of age"), (8, "year of age")]),
    ("Her sons, one aged 15 and one aged 16, sang.", [(1, None), (15, "year of age"), (1, None), (16, "year of age")]),
    ("Voters under 30 or over 70 stayed away.", [(30, "year of age"), (70, "year of age")]),
    ("Teams under 30 or over 70 points stayed up.", [(30, None), (70, None)]),
    ("The girls, six and nine, sang.", [(6, "year of age"), (9, "year of age")]),
    ("He is the father of girls, ages six and nine.", [(6, "year of age"), (9, "year of age")]),
    ("A girl aged nine and 20 others sang.", [(9, "year of age"), (20, None)]),
    ("The girls, 15 and 16 at heart, sang.", [(15, None), (16, None)]),
    ("The choirs, 15 and 16, sang.", [(15, None), (16, None)]),
    ("Kim Holt, her son Max, 8; and his wife Ann, 29, sang.", [(8, "year of age"), (29, "year of age")]),
    ("The number of jobless rose by 12,000 to 830,000.", [(12_000, None), (830_000, None)]),
    ("They will cut it by 10 to 60 per cent.", [(None, "percentage")]),
    ("The price, still only 25, is a bargain.", [(25, None)]),
    ("Turnover slipped to 64 in the world market.", [(64, None)]),
    ("The Argentine mill owes 3bn pesos.", [(3_000_000_000, "argentine peso")]),
    ("Chile and Argentina will each spend 40m pesos.", [(40_000_000, "peso")]),
    ("The aid to Pakistan came to ₹500m.", [(500_000_000, "indian rupee")]),
    ("Tickets for the Pakistan match in Delhi cost 500 rupees.", [(500, "indian rupee")]),
    ("The fund paid £20 to about 300 in the camp.", [(20, "pound sterling"), (300, None)]),
    ("There is one child in 40% of homes.", [(1, None), (40, "percentage")]),
    ("Last week six died in a fire.", [(6, None)]),
    ("It is twice the number two years ago.", [(2, "multiple"), (2, "year")]),
    ("The college cut its places to 90 in May.", [(90, None)]),
    ("The number of tigers has fallen to 40 in the world.", [(40, None)]),
    ("Cases were found in a third to a half of homes.", [(1 / 3, "fraction"), (0.5, "fraction")]),
    ("The Mexican and Chilean mills owe 3bn pesos.", [(3_000_000_000, "mexican peso")]),
    ("Danish police fined him 500 kroner.", [(500, "danish krone")]),
    ("They ran the 10,500m course.", [(10_500, "metre")]),
    ("The yard is 25m by 10m.", [(25, "metre"), (10, "metre")]),
    ("Sales rose to 12m from 11m.", [(12_000_000, None), (11_000_000, None)]),
    ("The firm sold 30m pens, its rivals 60m and 20m.", [(30_000_000, None), (60_000_000, None), (20_000_000, None)]),
    ("Of 60 million jabs, 40m from Leeds spoiled.", [(60_000_000, None), (40_000_000, None)]),
    ("Waves of 2m to 3m blocked it.", [(None, "metre")]),
    ("He stood 6-foot-2 and 205 pounds.", [(6 + 2 / 12, "foot"), (205, "pound-mass")]),
    ("A 6 foot fence costs 200 pounds.", [(6, "foot"), (200, "pound sterling")]),
    ("Highs will be in the 70s and 80s.", [(None, "degree"), (None, "degree")]),
    ("Beef is $4 a pound, or 20p per pound spent.", [(4, "dollar per pound"), (20, "penny per pound")]),
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
