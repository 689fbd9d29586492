# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Reminders by mail: mail_walk.py PROGRAM, with a mail server of our own on 127.0.0.1 (aiosmtpd)
A mail is taken, refused for good, or asked to come back; the mail server is away while the office is killed; it wants a
password; it offers no encryption. What is told in the delivery log is what the server said, nothing is lost, and the
words of a finding are in no mail."""
import email
import email.policy
import socket
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

import office
import tally
import walk as walks

PASSWORD = "a word for the mail server"
ANSWERS = {"nobody@example.cn": "550 5.1.1 no such mailbox", "later@example.cn": "451 4.7.1 come back later"}


class Mailbox:
    """What the mail server took; it refuses as ANSWERS says."""

    def __init__(self):
        self.messages = []

    async def handle_RCPT(self, _server, _session, envelope, address, _options):  # pylint: disable=invalid-name
        if address in ANSWERS:
            return ANSWERS[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server, _session, envelope):  # pylint: disable=invalid-name
        self.messages.append((envelope.rcpt_tos[0], email.message_from_bytes(envelope.content, policy=email.policy.default)))
        return "250 2.0.0 taken"


def may_sign_in(_server, _session, _envelope, _mechanism, auth):
    return AuthResult(success=(auth.login, auth.password) == (b"office", PASSWORD.encode()))


def mail_server(mailbox, port=None, **more):
    controller = Controller(mailbox, hostname="127.0.0.1", port=port or free_port(), **more)
    controller.start()
    return controller


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def environment(port, encryption="none", **more):
    return {"HUIYIN_MAIL_SERVER": f"smtp://127.0.0.1:{port}", "HUIYIN_MAIL_FROM": "xunchaban@example.cn",
            "HUIYIN_MAIL_ENCRYPTION": encryption, **more}


def sent(world, name, address):
    """Asks for a mail of a new reminder; the reminder's address."""
    world.press("item_of_bureau_in_progress", name, "bureau")
    reminder = f"{office.API}/reminders/{world.id(name)}"
    world.as_subject("clerk").must("POST", reminder + "/mail", {"mail_address": address}, 1)
    return reminder


def outcome(world, reminder, seconds=10):
    """What the delivery log says of the first mail, once it is told, or after a while."""
    end = time.monotonic() + seconds
    while True:
        told = world.as_subject("clerk").must("GET", reminder)["deliveries"][0]
        if told["outcome"] != "waiting" or time.monotonic() > end:
            return told
        time.sleep(0.1)


def walk_answers(walk, counted):
    mailbox = Mailbox()
    server = mail_server(mailbox)
    world = walk.world(**environment(server.port))
    taken = sent(world, "taken", "jyj@example.cn")
    counted.equal(outcome(world, taken)["outcome"], "taken", "a mail that the server took")
    refused = outcome(world, sent(world, "refused", "nobody@example.cn"))
    counted.equal((refused["outcome"], refused["note"]), ("refused", ANSWERS["nobody@example.cn"]), "a mail that it refused")
    later = sent(world, "later", "later@example.cn")
    counted.equal(outcome(world, later, 3)["outcome"], "waiting", "a mail that it asked to send again")
    counted.equal(len(mailbox.messages), 1, "one mail went out")
    address, message = mailbox.messages[0]
    known = world.as_subject("clerk").must("GET", taken)
    counted.equal((address, message["From"], message["To"]),
                  ("jyj@example.cn", "xunchaban@example.cn", "jyj@example.cn"), "from and to")
    counted.check(known["reference"] in message["Subject"] and "提醒单" in message["Subject"], f"subject {message['Subject']}")
    text = message.get_content()
    line = known["lines"][0]
    for part in (known["text"], known["unit_name"], line["number"], known["answer_by"]):
        counted.check(part in text, f"{part} is in the mail")
    counted.check(line["finding_text"] not in text, "what was found is not in the mail")
    counted.check(world.id("taken") in message["Message-ID"], "the mail names its reminder")
    history = [entry["action"] for entry in world.as_subject("clerk").history("reminder", world.id("taken"))]
    counted.equal(history, ["create", "deliver", "deliver"], "asked for, and what became of it")
    world.house.stop()
    server.stop()


def walk_killed(walk, counted):
    """Three mails wait for a mail server that is away; the office is killed; both come back."""
    port = free_port()
    world = walk.world(**environment(port))
    reminders = [sent(world, f"waiting_{each}", f"unit{each}@example.cn") for each in range(3)]
    counted.equal([outcome(world, each, 1)["outcome"] for each in reminders], ["waiting"] * 3, "no mail server, so they wait")
    over = sent(world, "over", "over@example.cn")
    world.as_subject("clerk").must("POST", over + "/withdraw", {"reason": "误发"}, 2)
    world.house.kill()
    mailbox = Mailbox()
    server = mail_server(mailbox, port)
    world.house.serve(**environment(port))
    counted.equal([outcome(world, each)["outcome"] for each in reminders], ["taken"] * 3, "sent after the office came back")
    counted.equal(outcome(world, over)["outcome"], "refused", "nothing is sent of what was withdrawn")
    counted.equal(sorted(address for address, _ in mailbox.messages), [f"unit{each}@example.cn" for each in range(3)], "each once")
    world.house.stop()
    code, said = world.house.command("journal", "verify", "--rows")
    counted.equal(code, 0, f"every record is as the journal makes it: {said[-300:]}")
    server.stop()


def walk_signing_in(walk, counted):
    mailbox = Mailbox()
    server = mail_server(mailbox, authenticator=may_sign_in, auth_required=True, auth_require_tls=False)
    world = walk.world(**environment(server.port, HUIYIN_MAIL_USER="office", HUIYIN_MAIL_PASSWORD=PASSWORD))
    counted.equal(outcome(world, sent(world, "signed", "jyj@example.cn"))["outcome"], "taken", "with the office's password")
    counted.check(PASSWORD.encode() not in world.house.said, "the password is in no log")
    world.house.stop()
    server.stop()


def walk_encryption(walk, counted):
    mailbox = Mailbox()
    server = mail_server(mailbox)
    world = walk.world(**environment(server.port, "required"))
    told = outcome(world, sent(world, "clear", "jyj@example.cn"), 3)
    counted.equal((told["outcome"], mailbox.messages), ("waiting", []), "nothing goes out in the clear")
    world.house.stop()
    server.stop()


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__) as walk:
        for name, part in (("answers", walk_answers), ("killed", walk_killed), ("signing in", walk_signing_in),
                           ("encryption", walk_encryption)):
            counted.part(name, part, walk, counted)
    counted.end()


if __name__ == "__main__":
    main()
