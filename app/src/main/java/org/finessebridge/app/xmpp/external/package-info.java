/** The external mode: an XMPP server elsewhere, at which the product publishes. */
@NullMarked
package org.finessebridge.app.xmpp.external;

import org.jspecify.annotations.NullMarked;
