#!/usr/bin/env python3
"""External authentication of ejabberd by Finesse's REST API.

    extauth_program: /etc/ejabberd/finesse_auth.py https://fin1.example.com:8445 [/path/to/ca.pem]

ejabberd writes two bytes of length and then a question; two bytes of length (2) and two bytes of
answer (1 or 0) go back. A user's password is right if GET /finesse/api/User/<id> with it is
answered 200. Passwords are neither kept nor written anywhere.
"""

import base64
import re
import ssl
import struct
import sys
import urllib.error
import urllib.parse
import urllib.request

TIMEOUT_SECONDS = 10
USER = re.compile(r"[A-Za-z0-9_.+-]{1,64}")
# These are registered at ejabberd itself.
SERVICE_USERS = {"finesse", "presencelistener"}


def is_password(base, context, user, password):
    request = urllib.request.Request(base + "/finesse/api/User/" + urllib.parse.quote(user))
    credentials = base64.b64encode((user + ":" + password).encode()).decode()
    request.add_header("Authorization", "Basic " + credentials)
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS, context=context) as answer:
            return answer.status == 200
    except urllib.error.HTTPError as refused:
        # 503: the product is OUT_OF_SERVICE. It checks the credentials before it says so, so this
        # answer is only for a right password; desktops may wait for the service signed in.
        return refused.code == 503
    except OSError:
        return False


def answer(base, context, question):
    command, *rest = question.split(":", 3)
    if not rest or not USER.fullmatch(rest[0]) or rest[0] in SERVICE_USERS:
        return False
    if command == "auth" and len(rest) == 3:
        return is_password(base, context, rest[0], rest[2])
    # REST tells nobody without a password who exists: any id that could be a user's passes here.
    return command == "isuser" and len(rest) == 2


def read(count):
    data = sys.stdin.buffer.read(count)
    if len(data) < count:
        sys.exit(0)  # ejabberd has closed the pipe
    return data


def main():
    base = sys.argv[1].rstrip("/")
    context = None
    if base.startswith("https:"):
        context = ssl.create_default_context(cafile=sys.argv[2] if len(sys.argv) > 2 else None)
    while True:
        (length,) = struct.unpack(">H", read(2))
        question = read(length).decode("utf-8", "replace")
        sys.stdout.buffer.write(struct.pack(">HH", 2, 1 if answer(base, context, question) else 0))
        sys.stdout.buffer.flush()


main()
