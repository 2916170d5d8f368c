"""Dates, weekdays, ages and durations that do not fit one another."""

from __future__ import annotations

from collections.abc import Iterator

from service import deadline
from service.alignment import Alignment
from service.checks import copied
from service.checks.base import Check, Finding
from service.checks.dating import (
    ages,
    anniversaries,
    between,
    birthdays,
    careers,
    clocked,
    counted,
    described,
    doing,
    durations,
    elapsed,
    farewells,
    held,
    lastdays,
    lifetimes,
    lives,
    occasions,
    opening,
    shifts,
    since,
    tenures,
    weekdays,
)

RULES = (
    weekdays,
    lifetimes,
    lives,
    birthdays,
    ages,
    described,
    careers,
    durations,
    doing,
    held,
    tenures,
    since,
    farewells,
    shifts,
    lastdays,
    anniversaries,
    elapsed,
    counted,
    clocked,
    opening,
    occasions,
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield what does not fit, rule by rule; a length beside two dates only where no other rule tells of it."""
    found = [each for rule in deadline.watched(RULES) for each in rule.run(alignment)]
    yield from found
    told = {id(claim) for each in found for claim in each.claims}
    yield from (each for each in between.run(alignment) if not any(id(claim) in told for claim in each.claims))


def across(alignment: Alignment) -> Iterator[Finding]:
    """Yield two dates of a sentence that a story shares with a related text, then two dates of one event."""
    yield from copied.findings(alignment, "date")
    yield from occasions.run(alignment)


CHECK = Check(
    id="date",
    description="A weekday, an age, a duration or a second date does not fit the date that the text gives.",
    why="A date is what readers act on, and any of them can look it up.",
    flagged=(
        "The fair opens on Tuesday, 12 March 2018. It runs for a week.",
        "The trawler was last seen off Skye on Friday 15 November 2003. A search found nothing.",
        "Councillors will vote on May 6, 2019, a Wednesday. The mayor is against the plan.",
        "The festival opens on Friday 5 March and admission is free. It ends with a parade on Monday 7 March.",
        "The painter Elsa Kay was born in Hull in 1961. She taught for years. Kay died in 2004, aged 38.",
        "Tom Rudd (1931-2004), the conductor, has died aged 64. He led three orchestras.",
        "He signed a three-year deal from 2001 to 2008, his agent said. The club would not comment.",
        "Mrs Hale ran the hospital between 1984 and 1990, for eight years. She now lives in Spain.",
        "The 1992-95 war lasted five years and drove thousands from their homes. Many never went back.",
        "The town is to host, from 3 to 9 March, a ten-day festival of puppetry. Tickets are on sale.",
        "The Pope fell ill on the fourth day of his three-day visit to Malta. Crowds waited in the rain.",
        "The club was founded in 1921 by two brothers. It marked its 75th anniversary in 1999 with a match.",
        "The firm was founded in 1985 and has 300 staff. It makes pumps.\n\nSince it was set up in 1958 it has never "
        "made a loss.",
        "The Tarn bridge, built in 1932, is rusting. Engineers say that the bridge, which was completed in "
        "1923, is safe.",
        "The trial of Ana Ruiz will start on 4 May. She denies theft.\n\nThe trial, which starts on 14 May, is to "
        "last a week.",
        "The bridge collapsed on 3 June. Six people died.\n\nAn inquiry into the collapse of the bridge on 13 June "
        "has begun.",
        "The museum reopens on 6 May with a new roof. Entry is free.\n\nThe museum, which reopens on 9 May, has been "
        "shut for a year.",
        "Residents have until 12 March to object to the quarry plan. A leaflet went to every house.\n\n"
        "All who object to the quarry plan must write by 21 March, the council said.",
        "Ben Stroud, the actor, died on 3 May 2021. He was born in Cardiff on 2 June 1940.\n\n"
        "His agent said that Stroud, who was 71 when he died, had been learning the cello.",
        "Lena Marsh, 62, won the race on Saturday, 7 June 2025. It was her first win.\n\n"
        "Marsh was born in August 1972 and works as a nurse.",
        "The pier has been shut since a storm in May 2014. It reopened on 6 June 2023.\n\n"
        "Traders said that seven years without visitors had cost them dear.",
        "Police are digging for a student who vanished 22 years ago. They have two dogs.\n\n"
        "Tom Hale, 19, was last seen at a bus stop in Derby in May 1998, officers said on 3 June 2025.",
        "The mill opened in 1960 and made cloth. It burnt down in 1989, nine years after the mill opened in 1960.",
        "The couple married in June 1971. He ran a shop.\n\nMr Hale died in 2019. They had been married for 38 years.",
        "The two men first met in a Paris bar in 1968. They wrote songs for 20 years.\n\n"
        "Their first meeting, in 1963, is told in a new film.",
        "The thieves broke into the museum on 4 June. Guards found an open window.\n\n"
        "Police are looking at film from the night of 14 June, when the thieves got in.",
        "The quake struck on 6 February. Whole streets fell.\n\n"
        "Aid has been slow since the earthquake of 16 February, villagers said.",
        "The puppet festival runs from 12 to 18 July. There will be 40 shows.\n\n"
        "Organisers said that the five-day festival would bring coaches from Wales.",
        "The puppet fair runs from 2 to 5 June in Leith. There will be 40 shows.\n\nOver the nine days of "
        "the fair, puppets from 12 countries can be seen.",
        "The dairy conference opens on 2 June. Farmers will come by bus.\n\nTalks on milk take up much of "
        "the four-day event. The conference closes on 19 June.",
        "The judge will open a three-day hearing into the fire on 8 May. Residents will give "
        "evidence.\n\nThe hearing is expected to end on 21 May.",
        "Ms Orr, who ran the zoo from 1971 until 1984, has died. She loved bears.\n\nShe wrote a book about "
        "apes and stepped down after eight years in charge.",
        "Mr Pell joined the bank in 1978 as a clerk. He rose quickly.\n\nHe left in 1982. During his six "
        "years with the bank he learned Dutch.",
        "The town has chosen its first woman mayor since 1961. She is a vet.\n\nAfter 28 years without a "
        "woman mayor, the town was ready, she said in June 2005.",
        "Hale has waited 12 years since the fire of 1998, and said on 4 June 2004 that the firm would wait no more.",
        "The bypass was due to open on 4 May but has been delayed by five weeks. Floods are to blame.\n\nThe "
        "bypass will now open on 18 May.",
        "The ceasefire began on 3 March. It held for a while.\n\nIt broke down on 20 March, just ten days "
        "after it began.",
        "The actress Vera Lund has died aged 87. Her son said that she would have turned 85 in June.",
        "Stamps mark the 80th anniversary of Orr's birth. The poet would have turned 85 this year.",
        "The actress Vera Lund has died on the eve of her 81st birthday. She was born in Oslo.\n\nShe passed "
        "away at home. Lund, who died aged 78, made 40 films.",
        "Kolb, 34, won the race. She was 19 when she made her debut ten years ago.",
        "The president began a three-day trip to Oman on Monday. He slept badly.\n\nOn its fourth day, the "
        "trip took him to a farm.",
        "The firm was founded in 1946 and makes clocks. It will mark its 50th birthday in 2006.",
        "The charity has 40 staff. It was founded in 1952 by two nuns.\n\nA history of the charity, which "
        "the nuns set up in 1957, is on sale.",
        "Ms Adeyemi quit the council in May 2001 after a row. She paints.\n\nSince Adeyemi stood down in "
        "1999, the council has had three leaders.",
        "He was jailed in 1990 for arson and freed in 1995. His son is a priest.\n\nHe wrote poems in the "
        "eight years that he served.\n\nHe spent eight years in jail for it.",
        "The festival, now in its 20th year, was founded in 1992. It opens on 4 June 2005.",
        "Idle for years, the mill ended its work in 1987. It is rusting.\n\nIt ran again, 13 years after the mill "
        "ended its work, for a show in 1996.",
        "The concert is at the Hale Hall on 5 May. It is sold out.\n\nRadio Hull will air it on 12 May, three weeks "
        "after the event.",
        "Kolb, who is 28, joined the club at the age of 17 and has been there for eight years.",
        "Ruiz, who turns 31 in August, may retire. She is tired.\n\nRuiz, 31, has won four titles.",
        "During 1999, the year in which it marked its 60th anniversary, the firm grew. It was founded in 1949.",
        "The ship left Hull on 1 June. It rained.\n\nIt reached Oslo on 9 June after a five-day voyage.",
        "Homes in the valley were without power for nine hours on Sunday. A tree had fallen on a line.\n\nThe lights "
        "went out at 1.15pm and came back at 5.30pm, the firm said.",
        "A barn burned for nine hours near Skipton.\n\nThe farmer saw flames at 8.20pm on Sunday.\n\nThe last engine "
        "left "
        "at 2.05am.",
        "The actor Ben Stroud has died at 61.\n\nStroud was 30 when, in 1984, he left the bank to play Lear.\n\nHe "
        "died at "
        "home on 3 May 2021.",
        "The choirmaster is to step down after 38 years.\n\nHe took charge of the choir in 1999. It will sing for him "
        "on 4 "
        "June 2023.",
        "The host stayed on the air for 24 hours without sleep. Listeners sent cake.\n\nShe began at 8am on Friday and "
        "said goodbye at noon on Saturday.",
        "Bakers are to walk out for six days. They want more pay.\n\nThe strike begins on 3 March and ends on 5 March.",
        "Fans queued when the rink opened in March 2019. It lost money.\n\nSix of its nine shops were never let, and "
        "the crowds stayed away.\n\nThe rink, which shuts on 30 June 2024 after 40 months, may become a "
        "church.",
        "Mr Pole stood down after 40 years on the council. He keeps bees.\n\nMr Pole, 83, was once a postman.\n\nThe "
        "town "
        "had no bridge then.\n\n“I was 58 when I first won the seat,” Mr Pole said.",
        "Hale Sofas is celebrating its 40th birthday by opening a factory near Long Marton. It made 900 sofas in "
        "2023 and "
        "hopes to make 1,200 by 2027.\n\nThe brothers "
        "started out in 1993 with one machine.",
        "Lena Marsh, 27, has bought the mill. She made her money in software.\n\nMarsh wants to sell flour. At 37, "
        "she is "
        "the youngest owner since 1911.",
    ),
    passed=(
        "Some papers wrote that the Speaker had been in the chair for 15 years; the correct figure, he said, was 12. "
        "He has sat in the house since its first meeting in 1999.\n\nIn 2016 he stopped a debate for a bat.",
        "Drivers spent 14 hours stuck in snow on a pass after a lorry skidded.\n\nThe lorry left the road at 5pm on "
        "Friday.\n\nThe snow was 70cm deep by midnight.",
        "The fund will take 18% of pay for three years. It holds 118% of what it needs, up from 102% in 2022 and 84% "
        "in 2016.",
        "A barn burned for six hours near Skipton.\n\nThe farmer saw flames at 8.20pm on Sunday.\n\nThe last engine "
        "left "
        "at 2.05am.",
        "The actor Ben Stroud has died at 67.\n\nStroud was 30 when, in 1984, he left the bank to play Lear.\n\nHe "
        "died at "
        "home on 3 May 2021.",
        "The choirmaster is to step down after 24 years.\n\nHe took charge of the choir in 1999. It will sing for him "
        "on 4 "
        "June 2023.",
        "Ben Stroud, the actor, died on 3 May 2021. He was born in Cardiff on 2 June 1940.\n\n"
        "His wife, who was 71 when she died, had been learning the cello.",
        "Lena Marsh, 52, won the race on Saturday, 7 June 2025. It was her first win.\n\n"
        "Marsh was born in August 1972 and works as a nurse.",
        "The pier has been shut since a storm in May 2014. It reopened on 6 June 2023.\n\n"
        "Traders said that nine years without visitors had cost them dear.",
        "The pier has been shut since a storm in May 2014. It reopened on 6 June 2023.\n\n"
        "A new roof was put on two years after the closure.",
        "Police are digging for a student who vanished 27 years ago. They have two dogs.\n\n"
        "Tom Hale, 19, was last seen at a bus stop in Derby in May 1998, officers said on 3 June 2025.",
        "The thieves broke into the museum on 4 June. Guards found an open window.\n\n"
        "Police are looking at film from the night of 4 June, when the thieves got in.",
        "The puppet festival runs from 12 to 18 July. There will be 40 shows.\n\n"
        "Organisers said that the five-day festival of dance in May would go ahead too.",
        "The line opened in 1902 and never paid. Twenty-one years later, in 1923, it was closed.",
        "Residents have until 12 March to object to the quarry plan. The council meets in a school hall.\n\n"
        "Work on the bypass begins on 21 March if the weather holds.",
        "The fair opens on Monday, 12 March 2018. It runs for a week.",
        "The festival opens on Friday 5 March and admission is free. It ends with a parade on Sunday 7 March.",
        "The painter Elsa Kay was born in Hull in 1961. She taught for years. Kay died in 2004, aged 42.",
        "Tom Rudd was born in 1950. His son Bill died in 1991 at the age of 12.",
        "Tom Rudd (1931-2004), the conductor, has died aged 73. He led three orchestras.",
        "He signed a seven-year deal from 2001 to 2008, his agent said. The club would not comment.",
        "Between 1990 and 2000 she spent three years in jail. She now runs a charity.",
        "The war of 1914-18 lasted four years. It was to be over by Christmas.",
        "The town is to host, from 3 to 9 March, a seven-day festival of puppetry. Tickets are on sale.",
        "A two-week trial from 3 to 16 May will show whether the buses pay. It starts in Leith.",
        "The club was founded in 1921. It marked its 75th anniversary in 1996 with a match.",
        "The newspaper was founded in 1921. Its rival was founded in 1931.",
        "Elsa Kay was born in 1931. Her mother was born in 1902 and lived to be 90.",
        "The film opens in Britain on 5 May. The film opens in France on 12 May.",
        "The new runway was due to open on 5 May. The runway opened on 12 May, a week late.",
        "Rudd was jailed in 1999 for theft. Rudd was jailed in 2003 for fraud.",
        "Shop sales rose by 4% in the week to 24 April. Butchers did best.\n\nIn the week to 17 April shop sales fell.",
        "In 1985 she founded a school. In 1990 she founded a hospital.",
        "The World Cup was held in Japan in 2002. Germany held the World Cup in 2006.",
        "Hale became leader of the union in 1994. Hale became mayor in 1999.",
        "The law was passed in 1979. The law comes into force on 4 May.",
        "It was a Tuesday in 1987 when the ferry sank. Divers found it on 14 March 1990.",
        "The three-day conference ended on Friday. On the fourth day many delegates went sailing.",
        "The 34-year-old singer, whose father was born in 1920, lives in Leeds.",
        "The puppet fair runs from 2 to 5 June in Leith. There will be 40 shows.\n\nOver the four days of "
        "the fair, puppets from 12 countries can be seen.",
        "The puppet fair runs from 2 to 5 June in Leith. There will be 40 shows.\n\nA nine-day fair of toys "
        "was held there last May.",
        "The dairy conference opens on 2 June. Farmers will come by bus.\n\nThe minister, on a ten-day tour "
        "of the north, will speak. The conference closes on 5 June.",
        "Ms Orr, who ran the zoo from 1971 until 1984, has died. She loved bears.\n\nHer deputy, Mr Vane, "
        "stepped down after eight years in charge.",
        "The town has chosen its first woman mayor since 1961. She is a vet.\n\nAfter 44 years without a "
        "woman mayor, the town was ready, she said in June 2005.",
        "The town won its first cup for 12 years and its first shield since 1961. Fans sang in June 2005.",
        "The bypass was due to open on 4 May but has been delayed by two weeks. Floods are to blame.\n\nThe "
        "bypass will now open on 18 May.",
        "The ceasefire began on 3 March. It held for a while.\n\nIt broke down on 13 March, just ten days "
        "after it began.",
        "The actress Vera Lund has died aged 84. Her son said that she would have turned 85 in June.",
        "The singer died aged 24 in 1969. He would have turned 62 this year.",
        "Stamps mark the 80th anniversary of Orr's birth. His widow, who died aged 71, would have turned 86 this year.",
        "The actress Vera Lund has died on the eve of her 81st birthday. She was born in Oslo.\n\nHer "
        "husband, who died aged 78, made 40 films.",
        "Kolb, 34, won the race. She was 24 when she made her debut ten years ago.",
        "The president began a three-day trip to Oman on Monday. He slept badly.\n\nA strike by bakers is in "
        "its fourth day.",
        "The mill was built in 1902 by monks. It grinds oats.\n\nThe chapel on the hill was built in 1931 by "
        "their pupils.",
        "Okoro left Rovers in May 2001 for Spain. He scored 40 goals.\n\nHe returned to the club later and "
        "left again in 2004.",
        "The band released its first album in 2001. It sold well.\n\nThe third album came out in 2006 in a wooden box.",
        "The league season starts on 8 August. Fans have bought shirts.\n\nThe tournament starts on "
        "15 August in Turin.",
        "The festival, now in its 14th year, was founded in 1992. It opens on 4 June 2005.",
        "The concert is at the Hale Hall on 5 May. It is sold out.\n\nRadio Hull will air it on 12 May, a week "
        "after the event.",
        "Kolb, who is 28, joined the club at the age of 17 and has been there for 11 years.",
        "The party met in Hull in 1998 and in Leeds in 2002. It then signed a two-year deal for Derby.",
        "He won in 1985, but 20 years on he is still running. His son won in 1993.",
        "Homes in the valley were without power for four hours on Sunday. A tree had fallen on a line.\n\nThe lights "
        "went out at 1.15pm and came back at 5.30pm, the firm said.",
        "The ferry runs between 7am and 6pm. Its captain has been at sea for nine hours a day since May.",
        "His widow and three sons, now aged six, nine and 12, will share the money. The firm had denied it all for two "
        "years.",
        "Vera Lund, who was born on 2 May 1945 and died on 11 January 2025, sang for the last time on her 75th "
        "birthday.",
        "Lund was born on 2 May 1945 and died on 11 January 2025. She made 40 films in a career of 51 years.",
        "Lawyers had asked for two years in jail, half of it suspended. He hid the money between 2014 and 2018.",
        "Lena Marsh, 27, has bought the mill. She made her money in software.\n\nMarsh wants to sell flour. At 21, "
        "she was "
        "the youngest baker in the town.",
        "The shop opens at 9am and shuts its doors at 5pm. Fans of the band had queued for six hours.",
    ),
    run=run,
    across=across,
)
