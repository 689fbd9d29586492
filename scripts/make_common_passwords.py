#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Writes data/people/common_passwords.txt: passwords that are guessed first, built from the patterns people use.

No list of stolen passwords was used. The patterns: words everybody takes, surnames in pinyin, rows of the keyboard and
repeated digits, each alone and with the endings people add when a rule asks for digits or marks; dates of birth as
eight digits are too many to list and are covered by length. Shorter than eight characters nothing is allowed anyway.
"""
import pathlib

LEAST = 8
TARGET = pathlib.Path(__file__).resolve().parent.parent / "data/people/common_passwords.txt"

WORDS = """password passwd passw0rd p@ssword p@ssw0rd pa55word admin administrator root test guest user manager system
server login welcome letmein master monkey dragon sunshine princess football baseball superman batman iloveyou
computer internet google microsoft windows oracle database changeme default secret office public security service
support operator abc abcd abcde abcdef qwer qwert qwerty qwertyuiop asdf asdfg asdfgh asdfghjkl zxcv zxcvb zxcvbn
zxcvbnm qazwsx qazwsxedc 1qaz2wsx 1qaz2wsx3edc 1q2w3e 1q2w3e4r 1q2w3e4r5t q1w2e3 q1w2e3r4 qweasd qweasdzxc aaa aaaa
huiyin woaini woaiwo woaini1314 nihao zhongguo beijing shanghai guangzhou shenzhen fuzhou xiamen china mima mimamima
guanliyuan xuncha xunshi xunchaban xunchazu jiwei jijian jianwei dangwei zhengfu bangongshi zhengai jiancha
gongchandang zuzhibu xuanchuanbu jiaoyuju weijianwei caizhengju shenjiju ribao yiqie""".split()

SURNAMES = """wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie
han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lv su lu jiang cai jia ding wei xue ye yan pan du dai
xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan
duan lei qian shang guan""".split()

RUNS = """1 12 123 1234 12345 123456 1234567 12345678 123456789 1234567890 0123456789 987654321 87654321 654321 321 111
1111 111111 11111111 000 000000 00000000 222222 333333 444444 555555 666 666666 66666666 777777 888 8888 888888
88888888 999 999999 99999999 112233 11223344 1122334455 121212 123123 123123123 123321 12344321 1234554321 147258
147258369 159357 159753 789456 789456123 456789 520 5201314 1314 1314520 7758521 7758258 521521 518518 168 168168
10086 110110 114514 123qwe 123abc 123456a 123456q 1234qwer 123456abc 147852 741852963 963852741 1010 2020 101010
202020 131313 123654 123654789 987654 9876543210 0987654321 13579 1357924680 24680 2468013579 246810""".split()

MARKS = ["!", "@", "#", ".", "!@#", "@123", "#123", "@1234", "@123456", "!@#123", "_123", "123!", "123@", "123.", "123#",
         "@2024", "@2025", "@2026", "1234!", "1234@", "123456!", "123456@", "123456.", "@666", "@888", "@520", "@1314"]
YEARS = [str(year) for year in range(1965, 2031)]


def repeated():
    for character in "0123456789abcdefghijklmnopqrstuvwxyz":
        for length in range(LEAST, 17):
            yield character * length
    for run in RUNS:
        for times in range(1, 5):
            yield run * times


def rows():
    for row in ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm",
                "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik", "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhnujmik", "!@#$%^&*()"):
        doubled = row + row
        for turned in (doubled, doubled[::-1]):
            for begin in range(len(row)):
                for length in range(LEAST, 17):
                    yield turned[begin:begin + length]


def with_endings():
    for word in WORDS:
        yield word + word
        for ending in ["", *RUNS, *MARKS, *YEARS]:
            yield word + ending
        for opening in ("1", "12", "123", "1234", "12345", "123456", "520", "666", "888", "1314", "2024", "2025", "2026"):
            yield opening + word
    for name in SURNAMES:
        for ending in [*RUNS, *MARKS, *YEARS]:
            yield name + ending


def main():
    made = {text for source in (repeated(), rows(), with_endings()) for text in source if LEAST <= len(text) <= 32}
    TARGET.write_text("".join(f"{text}\n" for text in sorted(made)), encoding="utf-8")
    print(f"{len(made)} passwords")


if __name__ == "__main__":
    main()
