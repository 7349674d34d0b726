// An administrator with finesse-client lists, assigns and reads what is configured, and an agent gives a reason
// for a state. What finesse-client has no request for (making an object, changing a state) is written by its
// XML writer and sent by its HTTP library. Prints a line for each that it reads.
//
//   node finesse_configuration.mjs <REST's host:port> <team> <an agent of it>
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {setTimeout as pause} from 'node:timers/promises';

const require = createRequire(import.meta.url);
const FinesseClient = require('finesse-client');
const {js2xml} = require('finesse-client/src/models/parse');
const request = require('request-promise-native');

const [host, team, id] = process.argv.slice(2);
const administrator = new FinesseClient({host, username: 'administrator', password: 'administrator'});
const agent = new FinesseClient({host, username: id, password: id});
const category = {category: 'NOT_READY'};

const send = (client, method, path, body) => request({
  method, uri: `https://${host}${path}`, body: body && js2xml(body), resolveWithFullResponse: true,
  auth: {user: client.username, pass: client.password, sendImmediately: true},
  headers: {'content-type': 'application/xml;charset=utf-8'},
});

/** Asks until the agent is so. */
async function becomes(isSo) {
  for (let tries = 0; tries < 300; tries++) {
    const user = await agent.getUser(id);
    if (isSo(user)) {
      return user;
    }
    await pause(100);
  }
  assert.fail('a state did not come');
}

const made = await send(administrator, 'POST', '/finesse/api/ReasonCode',
    {ReasonCode: {category: 'NOT_READY', code: 41, label: 'Lunch', forAll: false}});
const {pathname: uri} = new URL(made.headers.location);
try {
  const listed = (await administrator.list('ReasonCode', category)).find((code) => code.uri === uri);
  console.log('listed', listed.label, listed.code, listed.forAll);
  await administrator.saveToTeam(team, 'ReasonCodes', {ReasonCodes: {ReasonCode: [{uri}]}}, category);
  const [ofTeam] = await administrator.listFromTeam(team, 'ReasonCode', category);
  console.log('of the team', ofTeam.label);
  assert.ok(await administrator.getFromTeam(team, 'LayoutConfig'));
  console.log('layout of the team');

  const user = `/finesse/api/User/${id}`;
  await send(agent, 'PUT', user, {User: {state: 'LOGIN', extension: id}});
  await becomes(({state}) => state === 'NOT_READY');
  await send(agent, 'PUT', user, {User: {state: 'NOT_READY', reasonCodeId: uri.split('/').at(-1)}});
  const {state, ReasonCode: reason} = await becomes(({ReasonCode}) => ReasonCode?.uri === uri);
  console.log(state, reason.label);
  await send(agent, 'PUT', user, {User: {state: 'LOGOUT'}});
  console.log((await becomes(({state}) => state === 'LOGOUT')).state);
} finally {
  await send(administrator, 'DELETE', uri);
}
