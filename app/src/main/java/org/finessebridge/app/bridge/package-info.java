/**
 * The one writer: CTI events, requests and timers change the state of agents on one thread, in
 * order, and each change is published. Everybody else reads immutable snapshots.
 */
@NullMarked
package org.finessebridge.app.bridge;

import org.jspecify.annotations.NullMarked;
