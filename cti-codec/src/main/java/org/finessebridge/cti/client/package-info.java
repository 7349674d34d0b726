/**
 * A client's session with a pair of CTI servers: open, heartbeats, invoke ids, and the change from
 * one side to the other. {@link org.finessebridge.cti.client.CtiClient} is the way in.
 */
@NullMarked
package org.finessebridge.cti.client;

import org.jspecify.annotations.NullMarked;
