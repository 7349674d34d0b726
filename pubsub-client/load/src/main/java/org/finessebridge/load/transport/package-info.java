/** Streams over TCP, WebSocket and BOSH, on a few event loops. */
@NullMarked
package org.finessebridge.load.transport;

import org.jspecify.annotations.NullMarked;
