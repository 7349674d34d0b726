/** Plays a scenario: takes its steps, waits for what they expect, and leaves nothing behind. */
@NullMarked
package org.finessebridge.scenario.run;

import org.jspecify.annotations.NullMarked;
