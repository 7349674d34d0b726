// A desktop's connection to the Notification Service, made with Strophe.js.
//
//   node strophe.mjs <bosh|websocket> <url> <jid> <password>
//
// Prints one JSON object a line: {"type":"status","status":"CONNECTED","jid":...},
// {"type":"update","node":...,"to":...,"id":...,"delayed":...,"update":...} for each event, and
// {"type":"answer","command":...,"result":...,"condition":...} for each command.
// Reads commands from stdin, one a line: "subscribe <node>", "unsubscribe <node>", "ping",
// "presence", "connect", "disconnect". With NO_PRESENCE=1 the initial presence waits for its command, and with
// NO_CONNECTION=1 the connection does.
import readline from 'node:readline';
import {$iq, $pres, eventOf, PUBSUB, statusName, Strophe, trustEverybody} from './strophe_in_node.mjs';

const [transport, url, jid, password] = process.argv.slice(2);
if (!password || !['bosh', 'websocket'].includes(transport)) {
  console.error('usage: node strophe.mjs <bosh|websocket> <url> <jid> <password>');
  process.exit(2);
}

trustEverybody();

const print = (line) => process.stdout.write(JSON.stringify(line) + '\n');

const connection = new Strophe.Connection(url, {keepalive: false});
const domain = Strophe.getDomainFromJid(jid);
const pubsub = `pubsub.${domain}`;

function onMessage(message) {
  const event = eventOf(message);
  if (event) {
    print({
      type: 'update',
      node: event.node,
      to: message.getAttribute('to'),
      id: message.getAttribute('id'),
      delayed: message.getElementsByTagNameNS('urn:xmpp:delay', 'delay').length > 0,
      update: event.update,
    });
  }
  return true;
}

function onStatus(code, condition) {
  const status = statusName(code);
  print({type: 'status', status, condition: condition ? String(condition) : null,
    jid: connection.jid});
  if (code === Strophe.Status.CONNECTED) {
    connection.addHandler(onMessage, null, 'message');
    if (!process.env.NO_PRESENCE) {
      connection.send($pres());
    }
  } else if (code === Strophe.Status.DISCONNECTED) {
    process.exit(0);
  }
}

function connect() {
  connection.connect(jid, password, onStatus);
}

function ask(command, iq) {
  const condition = (error) => error?.getElementsByTagName('error')[0]?.firstChild?.nodeName ?? 'timeout';
  connection.sendIQ(iq,
      () => print({type: 'answer', command, result: 'result'}),
      (error) => print({type: 'answer', command, result: 'error', condition: condition(error)}),
      10000);
}

readline.createInterface({input: process.stdin}).on('line', (line) => {
  const [verb, node] = line.trim().split(' ');
  switch (verb) {
    case 'subscribe':
    case 'unsubscribe':
      ask(line.trim(), $iq({type: 'set', to: pubsub})
          .c('pubsub', {xmlns: PUBSUB})
          .c(verb, {node, jid: connection.jid}));
      break;
    case 'ping':
      ask('ping', $iq({type: 'get', to: domain}).c('ping', {xmlns: 'urn:xmpp:ping'}));
      break;
    case 'presence':
      connection.send($pres());
      break;
    case 'connect':
      connect();
      break;
    case 'disconnect':
      connection.disconnect('asked to');
      break;
    default:
      print({type: 'answer', command: line, result: 'unknown'});
  }
}).on('close', () => process.exit(0));

if (!process.env.NO_CONNECTION) {
  connect();
}
