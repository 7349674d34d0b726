/**
 * After a session has opened: the states of all agents are asked for, since a fresh client of the
 * CTI server knows nothing.
 */
@NullMarked
package org.finessebridge.app.bridge.recovery;

import org.jspecify.annotations.NullMarked;
