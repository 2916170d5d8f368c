"""Word lists that more than one stage reads: how English and newsrooms say that figures move, and who says so."""

from __future__ import annotations

RISE = frozenset(
    """rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs
    climbed climbing jump jumps jumped jumping soar soars soared soaring surge surges surged surging gain gains gained
    gaining leap leaps leaped leapt leaping advance advanced add added adding expand expanded expanding swell swelled
    rocket rocketed up raise raises raised raising boost boosted lift lifts lifted lifting double doubles
    doubled doubling treble trebles trebled trebling triple triples tripled tripling quadruple quadrupled edge edged
    improve improved widen widened accelerate accelerated higher""".split()
)
FALL = frozenset(
    """fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases
    decreased decreasing slip slips slipped slipping slide slides slid sliding lose loses lost losing shed sheds
    shedding tumble tumbles tumbled tumbling plunge plunges plunged plunging plummet plummeted cut cuts cutting reduce
    reduces reduced reducing shrink shrinks shrank shrunk shrinking dip dips dipped dipping sink sinks sank sunk ease
    eases eased easing slump slumps slumped down lower lowered lowering halve halved contract contracted narrow narrowed
    slow slowed weaken weakened dive dived lower""".split()
)
RISE_WORDS = frozenset(
    "rise increase jump gain hike growth higher more up warmer hotter bigger larger greater above stronger".split()
)  # behind a figure they say that it was added: "a 5% rise", "5% more"
FALL_WORDS = frozenset(
    """fall drop decrease decline reduction cut lower less fewer down cooler colder smaller below off cheaper slump
    plunge""".split()
)
MOVEMENT = (
    RISE
    | FALL
    | frozenset(
        """change changes changed changing move moves moved moving shift shifted go went gone crept creep creeps
        creeping""".split()
    )
)
SAYING = frozenset(
    """say says said saying tell tells told claim claims claimed report reports reported state states stated announce
    announces announced add adds added argue argues argued estimate estimates estimated believe believes believed
    explain explains explained suggest suggests suggested warn warns warned insist insists insisted reveal reveals
    revealed confirm confirms confirmed admit admits admitted predict predicts predicted forecast forecasts expect
    expects expected declare declares declared write writes wrote note notes noted allege alleges alleged calculate
    calculates calculated reckon reckons reckoned""".split()
)
