"""Sums of money and shares that a text tells of two things."""

from __future__ import annotations

import pytest
from contrasts import contrast

from service.checks.clashing.apart.amounts import amounts_apart

APART = [  # a text whose first two figures are of two things or not
    ("Consumer prices rose by 30%. Food prices rose by 21%.", True),
    ("Tea prices rose by 30%. Tea prices rose by 21%.", False),
    ("Sales fell by 8%. Sales of green tea fell by 6%.", True),
    ("Sales fell by 8%. Retail sales fell by 6%.", True),
    ("Tea prices rose by 30%. It was an increase of 21%.", False),
    ("European sales fell by 2.8% last year. Ice cream dipped by 3.4% last year.", True),
    ("Consumer prices rose by 31%. Food prices rose by 13%.", False),  # digits the other way round are a slip
    ("The price went up from £2.40 on Monday. A ticket costs £2.90 in Leeds.", True),
    ("The price went up on Monday to £2.40. A ticket costs £2.90 in Leeds.", False),
    ("The storm did $40m of damage. The town wants billions of dollars in aid.", True),
    ("The storm did $40m of damage. The flood did $60m of damage.", False),
    ("The club paid £40m for the striker. It paid £31m for a defender last year.", True),
    ("The club paid £40m for the striker. It paid £31m for a defender.", False),
    ("The club paid £40m for the striker. It paid £31m for a defender in 2011.", True),
    ("The club paid £41m for the striker. It paid £14m for a defender in 2011.", False),
    ("The club paid £40m for the striker. It may pay £31m for a defender by 2031.", False),
    ("Ann Hale earns £40,000. Joe Reyes has £31,000.", True),
    ("A ring is worth about £900. Neighbours have raised £700.", False),
    ("A home costs £180,000. It was £193,000 in Hove; £140,000 in Ayr.", True),
    ("A home costs £180,000. It was £193,000 in Hove.", False),
    ("The home cost £180,000. It was £193,000 against £190,000 in May.", False),
    ("The brewer had a turnover of £388m. The £540m takeover was put off.", True),
    ("The brewer had a turnover of £388m. The £540m revenue was a record.", False),
    ("The team spent less than £900. She will give the first £1,000 to a food bank.", True),
    ("The team spent less than £900. She will give the £1,000 to a food bank.", False),
    ("Police have a £1.2m state grant. Boyd's team drew people away. Its £450,000 city grant ends.", True),
    ("Police have a £1.2m state grant. Boyd's team drew people away. Its £450,000 state grant ends.", False),
    ("The mayor has £2bn to spare. A buyer would get £2,000 in grants.", True),
    ("The mayor has £2bn to spare. A buyer would get £2m in grants.", False),
    ("Growth was 5% in May. It is expected to reach 4% in June.", True),
    ("Builders began 1.36 million homes. Economists had forecast 1.33 million homes.", True),
    ("Builders began 1.36 million homes. More than expected, they began 1.33 million homes.", False),
    ("Builders will begin 1.36 million homes. Economists had forecast 1.33 million homes.", False),
    ("The school has 300 pupils. The hall has 280 seats.", False),  # no amounts
]


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("text", "expected"), APART)
def test_amounts_are_told_of_two_things(text: str, expected: bool) -> None:
    assert amounts_apart(contrast(text)) is expected
