#!/usr/bin/env python3
"""Listens as an agent's desktop does, and prints each Update as it comes. Needs Python 3.8 or later, nothing else.

    python3 docs/tour/listen.py --insecure 2001

It asks SystemInfo for the XMPP domain, signs in at the Notification Service (BOSH over HTTPS, or XMPP over TCP
with --tcp), subscribes to the nodes that are named behind the user, and waits. A user need not subscribe to the
own node. When the connection is lost it signs in again. Ctrl-C ends it.

Exit codes: 0 after Ctrl-C; 1 the server cannot be reached at the start, or refuses; 2 an argument is wrong.
"""
import argparse
import base64
import getpass
import http.client
import random
import re
import signal
import socket
import ssl
import sys
import time
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

if sys.version_info < (3, 8):
    sys.exit("listen.py needs Python 3.8 or later, and this is " + sys.version.split()[0])

BOSH = "{http://jabber.org/protocol/httpbind}"
STREAM = "{http://etherx.jabber.org/streams}"
CLIENT = "{jabber:client}"
SASL = "{urn:ietf:params:xml:ns:xmpp-sasl}"
TLS = "{urn:ietf:params:xml:ns:xmpp-tls}"
EVENT = "{http://jabber.org/protocol/pubsub#event}"
PUBSUB = "{http://jabber.org/protocol/pubsub}"
DELAY = "{urn:xmpp:delay}"
PING = "{urn:xmpp:ping}"
BIND = "urn:ietf:params:xml:ns:xmpp-bind"

# Of two sessions with one resource the older ends, so each listener has its own.
RESOURCE = f"listen-{random.randrange(1 << 16):04x}"
POLL_SECONDS = 30
ANSWER_SECONDS = 15
LONGEST_PAUSE = 5
LARGEST = 16 << 20  # bytes of an answer or a stanza; no honest server comes near


class Refused(Exception):
    """The server says no, or the arguments are wrong: trying again would not help."""


class Lost(Exception):
    """There is no connection (any more): trying again may help."""


def local_name(tag):
    return tag.rpartition("}")[2]


def printable(text):
    """One line without characters that steer a terminal or turn its writing round, whoever sent it."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+", " ", text or "").strip()


def parse(document):
    """The root of a document; ParseError also where its encoding is none, or it is no text."""
    try:
        return ET.fromstring(document)
    except (LookupError, ValueError):
        raise ET.ParseError("its encoding is unknown") from None


def conditions(element):
    """The names of the conditions in an error, such as not-authorized."""
    if element is None:
        return "no reason given"
    return ", ".join(local_name(child.tag) for child in element if local_name(child.tag) != "text") or "no reason given"


class Http:
    """One HTTPS connection that is made anew when it breaks."""

    def __init__(self, host, port, tls):
        self.host, self.port, self.tls = host, port, tls
        self.connection = None

    def ask(self, method, path, body=None, timeout=ANSWER_SECONDS):
        """The status and the body of the answer. A request that a closed connection swallowed is sent once more."""
        for last in (False, True):
            fresh = self.connection is None
            try:
                if fresh:
                    self.connection = http.client.HTTPSConnection(self.host, self.port, context=self.tls)
                self.connection.timeout = timeout
                if self.connection.sock:
                    self.connection.sock.settimeout(timeout)
                headers = {"Content-Type": "text/xml; charset=utf-8"} if body else {}
                self.connection.request(method, path, body, headers)
                answer = self.connection.getresponse()
                content = answer.read(LARGEST + 1)
                if len(content) > LARGEST:
                    self.close()
                    raise Lost(f"{self.host}:{self.port} answered more than {LARGEST >> 20} MB")
                return answer.status, content
            except ssl.SSLCertVerificationError as problem:
                self.close()
                raise Refused(
                    f"The certificate of {self.host}:{self.port} is not trusted ({problem.verify_message}). Give "
                    "--cacert data/tls/certificate.pem (in the product's data directory), or --insecure."
                ) from None
            except (OSError, http.client.HTTPException) as problem:
                self.close()
                if last or fresh:
                    raise Lost(f"{self.host}:{self.port} does not answer ({problem})") from None
        raise AssertionError("unreachable")

    def close(self):
        if self.connection:
            self.connection.close()
            self.connection = None


class BoshStream:
    """XMPP by held HTTP requests (XEP-0124, XEP-0206), one at a time."""

    name = "BOSH"

    def __init__(self, host, port, domain, tls):
        self.http = Http(host, port, tls)
        self.domain, self.rid, self.sid = domain, random.randrange(1 << 40), None
        self.waiting = []

    def open(self):
        answer = self.post(
            f"to={quoteattr(self.domain)} content='text/xml; charset=utf-8' ver='1.6' wait='{POLL_SECONDS}' hold='1'"
            " xml:lang='en' xmpp:version='1.0'"
        )
        self.sid = answer.get("sid")

    def restart(self):
        self.post(f"to={quoteattr(self.domain)} xml:lang='en' xmpp:restart='true'")

    def send(self, stanza):
        self.post("", stanza)

    def read(self):
        """The next element from the server; waits for it."""
        while not self.waiting:
            self.post("")
        return self.waiting.pop(0)

    def post(self, attributes, stanzas=""):
        self.rid += 1
        sid = f"sid={quoteattr(self.sid)}" if self.sid else ""
        body = (
            f"<body xmlns='http://jabber.org/protocol/httpbind' xmlns:xmpp='urn:xmpp:xbosh' rid='{self.rid}' {sid}"
            f" {attributes}>{stanzas}</body>"
        )
        status, answer = self.http.ask("POST", "/http-bind/", body.encode(), POLL_SECONDS + ANSWER_SECONDS)
        if status != 200:
            raise Lost(f"the Notification Service answered {status}")
        try:
            element = parse(answer)
        except ET.ParseError:
            raise Lost("the Notification Service answered what is no XML") from None
        self.waiting.extend(element)
        if element.get("type") == "terminate":
            self.sid = None
            stream_error = element.find(STREAM + "error")
            reason = conditions(stream_error) if stream_error is not None else element.get("condition", "end")
            raise Lost(f"the Notification Service ended the session ({reason})")
        return element

    def close(self):
        """Says goodbye beside the request that is held; the connection that holds it is given up."""
        self.http.close()
        if self.sid:
            try:
                self.http.connection = None
                self.rid += 1
                self.http.ask(
                    "POST",
                    "/http-bind/",
                    f"<body xmlns='http://jabber.org/protocol/httpbind' rid='{self.rid}' sid={quoteattr(self.sid)}"
                    " type='terminate'><presence xmlns='jabber:client' type='unavailable'/></body>".encode(),
                    timeout=2,
                )
            except (Lost, Refused):
                pass  # it is going away, or has forgotten us: the session ends by itself
            self.http.close()


class TcpStream:
    """XMPP over TCP (RFC 6120), with STARTTLS where the server offers it."""

    name = "TCP"

    def __init__(self, host, port, domain, tls):
        self.host, self.port, self.domain, self.tls = host, port, domain, tls
        self.socket = self.parser = None

    def open(self):
        try:
            self.socket = socket.create_connection((self.host, self.port), timeout=ANSWER_SECONDS)
        except OSError as problem:
            raise Lost(f"{self.host}:{self.port} does not answer ({problem})") from None
        self.restart()
        features = self.read()
        if features.find(TLS + "starttls") is None:
            raise Refused("The server offers no TLS, and a password is not sent without it.")
        self.send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>")
        if self.read().tag != TLS + "proceed":
            raise Refused("The server offers TLS and then refuses it.")
        try:
            self.socket = self.tls.wrap_socket(self.socket, server_hostname=self.host)
        except ssl.SSLCertVerificationError as problem:
            raise Refused(
                f"The certificate of {self.host}:{self.port} is not trusted ({problem.verify_message}). Give "
                "--cacert data/tls/certificate.pem (in the product's data directory), or --insecure."
            ) from None
        except OSError as problem:
            raise Lost(f"no TLS with {self.host}:{self.port} ({problem})") from None
        self.restart()

    def restart(self):
        self.parser = ET.XMLPullParser(events=("start", "end"))
        self.depth, self.root, self.ready, self.ended, self.unfinished = 0, None, [], False, 0
        self.send(
            f"<?xml version='1.0'?><stream:stream to={quoteattr(self.domain)} version='1.0' xml:lang='en'"
            " xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>"
        )

    def send(self, stanza):
        try:
            self.socket.sendall(stanza.encode())
        except OSError as problem:
            raise Lost(f"the connection broke ({problem})") from None

    def read(self):
        while not self.ready:
            if self.ended:
                raise Lost("the server closed the stream")
            try:
                some = self.receive()
                self.unfinished += len(some)
                if self.unfinished > LARGEST:
                    raise Lost(f"the server sent a stanza of more than {LARGEST >> 20} MB")
                self.parser.feed(some)
                self.take()
            except (ET.ParseError, LookupError, ValueError):
                raise Lost("the server sent what is no XML") from None
        element = self.ready.pop(0)
        if element.tag == STREAM + "error":
            raise Lost(f"the Notification Service ended the session ({conditions(element)})")
        return element

    def receive(self):
        try:
            some = self.socket.recv(65536)
        except OSError as problem:
            raise Lost(f"the connection broke ({problem})") from None
        if not some:
            raise Lost("the server closed the connection")
        return some

    def take(self):
        for event, element in self.parser.read_events():
            self.depth += 1 if event == "start" else -1
            if event == "start" and self.depth == 1:
                self.root = element
            elif event == "end" and self.depth == 1:
                self.ready.append(element)
                self.unfinished = 0
                self.root.remove(element)  # a stream is one document, and must not grow
            elif event == "end" and self.depth == 0:
                self.ended = True  # what came before is read first: it may say why

    def close(self):
        if self.socket:
            try:
                self.socket.settimeout(2)
                self.socket.sendall(b"<presence type='unavailable'/></stream:stream>")
            except OSError:
                pass
            self.socket.close()


def ask(stream, stanza, stanza_id):
    """Sends a request and waits for its answer."""
    stream.send(stanza)
    while True:
        answer = stream.read()
        if answer.tag == CLIENT + "iq" and answer.get("id") == stanza_id:
            return answer
        show(answer)


def sign_in(stream, options, info):
    stream.open()
    mechanisms = [element.text for element in stream.read().iter(SASL + "mechanism")]
    if "PLAIN" not in mechanisms:
        raise Refused(f"The server offers {mechanisms or 'no way to sign in'}, and this program knows PLAIN only.")
    secret = base64.b64encode(f"\0{options.user}\0{options.password}".encode()).decode()
    stream.send(f"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>{secret}</auth>")
    answer = stream.read()
    if answer.tag != SASL + "success":
        raise Refused(
            f"{options.user} may not sign in ({conditions(answer)}): a wrong password, or five wrong ones in the last"
            " five minutes. The password of a demo user is the id; of another one it is asked for with --ask-password,"
            " or read with --password-file FILE."
        )
    stream.restart()
    stream.read()  # the features
    bound = ask(
        stream,
        f"<iq xmlns='jabber:client' type='set' id='bind'><bind xmlns='{BIND}'><resource>{RESOURCE}</resource>"
        "</bind></iq>",
        "bind",
    )
    jid = bound.findtext(f"{{{BIND}}}bind/{{{BIND}}}jid")
    if not jid:
        raise Lost("the server gave no address")
    for node in options.nodes:
        subscribe(stream, node, jid, info["xmppPubSubDomain"])
    print(f"Listening as {printable(jid.partition('/')[0])} by {stream.name}. Ctrl-C ends.", flush=True)
    stream.send("<presence xmlns='jabber:client'/>")


def subscribe(stream, node, jid, service):
    answer = ask(
        stream,
        f"<iq xmlns='jabber:client' type='set' id='subscribe' to={quoteattr(service)}>"
        f"<pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node={quoteattr(node)} jid={quoteattr(jid)}/>"
        "</pubsub></iq>",
        "subscribe",
    )
    if answer.get("type") == "error":
        raise Refused(f"{node} can't be subscribed to ({conditions(answer.find(CLIENT + 'error'))}).")


def answer_iq(stream, iq):
    """A server that hears nothing for long asks whether we are there (XEP-0199)."""
    if iq.get("type") not in ("get", "set"):
        return
    to = f" to={quoteattr(iq.get('from'))}" if iq.get("from") else ""
    head = f"<iq xmlns='jabber:client' id={quoteattr(iq.get('id', ''))}{to}"
    if iq.find(PING + "ping") is not None:
        stream.send(f"{head} type='result'/>")
    else:
        stream.send(
            f"{head} type='error'><error type='cancel'>"
            "<service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>"
        )


def show(stanza, whole=False):
    """Prints the Updates of a message."""
    if stanza.tag != CLIENT + "message":
        return
    delay = stanza.find(DELAY + "delay")
    late = f"  (kept since {printable(delay.get('stamp'))})" if delay is not None else ""
    for items in stanza.iter(EVENT + "items"):
        for item in items.iter(EVENT + "item"):
            text = "".join(item.itertext())
            head, lines = pretty(text, items.get("node")) if whole else summary(text, items.get("node"))
            say(head + late)
            print("".join(f"    {line}\n" for line in lines), end="", flush=True)
    for subscription in stanza.iter(EVENT + "subscription"):
        say(f"your subscription to {printable(subscription.get('node'))}: {printable(subscription.get('subscription'))}")


def say(text):
    print(time.strftime("%H:%M:%S"), text, sep="  ", flush=True)


def summary(text, node):
    """What an Update is about, and what matters of it, a line each."""
    try:
        update = parse(text)
    except ET.ParseError:
        return printable(node), [printable(text)]
    source = update.findtext("source", node)
    at = "" if source == node else f"  (at {printable(node)})"
    found = {part.tag: part.text for error in update.iter("apiError") for part in error}
    data = update.find("data")
    for thing in data if data is not None else []:
        for dialog in [part for part in thing.iter() if part.tag in ("dialog", "Dialog")]:
            found["dialog"] = said_of(dialog)
        if "dialog" in found:
            continue
        for field in ("status", "statusReason", "state", "pendingState", "extension"):
            found[field] = thing.findtext(field)
        if thing.find("ReasonCode") is not None:
            found["reason"] = f"{thing.findtext('ReasonCode/code', '')} {thing.findtext('ReasonCode/label', '')}"
    found["requestId"] = update.findtext("requestId")
    return f"{printable(update.findtext('event'))} {printable(source)}{at}", [
        f"{name:<13} {printable(value)}" for name, value in found.items() if value and value.strip()
    ]


def said_of(dialog):
    """The id and state of a dialog, and who takes part in which state."""
    parties = [
        f"{party.findtext('mediaAddress', '')} {party.findtext('state', '')}" for party in dialog.iter("Participant")
    ]
    head = f"{dialog.findtext('id', '')} {dialog.findtext('state', '')}"
    return f"{head}: {', '.join(parties)}" if parties else head


def pretty(text, node):
    """The node, and the whole Update, indented."""
    try:
        update = parse(text)
    except ET.ParseError:
        return printable(node), [printable(text)]

    def lines(element, indent):
        if len(element) == 0:
            value = escape(printable(element.text))
            return [f"{indent}<{element.tag}>{value}</{element.tag}>" if value else f"{indent}<{element.tag}/>"]
        inner = [line for child in element for line in lines(child, indent + "  ")]
        return [f"{indent}<{element.tag}>", *inner, f"{indent}</{element.tag}>"]

    try:
        return printable(node), lines(update, "")
    except RecursionError:
        return printable(node), [printable(text)]  # deeper than any Update


def system_info(options, tls):
    """The XMPP domains, which a client has to know before it can sign in."""
    rest = Http(options.host, options.rest_port, tls)
    status, body = rest.ask("GET", "/finesse/api/SystemInfo")
    rest.close()
    if status != 200:
        raise Lost(f"GET /finesse/api/SystemInfo was answered {status}")
    try:
        info = parse(body)
    except ET.ParseError:
        raise Refused(f"{options.host}:{options.rest_port} is no Finesse server: SystemInfo is no XML.") from None
    domains = {name: info.findtext(name) or "" for name in ("xmppDomain", "xmppPubSubDomain")}
    if not all(domains.values()):
        raise Refused(f"{options.host}:{options.rest_port} is no Finesse server: SystemInfo names no xmppDomain.")
    return domains


def listen(options, tls, stream_type, port):
    """One session, until it is lost. Notes in the options when it has begun."""
    info = system_info(options, tls)
    stream = stream_type(options.xmpp_host or options.host, port, info["xmppDomain"], tls)
    try:
        sign_in(stream, options, info)
        options.was_signed_in = True
        if isinstance(stream, TcpStream):
            stream.socket.settimeout(None)
        while True:
            stanza = stream.read()
            if stanza.tag == CLIENT + "iq":
                answer_iq(stream, stanza)
            else:
                show(stanza, options.xml)
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # we are going already
        raise
    finally:
        stream.close()


def arguments():
    parser = argparse.ArgumentParser(
        description="Listens as an agent's desktop does, and prints each Update as it comes.",
        epilog="Example: python3 docs/tour/listen.py --insecure 3001 /finesse/api/Team/5000/Users",
    )
    parser.add_argument("user", help="who listens: an agent's or supervisor's id, such as 2001")
    parser.add_argument("nodes", nargs="*", metavar="node", help="nodes to subscribe to; the own node needs none")
    secret = parser.add_mutually_exclusive_group()
    secret.add_argument("--ask-password", action="store_true", help="ask for the password on the terminal")
    secret.add_argument("--password-file", metavar="FILE", help="the password is the first line of this file")
    secret.add_argument(
        "--password", help="seen by everybody in the list of processes (default: the id, as the demo's users have it)"
    )
    parser.add_argument("--host", default="localhost", help="the server (default: %(default)s)")
    parser.add_argument("--xmpp-host", metavar="HOST", help="the XMPP server, where it is another than --host")
    parser.add_argument("--rest-port", type=int, default=8445, help="port of REST (default: %(default)s)")
    parser.add_argument("--port", type=int, help="port of the Notification Service (default: 7443; with --tcp 5222)")
    parser.add_argument("--tcp", action="store_true", help="XMPP over TCP instead of BOSH over HTTPS")
    parser.add_argument("--xml", action="store_true", help="print each Update as a whole")
    trust = parser.add_mutually_exclusive_group()
    trust.add_argument("--cacert", metavar="FILE", help="trust this certificate (PEM), and no other")
    trust.add_argument("--insecure", action="store_true", help="trust any certificate, as curl -k does")
    options = parser.parse_args()
    options.was_signed_in = False
    return options


def password(options):
    """That of the arguments, or the id."""
    if options.ask_password:
        if not sys.stdin.isatty():
            raise Refused("There is no terminal to ask for the password on: see --password-file.")
        try:
            return getpass.getpass(f"Password of {printable(options.user)}: ")
        except EOFError:
            raise Refused("There is no password.") from None
    if options.password_file is not None:
        try:
            with open(options.password_file, encoding="utf-8") as file:
                return file.readline().rstrip("\r\n")
        except (OSError, ValueError) as problem:
            raise Refused(f"{options.password_file} can't be read ({problem}).") from None
    return options.user if options.password is None else options.password


def tls_context(options):
    if options.insecure:
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        return context
    try:
        return ssl.create_default_context(cafile=options.cacert)
    except OSError as problem:
        raise Refused(f"{options.cacert} is no certificate in PEM that can be read ({problem}).") from None


def main():
    options = arguments()
    options.password = password(options)
    tls = tls_context(options)
    stream_type, port = (TcpStream, options.port or 5222) if options.tcp else (BoshStream, options.port or 7443)
    pause = 1
    while True:
        begun = time.monotonic()
        try:
            listen(options, tls, stream_type, port)
        except Lost as problem:
            if not options.was_signed_in:
                raise Refused(
                    f"No session: {problem}. Is the product running, and are these its ports? It prints them when it"
                    " is ready; see --rest-port and --port."
                ) from None
            pause = 1 if time.monotonic() - begun > 2 * LONGEST_PAUSE else pause
            say(f"{printable(str(problem))}; signing in again in {pause} s")
            time.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # also where a script has started us with &
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        main()
    except KeyboardInterrupt:
        print()
    except Refused as refusal:
        sys.exit(f"listen.py: {printable(str(refusal))}")
