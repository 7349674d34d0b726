"""An agent's session with slixmpp: signs in, discovers, subscribes, pings, and hears of its state.

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


class Agent(slixmpp.ClientXMPP):
    def __init__(self):
        super().__init__(f"{USER}@{DOMAIN}/slixmpp", USER)
        self.register_plugin("xep_0030")
        self.register_plugin("xep_0059")
        self.register_plugin("xep_0060")
        self.register_plugin("xep_0199")
        self.ended = asyncio.get_event_loop().create_future()
        self.updates = asyncio.Queue()
        self.add_event_handler("session_start", self.start)
        self.add_event_handler("failed_auth", lambda _: self.fail("the password was refused"))
        self.register_handler(
            slixmpp.xmlstream.handler.Callback(
                "updates",
                slixmpp.xmlstream.matcher.MatchXPath("{jabber:client}message"),
                lambda message: self.updates.put_nowait("".join(message.xml.itertext())),
            )
        )

    def fail(self, why):
        if not self.ended.done():
            self.ended.set_exception(AssertionError(why))

    async def start(self, _):
        try:
            await self.steps()
            self.ended.set_result("done")
        except BaseException as failure:  # noqa: everything fails the test
            self.fail(repr(failure))

    async def steps(self):
        secure = self.transport.get_extra_info("ssl_object") is not None
        assert secure == (MODE == "starttls"), f"TLS: {secure}"
        self.send_presence()
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
        try:
            await pubsub.subscribe(PUBSUB, "/finesse/api/Team/5000/Users", bare=False)
            raise AssertionError("an agent may not hear of the team")
        except IqError as refused:
            assert refused.condition == "not-allowed", refused.condition

        round_trip = await self["xep_0199"].ping(DOMAIN)
        assert round_trip < 20, round_trip

        request_id = "slixmpp-" + USER
        loop = asyncio.get_event_loop()
        body = f"<User><state>LOGIN</state><extension>{USER}</extension></User>"
        await loop.run_in_executor(None, rest_put, body, request_id)
        update = ""
        while request_id not in update:
            update = await asyncio.wait_for(self.updates.get(), 30)
        assert "<state>NOT_READY</state>" in update, update
        item = await pubsub.get_items(PUBSUB, own)
        assert request_id in "".join(item.xml.itertext())


async def main():
    agent = Agent()
    agent.ssl_context = ssl.create_default_context(cafile=CERTIFICATE)
    agent.ssl_context.check_hostname = False
    plain = MODE == "plain"
    agent.connect((ADDRESS, int(PORT)), force_starttls=not plain, disable_starttls=plain)
    print(await asyncio.wait_for(agent.ended, 90))
    agent.disconnect()


asyncio.get_event_loop().run_until_complete(main())
