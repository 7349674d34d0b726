// Strophe.js as its users load it, and what it takes from a browser and Node has not. TLS is as Node does it:
// NODE_EXTRA_CA_CERTS names certificates to trust beside the usual ones.
import {createRequire} from 'node:module';

// Strophe's ES module looks for its Node parts with require, so it is loaded that way altogether.
const require = createRequire(import.meta.url);
const XHR = require('xmlhttprequest-ssl');
export const {Strophe, $iq, $pres} = require('strophe.js');

globalThis.XMLHttpRequest = XHR.XMLHttpRequest;

/** For test servers with certificates of their own making that nobody knows. */
export function trustEverybody() {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  globalThis.XMLHttpRequest = class extends XHR.XMLHttpRequest {
    constructor() {
      super({rejectUnauthorized: false});
    }
  };
}

// Strophe logs with console; stdout is for the programs' own lines.
console.log = console.info = console.debug = process.env.STROPHE_DEBUG ? console.error : () => {};

// Strophe asks for firstElementChild, which browsers have and xmldom has not.
const elementPrototype = Object.getPrototypeOf($pres().tree());
if (!('firstElementChild' in elementPrototype)) {
  Object.defineProperty(elementPrototype, 'firstElementChild', {
    get() {
      return Array.from(this.childNodes).find((node) => node.nodeType === 1) ?? null;
    },
  });
}

const PUBSUB_EVENT = 'http://jabber.org/protocol/pubsub#event';
export const PUBSUB = 'http://jabber.org/protocol/pubsub';

/** The name of a status. */
export const statusName = (code) =>
    Object.keys(Strophe.Status).find((name) => Strophe.Status[name] === code) ?? String(code);

/** What a message tells: the node and the Update; null if it is no event. */
export function eventOf(message) {
  const event = message.getElementsByTagNameNS(PUBSUB_EVENT, 'event')[0];
  if (!event) {
    return null;
  }
  return {
    node: event.getElementsByTagNameNS(PUBSUB_EVENT, 'items')[0].getAttribute('node'),
    update: event.getElementsByTagNameNS(PUBSUB, 'notification')[0].textContent,
  };
}
