// An agent whose parts others wrote. finesse-client reads REST; it has no requests for states and calls, so
// those are written by its XML writer and sent by its HTTP library, as it sends what it has (saveToTeam).
// Strophe.js hears of everything; finesse-client's parser reads that too.
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {$pres, eventOf, statusName, Strophe} from './strophe_in_node.mjs';

const require = createRequire(import.meta.url);
const FinesseClient = require('finesse-client');
const {xml2js, js2xml} = require('finesse-client/src/models/parse');
const request = require('request-promise-native');

const list = (value) => (value === undefined || value === '' ? [] : [value].flat());

/** The participants of a dialog, each with its state and what it may do, in a fixed order. */
function participants(dialog) {
  return list(dialog.participants.Participant)
      .map(({mediaAddress, state, actions}) =>
          `${mediaAddress} ${state} [${list(actions.action).sort().join(' ')}]`)
      .sort()
      .join(', ');
}

export class Agent {
  /** @param service of XMPP: wss: is for WebSocket, https: for BOSH */
  constructor({role, id, extension, rest, service, domain, print}) {
    Object.assign(this, {role, id, extension, service, domain, print});
    this.finesse = new FinesseClient({host: rest, username: id, password: id});
    this.state = undefined;
    this.dialogs = new Map();
    this.answered = new Set();
    this.wakers = new Set();
  }

  /** Signs in at the Notification Service, as desktops do before they sign in at REST. */
  listen() {
    this.connection = new Strophe.Connection(this.service, {keepalive: false});
    return new Promise((resolve, reject) => {
      this.connection.connect(`${this.id}@${this.domain}/desktop`, this.id, (code) => {
        const status = statusName(code);
        if (status === 'CONNECTED') {
          this.connection.addHandler((message) => this.hear(message), null, 'message');
          this.connection.send($pres());
          resolve();
        } else if (['CONNFAIL', 'AUTHFAIL', 'ERROR'].includes(status)) {
          reject(new Error(`${this.service}: ${status}`));
        }
      });
    });
  }

  /** Strophe keeps a handler that returns true, and drops one that throws. */
  hear(message) {
    const event = eventOf(message);
    if (event) {
      const {Update: update} = xml2js(event.update);
      if (event.node === `/finesse/api/User/${this.id}`) {
        this.takeState(update);
      } else if (event.node === `/finesse/api/User/${this.id}/Dialogs`) {
        this.takeDialog(update);
      } // else it is of the service
      if (update.requestId !== '') {
        this.answered.add(update.requestId);
      }
      this.wakers.forEach((wake) => wake());
    }
    return true;
  }

  takeState({requestId, data: {user, apiErrors}}) {
    if (apiErrors) {
      this.print(`${this.role} error (${requestId}) ${JSON.stringify(apiErrors)}`);
      return;
    }
    this.state = user.state;
    this.print(`${this.role} state ${this.state} (${requestId})`);
  }

  takeDialog({event, requestId, data: {dialog = null, dialogs = null, apiErrors}}) {
    if (apiErrors) {
      this.print(`${this.role} error (${requestId}) ${JSON.stringify(apiErrors)}`);
      return;
    }
    const changed = dialog ?? dialogs.Dialog;
    this.dialogs.set(changed.id, changed);
    if (event === 'DELETE') {
      this.dialogs.delete(changed.id);
    }
    this.print(`${this.role} dialog ${event} ${changed.state} (${requestId}) ${participants(changed)}`);
  }

  /** Waits until what was heard fulfils a condition; the program's time limit ends it otherwise. */
  until(condition) {
    return new Promise((resolve) => {
      const wake = () => {
        if (condition(this)) {
          this.wakers.delete(wake);
          resolve();
        }
      };
      this.wakers.add(wake);
      wake();
    });
  }

  /** Sends a request, and waits for its answer among the events. */
  async ask(method, path, document, requestId) {
    const {username: user, password: pass} = this.finesse;
    const answer = await request({
      method,
      uri: `${this.finesse.url}/${path}`,
      auth: {user, pass, sendImmediately: true},
      headers: {'content-type': 'application/xml;charset=utf-8', requestId},
      body: js2xml(document),
      resolveWithFullResponse: true,
    });
    assert.equal(answer.statusCode, 202);
    await this.until(({answered}) => answered.has(requestId));
  }

  become(state, requestId, more = {}) {
    return this.ask('PUT', `User/${this.id}`, {User: {state, ...more}}, requestId);
  }

  /** At the extension's dialogs and not the id's, as a sample page of the vendor's does. */
  call(toAddress, requestId) {
    return this.ask('POST', `User/${this.extension}/Dialogs`,
        {Dialog: {requestedAction: 'MAKE_CALL', fromAddress: this.extension, toAddress}}, requestId);
  }

  act(dialog, requestedAction, requestId) {
    return this.ask('PUT', `Dialog/${dialog}`,
        {Dialog: {targetMediaAddress: this.extension, requestedAction}}, requestId);
  }

  /** What finesse-client reads is what was heard last. */
  async readsWhatItHeard() {
    const user = await this.finesse.getUser(this.id);
    assert.equal(user.state, this.state);
    for (const [id, dialog] of this.dialogs) {
      assert.deepEqual(await this.finesse.get('Dialog', id), dialog);
    }
  }

  leave() {
    this.connection.disconnect('done');
  }
}
