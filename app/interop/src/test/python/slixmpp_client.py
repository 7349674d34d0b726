"""Sessions of an agent and of its supervisor with slixmpp: they sign in, discover, subscribe, ping, and
hear of the agent's state. Prints the updates that say so.

usage: slixmpp_client.py address port domain user plain|starttls rest-port certificate
"""
import asyncio
import base64
import ssl
import sys
import urllib.request

import slixmpp
from slixmpp.exceptions import IqError

ADDRESS, PORT, DOMAIN, USER, MODE, REST_PORT, CERTIFICATE = sys.argv[1:8]
PUBSUB = f"pubsub.{DOMAIN}"
EVENT = "http://jabber.org/protocol/pubsub#event"
SUPERVISOR = "3001"
TEAM = "/finesse/api/Team/5000/Users"


def rest_put(body, request_id):
    request = urllib.request.Request(
        f"http://127.0.0.1:{REST_PORT}/finesse/api/User/{USER}",
        data=body.encode(),
        method="PUT",
        headers={
            "Content-Type": "application/xml",
            "requestId": request_id,
            "Authorization": "Basic " + base64.b64encode(f"{USER}:{USER}".encode()).decode(),
        },
    )
    with urllib.request.urlopen(request) as answer:
        assert answer.status == 202, answer.status


class Session(slixmpp.ClientXMPP):
    """Signs in; what is done then is the subclass's steps()."""

    def __init__(self, user):
        super().__init__(f"{user}@{DOMAIN}/slixmpp", user)
        for plugin in ("xep_0030", "xep_0059", "xep_0060", "xep_0199"):
            self.register_plugin(plugin)
        self.ssl_context = ssl.create_default_context(cafile=CERTIFICATE)
        self.ssl_context.check_hostname = False  # the address is no name
        self.ended = asyncio.get_event_loop().create_future()
        self.updates = asyncio.Queue()
        self.add_event_handler("session_start", self.start)
        self.add_event_handler("failed_auth", lambda _: self.fail("the password was refused"))
        self.register_handler(
            slixmpp.xmlstream.handler.Callback(
                "updates",
                slixmpp.xmlstream.matcher.MatchXPath(f"{{jabber:client}}message/{{{EVENT}}}event"),
                self.received,
            )
        )

    def received(self, message):
        assert message["from"] == PUBSUB, message
        items = message.xml.find(f"{{{EVENT}}}event/{{{EVENT}}}items")
        self.updates.put_nowait((items.get("node"), "".join(items.itertext())))

    async def update(self, node, *texts):
        """Waits for an update of a node that has all the texts."""
        while True:
            at, update = await asyncio.wait_for(self.updates.get(), 30)
            if at == node and all(text in update for text in texts):
                print(node, update)
                return

    def fail(self, why):
        if not self.ended.done():
            self.ended.set_exception(AssertionError(why))

    async def start(self, _):
        try:
            secure = self.transport.get_extra_info("ssl_object") is not None
            assert secure == (MODE == "starttls"), f"TLS: {secure}"
            self.send_presence()
            await self.steps()
            self.ended.set_result("done")
        except BaseException as failure:  # noqa: everything fails the test
            self.fail(repr(failure))

    async def refused(self, request, condition):
        try:
            await request
        except IqError as refused:
            assert refused.condition == condition, refused.condition
        else:
            raise AssertionError("was not refused")


class Supervisor(Session):
    def __init__(self):
        super().__init__(SUPERVISOR)
        self.listening = asyncio.get_event_loop().create_future()

    async def steps(self):
        await self["xep_0060"].subscribe(PUBSUB, TEAM, bare=False)
        self.listening.set_result(True)
        await self.update(TEAM, f"/finesse/api/User/{USER}", "<state>NOT_READY</state>")


class Agent(Session):
    def __init__(self, supervisor):
        super().__init__(USER)
        self.supervisor = supervisor

    async def steps(self):
        await self.get_roster()
        contacts = {str(jid) for jid in self.client_roster} - {self.boundjid.bare}
        assert contacts == {f"finesse@{DOMAIN}", f"presencelistener@{DOMAIN}"}, contacts

        info = await self["xep_0030"].get_info(jid=PUBSUB)
        assert ("pubsub", "service") in {i[:2] for i in info["disco_info"]["identities"]}
        items = await self["xep_0030"].get_items(jid=PUBSUB)
        nodes = {node for _, node, _ in items["disco_items"]["items"]}
        own = f"/finesse/api/User/{USER}"
        assert own in nodes, nodes
        node_info = await self["xep_0030"].get_info(jid=PUBSUB, node=own)
        assert ("pubsub", "leaf") in {i[:2] for i in node_info["disco_info"]["identities"]}

        pubsub = self["xep_0060"]
        await pubsub.subscribe(PUBSUB, "/finesse/api/SystemInfo", bare=False)
        subscriptions = await pubsub.get_subscriptions(PUBSUB)
        jids = {
            str(s["jid"])
            for s in subscriptions["pubsub"]["subscriptions"]
            if s["node"] == "/finesse/api/SystemInfo"
        }
        assert self.boundjid.full in jids, jids
        await pubsub.unsubscribe(PUBSUB, "/finesse/api/SystemInfo", bare=False)
        await self.refused(pubsub.subscribe(PUBSUB, TEAM, bare=False), "not-allowed")

        round_trip = await self["xep_0199"].ping(DOMAIN)
        assert round_trip < 20, round_trip

        await asyncio.wait_for(self.supervisor.listening, 30)
        request_id = "slixmpp-" + USER
        loop = asyncio.get_event_loop()
        body = f"<User><state>LOGIN</state><extension>{USER}</extension></User>"
        await loop.run_in_executor(None, rest_put, body, request_id)
        await self.update(
            own, "<state>NOT_READY</state>", f"<requestId>{request_id}</requestId>")
        item = await pubsub.get_items(PUBSUB, own)
        assert request_id in "".join(item.xml.itertext())


async def main():
    supervisor = Supervisor()
    sessions = (supervisor, Agent(supervisor))
    plain = MODE == "plain"
    for session in sessions:
        session.connect((ADDRESS, int(PORT)), force_starttls=not plain, disable_starttls=plain)
    await asyncio.wait_for(asyncio.gather(*(session.ended for session in sessions)), 90)
    for session in sessions:
        session.disconnect()


asyncio.get_event_loop().run_until_complete(main())
