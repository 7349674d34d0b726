/** Runs the shipped scenarios for the simulator's control API, against this very product. */
@NullMarked
package org.finessebridge.app.scenario;

import org.jspecify.annotations.NullMarked;
