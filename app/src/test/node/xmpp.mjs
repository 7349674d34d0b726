// A client of the Notification Service, made with @xmpp/client.
//
//   node xmpp.mjs <xmpp://host:port | ws://host:port/path | wss://...> <jid> <password>
//
// Speaks as strophe.mjs does: prints a JSON object a line, of type "status" (CONNECTED with the jid
// and whether the connection is secure, AUTHFAIL, DISCONNECTED), "update", or "answer"; reads
// commands from stdin, one a line: "subscribe <node>", "unsubscribe <node>", "items <node>",
// "nodes", "ping", "disconnect".
import {client, jid as parse, xml} from '@xmpp/client';
import readline from 'node:readline';
import WebSocket from 'ws';

const [service, address, password] = process.argv.slice(2);
if (!password) {
  console.error('usage: node xmpp.mjs <service> <jid> <password>');
  process.exit(2);
}

// Node has a WebSocket of its own only since its version 22.
globalThis.WebSocket ??= WebSocket;
// Test servers have certificates of their own making.
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';

const PUBSUB_EVENT = 'http://jabber.org/protocol/pubsub#event';
const PUBSUB = 'http://jabber.org/protocol/pubsub';
const DISCO_ITEMS = 'http://jabber.org/protocol/disco#items';
const TIMEOUT = 10000;
const print = (line) => process.stdout.write(JSON.stringify(line) + '\n');

const wanted = parse(address);
const pubsub = `pubsub.${wanted.domain}`;
const xmpp = client({
  service,
  domain: wanted.domain,
  resource: wanted.resource,
  username: wanted.local,
  password,
});
// A test wants to hear that a connection has ended.
xmpp.reconnect.stop();

xmpp.on('error', (error) => {
  print({type: 'status', status: 'ERROR', condition: String(error)});
});
xmpp.on('stanza', (stanza) => {
  const event = stanza.is('message') && stanza.getChild('event', PUBSUB_EVENT);
  if (!event) {
    return;
  }
  const items = event.getChild('items');
  for (const item of items.getChildren('item')) {
    print({
      type: 'update',
      node: items.attrs.node,
      to: stanza.attrs.to,
      id: stanza.attrs.id,
      delayed: Boolean(stanza.getChild('delay', 'urn:xmpp:delay')),
      update: item.getChild('notification', PUBSUB).text(),
    });
  }
});

async function ask(command, to, type, element, result = () => undefined) {
  try {
    const answer = await xmpp.iqCaller.request(xml('iq', {type, to}, element), TIMEOUT);
    print({type: 'answer', command, result: 'result', content: result(answer)});
  } catch (error) {
    print({type: 'answer', command, result: 'error', condition: error.condition ?? error.name});
  }
}

async function run(line) {
  const [verb, node] = line.split(' ');
  switch (verb) {
    case 'subscribe':
    case 'unsubscribe':
      await ask(line, pubsub, 'set',
          xml('pubsub', {xmlns: PUBSUB}, xml(verb, {node, jid: xmpp.jid.toString()})));
      break;
    case 'items':
      await ask(line, pubsub, 'get',
          xml('pubsub', {xmlns: PUBSUB}, xml('items', {node})),
          (answer) => answer.getChild('pubsub').getChild('items').getChildren('item')
              .map((item) => item.getChild('notification', PUBSUB).text()));
      break;
    case 'nodes':
      await ask(line, pubsub, 'get', xml('query', {xmlns: DISCO_ITEMS}),
          (answer) => answer.getChild('query').getChildren('item').map((item) => item.attrs.node));
      break;
    case 'ping':
      await ask(line, wanted.domain, 'get', xml('ping', {xmlns: 'urn:xmpp:ping'}));
      break;
    case 'disconnect':
      await xmpp.stop();
      print({type: 'status', status: 'DISCONNECTED'});
      process.exit(0);
      break;
    default:
      print({type: 'answer', command: line, result: 'unknown'});
  }
}

readline.createInterface({input: process.stdin})
    .on('line', (line) => run(line.trim()))
    .on('close', () => process.exit(0));

try {
  const own = await xmpp.start();
  await xmpp.send(xml('presence'));
  print({type: 'status', status: 'CONNECTED', jid: own.toString(), secure: xmpp.isSecure()});
} catch (error) {
  print({type: 'status', status: error.name === 'SASLError' ? 'AUTHFAIL' : 'CONNFAIL',
    condition: error.condition ?? String(error)});
}
