// Two agents and their call, from sign-in to sign-out, and a supervisor who looks: each with finesse-client
// and Strophe.js, the one over WebSocket, the other over BOSH, all with TLS. Prints what the agents hear, a
// line for each event; ends with 0 if nothing was missing.
//
//   node finesse_call.mjs <REST's host:port> <notification host:port> <domain> \
//       <caller> <extension> <called> <extension> <supervisor> <team>
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {Agent} from './finesse_agent.mjs';

const FinesseClient = createRequire(import.meta.url)('finesse-client');
const [rest, notification, domain, callerId, callerExtension, calledId, calledExtension, supervisorId, team] =
    process.argv.slice(2);
const print = (line) => process.stdout.write(line + '\n');

setTimeout(() => {
  console.error('an event is missing');
  process.exit(1);
}, 90_000).unref();

const caller = new Agent({role: 'caller', id: callerId, extension: callerExtension, rest, domain, print,
  service: `wss://${notification}/ws/`});
const called = new Agent({role: 'called', id: calledId, extension: calledExtension, rest, domain, print,
  service: `https://${notification}/http-bind/`});
const agents = [caller, called];
const supervisor = new FinesseClient({host: rest, username: supervisorId, password: supervisorId});

/** Waits until both have heard that they are so, and checks that each reads the same by REST. */
async function both(callerState, calledState, ...participants) {
  const settled = (state) => (agent) => agent.state === state && participants.every(([extension, of]) =>
    [...agent.dialogs.values()].some((dialog) => [dialog.participants.Participant].flat()
        .some(({mediaAddress, state}) => String(mediaAddress) === extension && state === of)));
  await Promise.all([caller.until(settled(callerState)), called.until(settled(calledState))]);
  await Promise.all(agents.map((agent) => agent.readsWhatItHeard()));
  const {users} = await supervisor.get('Team', team);
  const stateOf = (id) => users.User.find(({loginId}) => String(loginId) === id).state;
  assert.equal(stateOf(callerId), callerState);
  assert.equal(stateOf(calledId), calledState);
}

await Promise.all(agents.map((agent) => agent.listen()));
for (const agent of agents) {
  await agent.become('LOGIN', 'sign-in', {extension: agent.extension});
}
await called.become('READY', 'ready');
await both('NOT_READY', 'READY');

await caller.call(calledExtension, 'call');
await both('TALKING', 'RESERVED', [callerExtension, 'INITIATED'], [calledExtension, 'ALERTING']);
const [dialog] = called.dialogs.keys();
assert.deepEqual([...caller.dialogs.keys()], [dialog]);
await called.act(dialog, 'ANSWER', 'answer');
await both('TALKING', 'TALKING', [callerExtension, 'ACTIVE'], [calledExtension, 'ACTIVE']);
await caller.act(dialog, 'HOLD', 'hold');
await both('HOLD', 'TALKING', [callerExtension, 'HELD'], [calledExtension, 'ACTIVE']);
await caller.act(dialog, 'RETRIEVE', 'retrieve');
await both('TALKING', 'TALKING', [callerExtension, 'ACTIVE'], [calledExtension, 'ACTIVE']);
await caller.act(dialog, 'DROP', 'drop');
await Promise.all(agents.map((agent) => agent.until(({dialogs}) => dialogs.size === 0)));
await both('NOT_READY', 'READY');

await called.become('NOT_READY', 'not-ready');
for (const agent of agents) {
  await agent.become('LOGOUT', 'sign-out');
  agent.leave();
}
