/** Who this server is: its FQDN and the XMPP domains that follow from it. */
@NullMarked
package org.finessebridge.app.identity;

import org.jspecify.annotations.NullMarked;
