/** What the publisher at an XMPP server elsewhere is told. */
@NullMarked
package org.finessebridge.pubsub.xmpp.settings;

import org.jspecify.annotations.NullMarked;
