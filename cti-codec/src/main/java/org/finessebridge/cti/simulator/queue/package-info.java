/** Brings calls to the agents of a contact centre as its plan says: routing, queues, overflow, ring-no-answer. */
@NullMarked
package org.finessebridge.cti.simulator.queue;

import org.jspecify.annotations.NullMarked;
