/** Connections by Smack: TLS, SASL, resource, roster, presence, and requests of XEP-0060. */
@NullMarked
package org.finessebridge.pubsub.xmpp.smack;

import org.jspecify.annotations.NullMarked;
