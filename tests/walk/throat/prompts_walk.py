# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""What the program tells people by itself: prompts_walk.py PROGRAM, with a mail server of our own on 127.0.0.1
Each unit is told of its own overdue items and of no other's, once, however often the program is started that day and
killed in between; what was cancelled is told no more; whoever lost his role sees nothing. Mails go to confirmed addresses
alone, once, hold numbers and days, and none goes out of what is over. A calendar holds due days, as RFC 5545 has them,
at an address that can be replaced and taken back."""
import datetime
import time

import mail_walk
import office
import tally
import walk as walks

RUNNING = ("assigned", "in_progress")
ON = {"HUIYIN_PROMPTS_HOUR": "0"}
OFF = {"HUIYIN_PROMPTS_DAILY": "no"}


def prompts(world, subject):
    return list(world.as_subject(subject).pages(office.API + "/prompts"))


def unseen(world, subject):
    return world.as_subject(subject).must("GET", office.API + "/prompts/count")["unseen"]


def until(found, seconds=15):
    """What is found once it is something, or after a while."""
    end = time.monotonic() + seconds
    while not (what := found()) and time.monotonic() < end:
        time.sleep(0.1)
    return what


def overdue_of(world, unit):
    """The numbers of the unit's own items that run and are overdue, and what was found in them."""
    rows = world.as_subject("founder").pages(office.API + "/items", unit=world.id(unit))
    rows = [row for row in rows if row["unit"] == world.id(unit) and row["state"] in RUNNING and row["overdue"]]
    return {row["number"] for row in rows}, [row["finding_text"] for row in rows]


def told_once(world, subject, counted, words):
    numbers, _ = overdue_of(world, subject)
    rows = prompts(world, subject)
    counted.check(bool(numbers), f"{subject} has something overdue")
    counted.equal({row["number"] for row in rows}, numbers, f"{words}: {subject} is told of its own")
    counted.equal({(row["kind"], row["rung"], row["colour"], row["days_left"]) for row in rows},
                  {("item", "overdue", "red", -5)}, f"{words}: {subject}, on which rung")
    return rows


def walk_day(walk, counted):
    world = walk.world(**ON)
    until(lambda: prompts(world, "bureau"))
    for subject in ("bureau", "school", "hospital"):
        told_once(world, subject, counted, "the first run")
    for subject in ("nobody", "recused", "lapsed", "supervisor", "leader", "system", "auditor", "fourth"):
        counted.equal((prompts(world, subject), unseen(world, subject)), ([], 0), f"{subject} is told nothing")
    counted.equal(world.client("anonymous").get(office.API + "/prompts").status, 401, "whoever is nobody has none")

    rows = prompts(world, "bureau")
    counted.equal(unseen(world, "bureau"), len(rows), "nothing was seen yet")
    seen = {"lines": [rows[0]["id"]]}
    world.as_subject("school").must("POST", office.API + "/prompts/seen", seen)
    counted.equal(unseen(world, "bureau"), len(rows), "nobody marks another's")
    world.as_subject("bureau").must("POST", office.API + "/prompts/seen", seen)
    counted.equal(unseen(world, "bureau"), len(rows) - 1, "one was seen")
    counted.equal(prompts(world, "bureau")[-1]["id"], rows[0]["id"], "and stands last")
    world.as_subject("bureau").must("POST", office.API + "/prompts/seen", {})
    counted.equal(unseen(world, "bureau"), 0, "all were seen")

    for end in (world.house.stop, world.house.kill):
        end()
        world.house.serve(**ON)
        world.sign_in_again()
        time.sleep(2)
        counted.equal((unseen(world, "bureau"), len(prompts(world, "bureau"))), (0, len(rows)), "the same day says nothing twice")

    item = rows[0]["thing"]
    version = world.as_subject("clerk").must("GET", f"{office.API}/items/{item}")["version"]
    world.as_subject("clerk").must("POST", f"{office.API}/items/{item}/cancel", {"reason": "不成立"}, version)
    counted.equal({row["thing"] for row in prompts(world, "bureau")}, {row["thing"] for row in rows} - {item},
                  "what was cancelled is told no more")
    grants = world.as_subject("security").pages(office.API + "/grants", account=world.subjects["hospital"]["account"])
    for grant in grants:
        world.as_subject("security").must("POST", f"{office.API}/grants/{grant['id']}/end", None, grant["version"])
    counted.equal((prompts(world, "hospital"), unseen(world, "hospital")), ([], 0), "whoever lost his role sees none")
    world.house.stop()
    for command in (("journal", "verify", "--rows"), ("audit", "--rebuild")):
        code, said = world.house.command(*command)
        counted.equal(code, 0, f"{command}: {said[-300:]}")


def confirm(world, mailbox, subject, address, counted):
    """Gives an address and confirms it by the code that arrives there."""
    client = world.as_subject(subject)
    client.must("POST", office.API + "/session/mail", {"mail_address": address})
    came = until(lambda: [message for to, message in mailbox.messages if to == address])
    counted.equal(len(came), 1, f"a code for {address}")
    code = came[0].get_content().split("确认码：")[1].split()[0]
    wrong = client.post(office.API + "/session/mail/confirm", {"code": "AAAA-AAAA"})
    counted.equal((wrong.status, wrong.code), (400, "own_mail.code_wrong"), "a wrong code")
    client.must("POST", office.API + "/session/mail/confirm", {"code": code})
    counted.equal(client.must("GET", office.API + "/session/mail")["confirmed"], True, f"{address} is confirmed")
    mailbox.messages.clear()


def walk_mail(walk, counted):
    mailbox = mail_walk.Mailbox()
    server = mail_walk.mail_server(mailbox)
    world = walk.world(**mail_walk.environment(server.port), **OFF)
    confirm(world, mailbox, "bureau", "bureau@example.cn", counted)
    unconfirmed = world.as_subject("school")
    unconfirmed.must("POST", office.API + "/session/mail", {"mail_address": "school@example.cn"})
    impatient = world.client("school", patient=False)
    counted.equal(impatient.post(office.API + "/session/mail", {"mail_address": "other@example.cn"}).code,
                  "own_mail.too_soon", "a second code within a minute")
    until(lambda: mailbox.messages)
    mailbox.messages.clear()
    for part in ("accounts", "persons"):
        shown = str(list(world.as_subject("system").pages(f"{office.API}/{part}")))
        counted.check("bureau@example.cn" not in shown, f"no address in the list of {part}")

    world.house.stop()
    world.house.serve(**mail_walk.environment(server.port), **ON)
    until(lambda: mailbox.messages)
    numbers, found = overdue_of(world, "bureau")
    counted.equal([to for to, _ in mailbox.messages], ["bureau@example.cn"], "one mail, to the confirmed address")
    message = mailbox.messages[0][1]
    text = message.get_content()
    counted.check(str(len(numbers)) in message["Subject"], f"the count stands in {message['Subject']}")
    for number in numbers:
        counted.check(number in text, f"{number} is in the mail")
    for each in found:
        counted.check(each not in text and each.split()[-1] not in text, "what was found is not in the mail")
    for end in (world.house.stop, world.house.kill):
        end()
        world.house.serve(**mail_walk.environment(server.port), **ON)
        time.sleep(2)
    counted.equal(len(mailbox.messages), 1, "the same day mails nothing twice")
    world.house.stop()
    server.stop()


def walk_killed(walk, counted):
    """The run is over and no mail server there when the office is killed; one of the two is over when it comes back."""
    mailbox = mail_walk.Mailbox()
    port = mail_walk.free_port()
    server = mail_walk.mail_server(mailbox, port)
    world = walk.world(**mail_walk.environment(port), **OFF)
    confirm(world, mailbox, "bureau", "bureau@example.cn", counted)
    confirm(world, mailbox, "hospital", "hospital@example.cn", counted)
    server.stop()
    world.house.stop()
    world.house.serve(**mail_walk.environment(port), **ON)
    world.sign_in_again()
    until(lambda: prompts(world, "hospital") and prompts(world, "bureau"))
    for row in prompts(world, "hospital"):
        version = world.as_subject("clerk").must("GET", f"{office.API}/items/{row['thing']}")["version"]
        world.as_subject("clerk").must("POST", f"{office.API}/items/{row['thing']}/cancel", {"reason": "不成立"}, version)
    world.house.kill()
    server = mail_walk.mail_server(mailbox, port)
    world.house.serve(**mail_walk.environment(port), **ON)
    until(lambda: mailbox.messages)
    time.sleep(2)
    counted.equal([to for to, _ in mailbox.messages], ["bureau@example.cn"], "mailed once, and not what is over")
    world.house.stop()
    counted.equal(sorted(row[0] for row in world.house.rows("SELECT mail FROM prompt WHERE mail <> 'none'")), ["over", "taken"],
                  "what became of both")
    code, said = world.house.command("journal", "verify", "--rows")
    counted.equal(code, 0, f"every record is as the journal makes it: {said[-300:]}")
    server.stop()


def events_of(body, counted):
    """The events of a calendar, read as RFC 5545 says: [{name: value}]."""
    counted.check(body.endswith(b"\r\n") and body.count(b"\n") == body.count(b"\r\n"), "every line ends in CR LF")
    counted.check(all(len(line) <= 75 for line in body.split(b"\r\n")), "no line is longer than 75 bytes")
    lines = body.decode("utf-8").replace("\r\n ", "").split("\r\n")
    counted.equal((lines[0], lines[1], lines[-2]), ("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR"), "one calendar")
    events, event = [], None
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            event = {}
        elif line == "END:VEVENT":
            events.append(event)
            event = None
        elif event is not None:
            event[name] = value.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
    counted.equal(len({each["UID"] for each in events}), len(events), "each event has a UID of its own")
    return events


def walk_calendar(walk, counted):
    world = walk.world(**OFF)
    client, anybody = world.as_subject("bureau"), world.client("anonymous")
    counted.equal(client.must("GET", office.API + "/session/calendar"), {"made_at": None}, "no calendar at first")
    path = client.must("POST", office.API + "/session/calendar")["path"]
    answer = anybody.get(path)
    counted.equal(answer.status, 200, "the address alone is the key")
    events = events_of(answer.body, counted)
    wanted = {}
    for unit in ("bureau", "school"):
        for row in world.as_subject("founder").pages(office.API + "/items", unit=world.id(unit)):
            if row["state"] in RUNNING and row["due"]:
                wanted[row["id"]] = row["due"]
    told = {each["UID"].removesuffix("@huiyin"): each for each in events}
    for item, due in wanted.items():
        counted.check(item in told, f"{item} is in the calendar")
        first = datetime.date.fromisoformat(due)
        counted.equal((told[item]["DTSTART;VALUE=DATE"], told[item]["DTEND;VALUE=DATE"]),
                      (first.strftime("%Y%m%d"), (first + datetime.timedelta(days=1)).strftime("%Y%m%d")), "all of its day")
        counted.check("DTSTAMP" in told[item] and told[item]["SUMMARY"].endswith(" due"), "stamped and titled")  # asked for in English
    _, found = overdue_of(world, "bureau")
    for text in found:
        counted.check(text.split()[-1].encode() not in answer.body, "what was found is not in the calendar")
    hospital, _ = overdue_of(world, "hospital")
    for number in hospital:
        counted.check(number.split()[-1].encode() not in answer.body, "nothing of another unit")
    counted.equal(anybody.get(path).body, answer.body, "the same days, the same bytes")

    other = client.must("POST", office.API + "/session/calendar")["path"]
    counted.equal((anybody.get(path).status, anybody.get(other).status), (404, 200), "another address in its place")
    client.must("DELETE", office.API + "/session/calendar")
    counted.equal(anybody.get(other).status, 404, "taken back")
    counted.equal(anybody.get("/calendar/nothing.ics").status, 404, "an address that never was")
    counted.check(path.encode() not in world.house.said and path.split("/")[-1].encode() not in world.house.said,
                  "the address is in no log")
    world.house.stop()


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__) as walk:
        for name, part in (("a day", walk_day), ("mail", walk_mail), ("killed", walk_killed), ("calendar", walk_calendar)):
            counted.part(name, part, walk, counted)
    counted.end()


if __name__ == "__main__":
    main()
